/** The texts with known answers that the search is fitted to and scored by: `tests/search-cases/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { documentsCode, namesOf } from '../../src/domain/catalogue/aliases.ts';
import type { ErrorPage } from '../../src/domain/catalogue/error-page.ts';

/** One text as a reader pastes it; see `tests/search-cases/README.md`. */
export interface Case {
  readonly id: string;
  /** Where it comes from: cases of one thread are never split between what fits and what scores. */
  readonly thread: string;
  readonly raw: string;
  /** Ids of the pages that may come first; none where nothing may be presented as a match. */
  readonly expect: readonly string[];
  readonly kind: string;
  readonly note: string;
}

/** What a case is about: an error with a page, one without, or nothing of ours. */
export type Group = 'page' | 'gap' | 'other';

/** The group of a case, given the pages there are. */
export function groupOf({ expect, note }: Case, pages: ReadonlySet<string>): Group | undefined {
  if (expect.some((id) => pages.has(id))) return 'page';
  if (expect.length > 0) return undefined;
  if (note.startsWith('debatable')) return undefined;
  return note.startsWith('gap') ? 'gap' : 'other';
}

/** Reads the cases of a file or folder; names that are no page ids become the pages that document them. */
export function readCases(path: string, errors: readonly ErrorPage[]): Case[] {
  if (!existsSync(path)) return [];
  const files = path.endsWith('.json')
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${path}/${name}`);
  const { pageOf } = namesOf(errors);
  const pagesFor = (name: string) => [
    ...(errors.some(({ id }) => id === name) ? [name] : []),
    pageOf.get(name)?.id ?? name,
    ...errors.filter((page) => documentsCode(page, name)).map(({ id }) => id),
  ];
  return files.sort().flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as (Omit<Case, 'thread'> & { thread?: string })[]).map((one) => ({
      ...one,
      thread: one.thread ?? `${file} ${one.id}`,
      expect: [...new Set(one.expect.flatMap(pagesFor))],
    })),
  );
}
