import type { APIContext } from 'astro';
import { trees } from '../../../../site/catalogue.ts';
import { stepData } from '../../../../site/steps.ts';
import { urlsFor } from '../../../../site/urls.ts';
import { defaultLocale } from '../../../../site/words/index.ts';

export function getStaticPaths() {
  return trees.flatMap(({ id, outcomes }) => Object.keys(outcomes).map((step) => ({ params: { tree: id, step } })));
}

/** One outcome, for the troubleshooter to show it in place. */
export function GET({ params: { step = '' } }: APIContext) {
  return Response.json(stepData(step, urlsFor(defaultLocale)));
}
