import type { ErrorPage } from '../catalogue/error-page.ts';
import { didYouMean } from './nearest.ts';
import { errorFile, type Problem } from './problem.ts';

/** Finds neighbours and successors that do not exist, or do not answer. */
export function checkPages(pages: readonly ErrorPage[]): Problem[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return pages.flatMap((page) => {
    const file = errorFile(page.id);
    const problems: Problem[] = [];
    const report = (field: string, message: string, missing?: string) =>
      problems.push({ file, field, message, missing });
    const reportMissing = (field: string, id: string) =>
      report(
        field,
        `There is no page \`${id}\`.${didYouMean(id, byId.keys())} Correct the id, or write that page first.`,
        `error:${id}`,
      );

    for (const { id } of page.confusedWith) {
      const other = byId.get(id);
      if (other === page) {
        report(`confusedWith.${id}`, 'Names this page itself. Name the page that readers take it for.');
      } else if (other === undefined) {
        reportMissing(`confusedWith.${id}`, id);
      } else if (!other.confusedWith.some((back) => back.id === page.id)) {
        report(
          `confusedWith.${id}`,
          `${errorFile(id)} does not name this page in turn. Add \`id: ${page.id}\` with \`there\` to \`confusedWith\` there.`,
        );
      }
    }
    for (const { id } of page.tellApart) {
      if (id === page.id) report(`tellApart.${id}`, 'Names this page itself. Name the pages that it tells apart.');
      else if (!byId.has(id)) reportMissing(`tellApart.${id}`, id);
    }
    const successor = page.retired?.replacedBy;
    if (successor !== undefined) {
      if (successor === page.id)
        report('retired.replacedBy', 'Names this page itself. Name the page that takes its place.');
      else if (!byId.has(successor)) reportMissing('retired.replacedBy', successor);
      else if (byId.get(successor)?.retired !== undefined) {
        report('retired.replacedBy', `\`${successor}\` is retired too. Name the page that is kept up.`);
      }
    }
    return problems;
  });
}
