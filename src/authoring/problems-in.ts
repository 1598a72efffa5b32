import { checkTogether } from '../domain/content-checks/check-together.ts';
import type { Problem } from '../domain/content-checks/problem.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { firstAnswer } from '../domain/log-search/finding.ts';
import type { Content } from './read-content.ts';
import { searchIndexOf } from './search-index-of.ts';
import { checkTranslations } from './translations.ts';

/**
 * Everything that is wrong with content, each problem at its line. While a file cannot be read or waits to be
 * filled in, it seems to be missing elsewhere, so only what each file shows alone is told.
 *
 * @param today as `YYYY-MM-DD`
 */
export async function problemsIn(content: Content, today: string): Promise<Problem[]> {
  const together =
    content.unfinished.length > 0
      ? []
      : [...(await checkTogether(content, searchOf(content), today)), ...checkTranslations(content)];
  return [...content.problems, ...together].map((problem) => ({ ...problem, line: content.lineOf(problem) }));
}

/** What the search finds first for a text in this content. */
function searchOf(content: Content): (text: string) => string | undefined {
  const finder = openIndex(searchIndexOf(content));
  return (text) => firstAnswer(findErrors(text, finder))?.id;
}
