import { plainText } from '../domain/catalogue/plain-text.ts';
import type { GuideLink } from '../islands/error-search/search-state.ts';
import { catalogueFor } from './catalogue.ts';
import type { Urls } from './urls.ts';

/** The guides that the search answers questions with. */
export function guidesAskedFor(urls: Urls): GuideLink[] {
  return catalogueFor(urls.locale)
    .guides.filter(({ asks }) => asks.length > 0)
    .map(({ id, asks, title, summary }) => ({ asks, title, summary: plainText(summary), url: urls.guide(id) }));
}
