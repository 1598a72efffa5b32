import { knownErrors } from '../../domain/catalogue/known-errors.ts';
import { tellingNumbers } from '../../domain/triage/telling-numbers.ts';
import { catalogueFor, searchContent } from '../../site/catalogue.ts';
import { defaultLocale } from '../../site/words/index.ts';

/** Words with digits that tell pages apart: a list is counted before the index of the search is there. */
export function GET() {
  return Response.json(tellingNumbers(knownErrors(catalogueFor(defaultLocale).errors), searchContent().families));
}
