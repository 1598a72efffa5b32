import { Marked } from 'marked';
import type { Urls } from './urls.ts';

const marked = new Marked();

/** Turns the inline Markdown of a content field into HTML; `error:` links become addresses. */
export function inlineHtml(markdown: string, urls: Urls): string {
  return marked.parseInline(resolveLinks(markdown, urls), { async: false });
}

/** Replaces `error:` links by addresses and leaves the rest of the Markdown as it is. */
export function resolveLinks(markdown: string, urls: Urls, address: (path: string) => string = (path) => path): string {
  return markdown.replace(/\]\(error:([a-z0-9-]+)(?:#([a-z0-9-]+))?\)/g, (_, id: string, cause?: string) => {
    return `](${address(urls.error(id, cause))})`;
  });
}
