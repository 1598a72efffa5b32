import type { ErrorPage } from '../catalogue/error-page.ts';
import { type Complaint, errorFile } from './complaint.ts';
import { unknownCommands } from './reading-commands.ts';

/** Finds neighbours that do not exist or do not answer, and checks that may change something. */
export function checkPages(pages: readonly ErrorPage[]): Complaint[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return pages.flatMap((page) => {
    const file = errorFile(page.id);
    const complaints: Complaint[] = [];
    const complain = (field: string, message: string) => complaints.push({ file, field, message });
    const missing = (id: string) => `There is no page \`${id}\`. Correct the id, or write that page first.`;

    for (const { id } of page.confusedWith) {
      const other = byId.get(id);
      if (other === page) {
        complain(`confusedWith.${id}`, 'Names this page itself. Name the page that readers take it for.');
      } else if (other === undefined) {
        complain(`confusedWith.${id}`, missing(id));
      } else if (!other.confusedWith.some((back) => back.id === page.id)) {
        complain(
          `confusedWith.${id}`,
          `\`${id}\` does not name this page in turn. Add \`id: ${page.id}\` with its sign there.`,
        );
      }
    }
    for (const { id } of page.tellApart) {
      if (id === page.id) complain(`tellApart.${id}`, 'Names this page itself. Name the pages that it tells apart.');
      else if (!byId.has(id)) complain(`tellApart.${id}`, missing(id));
    }
    for (const { id, check } of page.causes) {
      for (const command of unknownCommands(check.command ?? '')) {
        complain(
          `causes.${id}.check.command`,
          `Runs \`${command}\`, which may change something. A check only reads: move the command to the fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.`,
        );
      }
    }
    return complaints;
  });
}
