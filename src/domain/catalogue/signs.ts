import type { ErrorPage } from './error-page.ts';
import { knownErrors } from './known-errors.ts';
import { codePattern, messagePattern } from './message-pattern.ts';

/** What a line of a log shows an error page by. */
export interface Sign {
  /** The id of the page. */
  readonly page: string;
  /** Regular expressions, to be asked without regard to case. */
  readonly patterns: readonly string[];
}

/**
 * What tools can recognise the error of each page by, the pages with the longest message first: then the first that
 * fits is the most exact. Pages whose words any software prints are left out, and those that only a person can tell.
 */
export function signsOf(pages: readonly ErrorPage[]): Sign[] {
  const signs = knownErrors(pages).flatMap(({ id, messages, codes, ec, elsewhere }) => {
    const patterns = [...messages.map(messagePattern), ...[...codes, ...ec].map(codePattern)];
    const known = [...new Set(patterns.flatMap((pattern) => pattern ?? []))];
    return elsewhere || known.length === 0 ? [] : [{ page: id, patterns: known }];
  });
  const longest = ({ patterns }: Sign) => Math.max(...patterns.map(({ length }) => length));
  return signs.sort((a, b) => longest(b) - longest(a) || a.page.localeCompare(b.page));
}
