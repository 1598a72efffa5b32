import type { APIContext } from 'astro';
import { inEveryLocale } from '../../../../site/locales.ts';
import { treeData } from '../../../../site/steps.ts';
import { urlsFor } from '../../../../site/urls.ts';
import type { Locale } from '../../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ trees }) => trees.map(({ id }) => ({ params: { tree: id }, props: {} })));
}

/** The questions of one tree, for the troubleshooter to change steps in place. */
export function GET({ params: { tree = '' }, props: { locale } }: APIContext<{ locale: Locale }>) {
  return Response.json(treeData(tree, urlsFor(locale)));
}
