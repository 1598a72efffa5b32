import { namesOf } from './aliases.ts';
import type { ErrorPage, Source } from './error-page.ts';
import { writingCommands } from './writing-commands.ts';

/** What is wrong with one page; `field` is where its author should look. */
export interface Complaint {
  readonly page: string;
  readonly field: string;
  readonly message: string;
}

/**
 * Finds what only all pages together show: sources that do not exist, one-sided confusions, names
 * that two pages claim. What one page shows alone, its schema says.
 */
export function checkCatalogue(pages: readonly ErrorPage[], sources: readonly Source[]): Complaint[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const sourceIds = new Set(sources.map(({ id }) => id));

  const perPage = pages.flatMap((page) => {
    const complaints: Complaint[] = [];
    const complain = (field: string, message: string) => complaints.push({ page: page.id, field, message });

    for (const { id } of page.confusedWith) {
      const other = byId.get(id);
      if (other === undefined) {
        complain('confusedWith', `There is no page \`${id}\`. Correct the id, or write that page first.`);
      } else if (!other.confusedWith.some((back) => back.id === page.id)) {
        complain(
          'confusedWith',
          `\`${id}\` does not name this page in turn. Add \`id: ${page.id}\` with its sign there.`,
        );
      }
    }
    for (const source of page.sources) {
      if (sourceIds.has(source)) continue;
      complain('sources', `There is no source \`${source}\`. Add it to content/sources.yaml, or correct the key.`);
    }
    for (const cause of page.causes) {
      for (const word of writingCommands(cause.check.command ?? '')) {
        complain(
          `causes.${cause.id}.check`,
          `Runs \`${word}\`, which changes data. A check only reads; move the command to the fix.`,
        );
      }
    }
    for (const { id } of page.tellApart) {
      if (byId.has(id)) continue;
      complain('tellApart', `There is no page \`${id}\`. Correct the id, or write that page first.`);
    }
    return complaints;
  });

  const disputes = namesOf(pages).disputes.map(({ name, claimants }) => {
    const [first, ...others] = claimants.map(({ id }) => id);
    return {
      page: others.at(-1) ?? '',
      field: 'messages, codes, ec or aliases',
      message:
        `\`${name}\` already leads to \`${[first, ...others.slice(0, -1)].join('`, `')}\`. A name leads to one page: ` +
        'take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    };
  });
  return [...perPage, ...disputes];
}
