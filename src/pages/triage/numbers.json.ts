import { readContent } from '../../authoring/read-content.ts';
import { contentFolder } from '../../build/folders.ts';
import { knownErrors } from '../../domain/catalogue/known-errors.ts';
import { tellingNumbers } from '../../domain/triage/telling-numbers.ts';

/** Words with digits that tell pages apart: a list is counted before the index of the search is there. */
export function GET() {
  const { errors, search } = readContent(contentFolder);
  return Response.json(tellingNumbers(knownErrors(errors), search.families));
}
