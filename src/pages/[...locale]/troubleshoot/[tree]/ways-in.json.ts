import type { APIContext } from 'astro';
import { inEveryLocale } from '../../../../site/locales.ts';
import { waysInData } from '../../../../site/steps.ts';
import { urlsFor } from '../../../../site/urls.ts';
import type { Locale } from '../../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ trees }) => trees.map(({ id }) => ({ params: { tree: id }, props: {} })));
}

/** The ways into a tree from others, for the troubleshooter to show a trail that the address brings. */
export function GET({ params: { tree = '' }, props: { locale } }: APIContext<{ locale: Locale }>) {
  return Response.json(waysInData(tree, urlsFor(locale)));
}
