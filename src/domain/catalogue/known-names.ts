import { namesOf } from './aliases.ts';
import { type Complaint, errorFile } from './complaint.ts';
import type { ErrorPage } from './error-page.ts';

const namesFile = 'content/known-names.yaml';

/** A list of names that a table or a store is known to use; one entry of `content/known-names.yaml`. */
export interface KnownNames {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
  readonly ec: readonly string[];
  /** Verbatim wordings with `{placeholders}`. */
  readonly messages: readonly string[];
  /** Codes and messages that no page explains yet. */
  readonly withoutPage: readonly string[];
}

/** One known name and the page it leads to, if any. */
export interface Covered {
  readonly name: string;
  readonly kind: 'code' | 'ec' | 'message' | 'open';
  readonly page: ErrorPage | undefined;
}

/** A list with the page of each of its names. */
export interface Coverage {
  readonly id: string;
  readonly title: string;
  readonly names: readonly Covered[];
}

/**
 * Where every known name leads: codes and EC values by the pages that have them, messages by what
 * the search finds first.
 *
 * @param find the id of the page that the search presents first for a text
 */
export function coverageOf(
  lists: readonly KnownNames[],
  pages: readonly ErrorPage[],
  find: (text: string) => string | undefined,
): Coverage[] {
  const { pageOf } = namesOf(pages);
  const byId = new Map(pages.map((page) => [page.id, page]));
  const printed = new Set(pages.flatMap(({ codes, ec }) => [...codes, ...ec].map((name) => name.toLowerCase())));
  const has = (name: string) => printed.has(name.toLowerCase());
  const pageOfName = (name: string) =>
    (has(name) ? pageOf.get(name) : undefined) ?? byId.get(find(name.replace(/\{[^}]*\}/g, '81')) ?? '');
  return lists.map(({ id, title, codes, ec, messages, withoutPage }) => ({
    id,
    title,
    names: [
      ...codes.map((name) => ({ name, kind: 'code' as const, page: has(name) ? pageOf.get(name) : undefined })),
      ...ec.map((name) => ({ name, kind: 'ec' as const, page: has(name) ? pageOf.get(name) : undefined })),
      ...messages.map((name) => ({
        name,
        kind: 'message' as const,
        page: byId.get(find(name.replace(/\{[^}]*\}/g, '81')) ?? ''),
      })),
      ...withoutPage.map((name) => ({ name, kind: 'open' as const, page: pageOfName(name) })),
    ],
  }));
}

/** Finds known names without a page, names that have one by now, and codes and EC values that no list knows. */
export function checkCoverage(coverage: readonly Coverage[], pages: readonly ErrorPage[]): Complaint[] {
  const known = new Set(coverage.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const lists = coverage.flatMap(({ id, names }) =>
    names.flatMap(({ name, kind, page }) => {
      const complain = (field: string, message: string) => [{ file: namesFile, field: `${id}.${field}`, message }];
      if (kind === 'open') {
        if (page === undefined) return [];
        return complain(
          `withoutPage.${name}`,
          `\`${name}\` leads to \`${page.id}\` now. Move it from \`withoutPage\` to the codes, EC values or messages.`,
        );
      }
      if (page !== undefined) return [];
      if (kind === 'message') {
        return complain(
          `messages.${name}`,
          `The search finds no page for \`${name}\`. Add it to the messages of a page, move it to \`withoutPage\`, or take it out here.`,
        );
      }
      const [field, what] = kind === 'ec' ? (['ec', 'EC values'] as const) : (['codes', 'codes'] as const);
      return complain(
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
