import { Marked } from 'marked';
import { replacePageLinks } from '../domain/catalogue/links.ts';
import type { Urls } from './urls.ts';

const marked = new Marked();

/** Turns the inline Markdown of a content field into HTML; `error:` links become addresses. */
export function inlineHtml(markdown: string, urls: Urls): string {
  return marked.parseInline(resolveLinks(markdown, urls), { async: false });
}

/** Replaces `error:` links by addresses and leaves the rest of the Markdown as it is. */
export function resolveLinks(markdown: string, urls: Urls, address: (path: string) => string = (path) => path): string {
  return replacePageLinks(markdown, ({ page, cause }) => address(urls.error(page, cause)));
}
