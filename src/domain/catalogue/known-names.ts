import { namesOf } from './aliases.ts';
import type { ErrorPage } from './error-page.ts';

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
