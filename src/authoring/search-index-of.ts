import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import type { SearchIndex } from '../domain/log-search/search-index.ts';
import type { Content } from './read-content.ts';

/** The search index of content. */
export function searchIndexOf({ errors, search }: Pick<Content, 'errors' | 'search'>): SearchIndex {
  const { lexicon, families, wordCounts, fitted } = search;
  return buildIndex(knownErrors(errors), families, lexicon, wordCounts, fitted);
}
