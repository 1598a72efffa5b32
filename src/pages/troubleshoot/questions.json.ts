import { stepsData } from '../../site/steps.ts';
import { urlsFor } from '../../site/urls.ts';
import { defaultLocale } from '../../site/words/index.ts';

/** All steps, for the troubleshooter to change steps in place. */
export function GET() {
  return Response.json(stepsData(urlsFor(defaultLocale)));
}
