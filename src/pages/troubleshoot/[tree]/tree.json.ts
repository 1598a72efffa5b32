import type { APIContext } from 'astro';
import { trees } from '../../../site/catalogue.ts';
import { treeData } from '../../../site/steps.ts';
import { urlsFor } from '../../../site/urls.ts';
import { defaultLocale } from '../../../site/words/index.ts';

export function getStaticPaths() {
  return trees.map(({ id }) => ({ params: { tree: id } }));
}

/** The questions of one tree, for the troubleshooter to change steps in place. */
export function GET({ params: { tree = '' } }: APIContext) {
  return Response.json(treeData(tree, urlsFor(defaultLocale)));
}
