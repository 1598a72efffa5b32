import type { ErrorPage } from '../catalogue/error-page.ts';
import { errorFile, type Problem } from './problem.ts';

/**
 * Finds samples that do not lead to their page first: readers who paste such a line land elsewhere. Where a
 * new page draws a sample away from one that was published, the new page is named.
 *
 * @param find the id of the page that the search presents first for a text
 * @param published every address of the ledger
 */
export function checkSamples(
  pages: readonly Pick<ErrorPage, 'id' | 'samples'>[],
  find: (text: string) => string | undefined,
  published: ReadonlySet<string>,
): Problem[] {
  const isNew = (id: string) => !published.has(`/errors/${id}/`);
  return pages.flatMap(({ id, samples }) => {
    const drawn = new Set<string>();
    return samples.flatMap((sample, i) => {
      const found = find(sample);
      if (found === id) return [];
      if (found !== undefined && isNew(found) && !isNew(id)) {
        // One line of a page is enough to tell its neighbour.
        if (drawn.has(found)) return [];
        drawn.add(found);
        return [
          {
            file: errorFile(found),
            field: 'phrases',
            message: `The search leads entry ${i + 1} of the \`samples\` of ${errorFile(id)} here. Make the messages and phrases of this page more specific.`,
          },
        ];
      }
      const where = found === undefined ? 'finds no page for it' : `leads it to ${errorFile(found)}`;
      return [
        {
          file: errorFile(id),
          field: `samples.${i}`,
          message: `The search ${where}. Add its wording to the messages or phrases, or write a line that a reader of this error would paste.`,
        },
      ];
    });
  });
}
