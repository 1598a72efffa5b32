import { type PageLink, replacePageLinks } from '../domain/catalogue/links.ts';
import type { Urls } from './urls.ts';

/** Replaces links to other pages by addresses and leaves the rest of the Markdown as it is. */
export function resolveLinks(markdown: string, urls: Urls, address: (path: string) => string = (path) => path): string {
  return replacePageLinks(markdown, (link) => address(linkUrl(link, urls)));
}

/** The address of a page that content links to by its id. */
export function linkUrl({ kind, page, anchor }: PageLink, urls: Urls): string {
  return kind === 'error' ? urls.error(page, anchor) : urls[kind](page);
}
