/** The texts with known answers that the search is fitted to and scored by: `tests/search-cases/`. */
import { createHash } from 'node:crypto';
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

/** The group of a case, given the pages there are; none where its page is gone, or the answer is open to debate. */
export function groupOf({ expect, note }: Case, pages: ReadonlySet<string>): Group | undefined {
  if (expect.some((id) => pages.has(id))) return 'page';
  if (expect.length > 0 || note.includes('debatable')) return undefined;
  return note.startsWith('gap') ? 'gap' : 'other';
}

/** Into how many parts the cases are divided to score each by what the others tell. */
export const folds = 5;

/** The part of a case: cases of one thread are in one. */
export function foldOf({ thread }: Case): number {
  return Number.parseInt(createHash('sha1').update(thread).digest('hex').slice(0, 6), 16) % folds;
}

/** Reads the cases of a file or folder; names that are no page ids become the pages that document them. */
export function readCases(path: string, errors: readonly ErrorPage[]): Case[] {
  if (!existsSync(path)) return [];
  const names = path.endsWith('.json') ? [path] : readdirSync(path).map((name) => `${path}/${name}`);
  const { pageOf } = namesOf(errors);
  const pagesFor = (name: string) => [
    ...(errors.some(({ id }) => id === name) ? [name] : []),
    pageOf.get(name)?.id ?? name,
    ...errors.filter((page) => documentsCode(page, name)).map(({ id }) => id),
  ];
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return files.flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as (Omit<Case, 'thread'> & { thread?: string })[]).map((one) => ({
      ...one,
      thread: one.thread ?? `${file} ${one.id}`,
      expect: [...new Set(one.expect.flatMap(pagesFor))],
    })),
  );
}

/** Whether a case was gathered in public threads, and not written for the search of its day. */
export function isGathered({ thread }: Case): boolean {
  return !thread.startsWith('tests/search-cases/');
}
