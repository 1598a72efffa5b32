import type { ErrorPage } from '../catalogue/error-page.ts';
import { type Complaint, errorFile } from './complaint.ts';

/**
 * Finds samples that do not lead to their page first: readers who paste such a line land elsewhere.
 *
 * @param find the id of the page that the search presents first for a text
 */
export function checkSamples(
  pages: readonly Pick<ErrorPage, 'id' | 'samples'>[],
  find: (text: string) => string | undefined,
): Complaint[] {
  return pages.flatMap(({ id, samples }) =>
    samples.flatMap((sample, i) => {
      const found = find(sample);
      if (found === id) return [];
      const where = found === undefined ? 'finds no page for it' : `leads it to \`${found}\``;
      return [
        {
          file: errorFile(id),
          field: `samples.${i}`,
          message: `The search ${where}. Add its wording to the messages or phrases, or write a line that a reader of this error would paste.`,
        },
      ];
    }),
  );
}
