import type { ErrorPage } from '../catalogue/error-page.ts';
import type { Coverage } from '../catalogue/known-names.ts';
import { errorFile, type Problem } from './problem.ts';

const namesFile = 'content/known-names.yaml';

/** Finds known names without a page, names that have one by now, and codes and EC values that no list knows. */
export function checkCoverage(coverage: readonly Coverage[], pages: readonly ErrorPage[]): Problem[] {
  const known = new Set(coverage.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const lists = coverage.flatMap(({ id, names }) =>
    names.flatMap(({ name, kind, page }) => {
      const report = (field: string, message: string) => [{ file: namesFile, field: `${id}.${field}`, message }];
      if (kind === 'open') {
        if (page === undefined) return [];
        return report(
          `withoutPage.${name}`,
          `\`${name}\` leads to \`${page.id}\` now. Move it from \`withoutPage\` to the codes, EC values or messages.`,
        );
      }
      if (page !== undefined) return [];
      if (kind === 'message') {
        return report(
          `messages.${name}`,
          `The search finds no page for \`${name}\`. Add it to the messages of a page, move it to \`withoutPage\`, or take it out here.`,
        );
      }
      const [field, what] = kind === 'ec' ? (['ec', 'EC values'] as const) : (['codes', 'codes'] as const);
      return report(
        `${field}.${name}`,
        `No page has \`${name}\`. Add it to the ${what} of a page, move it to \`withoutPage\`, or take it out here.`,
      );
    }),
  );
  const unknown = pages.flatMap(({ id, codes, ec }) =>
    Object.entries({ codes, ec }).flatMap(([field, names]) =>
      names.flatMap((name, i) =>
        known.has(name.toLowerCase())
          ? []
          : [
              {
                file: errorFile(id),
                field: `${field}.${i}`,
                message: `No list knows \`${name}\`. Correct it, or add it to ${namesFile}.`,
              },
            ],
      ),
    ),
  );
  return [...lists, ...unknown];
}
