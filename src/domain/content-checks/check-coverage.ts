import type { ErrorPage } from '../catalogue/error-page.ts';
import type { Coverage } from '../catalogue/known-names.ts';
import { errorFile, type Problem } from './problem.ts';

const namesFile = 'content/known-names.yaml';
/** A code as the place of a message names it: several words in one, such as `OwnerLost` or `Owner.Lost`. */
const codeBesideMessage = /\bcode ([A-Z][a-z]+(?:\.?[A-Z][A-Za-z]*)+)/g;

/**
 * Finds known names without a page, names that have one by now, and codes and EC values that no list knows, those
 * included that only the place of a message names: readers paste a code without its message, too.
 */
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
  const unknownBeside = pages.flatMap(({ id, messages }) =>
    messages.flatMap(({ where }, i) =>
      [...where.matchAll(codeBesideMessage)].flatMap(([, code = '']) =>
        known.has(code.toLowerCase())
          ? []
          : [
              {
                file: errorFile(id),
                field: `messages.${i}.where`,
                message: `Names the code \`${code}\`, which no list knows, so the code alone leads nowhere. Add it to the codes of its page and to ${namesFile}, or only there to \`withoutPage\` where several errors share it.`,
              },
            ],
      ),
    ),
  );
  return [...lists, ...unknown, ...unknownBeside];
}
