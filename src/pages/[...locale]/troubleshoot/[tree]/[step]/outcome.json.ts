import type { APIContext } from 'astro';
import { inEveryLocale } from '../../../../../site/locales.ts';
import { stepData } from '../../../../../site/steps.ts';
import { urlsFor } from '../../../../../site/urls.ts';
import type { Locale } from '../../../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ trees }) =>
    trees.flatMap(({ id, outcomes }) =>
      Object.keys(outcomes).map((step) => ({ params: { tree: id, step }, props: {} })),
    ),
  );
}

/** One outcome, for the troubleshooter to show it in place. */
export function GET({ params: { step = '' }, props: { locale } }: APIContext<{ locale: Locale }>) {
  return Response.json(stepData(step, urlsFor(locale)));
}
