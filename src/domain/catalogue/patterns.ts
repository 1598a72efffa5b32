import type { ErrorPage } from './error-page.ts';
import { knownErrors } from './known-errors.ts';
import { codePattern, messagePattern } from './message-pattern.ts';

/** One message or code as a regular expression, for tools that read logs and lists. */
export interface Pattern {
  /** The id of its page. */
  readonly page: string;
  /** Where several fit, the smallest number is the most exact. */
  readonly priority: number;
  /** Who raises it: ids of services. */
  readonly owners: readonly string[];
  /** The message or code it was made from. */
  readonly text: string;
  /** The regular expression, to be asked without regard to case. */
  readonly pattern: string;
  /** Whether it leads to the same page as the search of this site does, in the row of a list that says nothing else. */
  readonly alone: boolean;
}

/** A message or code that no regular expression can stand for. */
export interface WithoutPattern {
  readonly page: string;
  readonly text: string;
}

/** What tools can recognise the errors by, and what is left for the search. */
export interface Patterns {
  readonly patterns: readonly Pattern[];
  readonly without: readonly WithoutPattern[];
}

/**
 * All messages and codes as regular expressions, the longest first, since what says more is more exact.
 *
 * @param find the page that the search gives for a text
 */
export function patternsOf(pages: readonly ErrorPage[], find: (text: string) => string | undefined): Patterns {
  const names = knownErrors(pages).flatMap(({ id, messages, codes, ec, owners }) => [
    ...messages.map((text) => ({ page: id, owners, text, pattern: messagePattern(text) })),
    ...[...codes, ...ec].map((text) => ({ page: id, owners, text, pattern: codePattern(text) })),
  ]);
  const made = names
    .flatMap(({ pattern, ...name }) => (pattern === undefined ? [] : [{ ...name, pattern }]))
    .sort((a, b) => b.pattern.length - a.pattern.length || a.page.localeCompare(b.page));
  const ranked = made.map((name) => ({ ...name, expression: new RegExp(name.pattern, 'i') }));
  const byPattern = (row: string) => ranked.find(({ expression }) => expression.test(row))?.page;
  return {
    patterns: made.map(({ page, owners, text, pattern }, i) => ({
      page,
      priority: i + 1,
      owners,
      text,
      pattern,
      alone: byPattern(rowWith(text)) === page && find(rowWith(text)) === page,
    })),
    without: names.flatMap(({ page, text, pattern }) => (pattern === undefined ? [{ page, text }] : [])),
  };
}

/** A text in the row of a list. Something stands for what varies. */
function rowWith(text: string): string {
  return `photos/a.jpg\t2026-01-02 10:00:00\t${text.replace(/\{[^}]*\}/g, 'x1').replaceAll('\n', ' ')}`;
}
