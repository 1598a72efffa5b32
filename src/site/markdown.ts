import { Marked } from 'marked';
import { splitAtFlags } from '../islands/flag.ts';
import { resolveLinks } from './page-links.ts';
import type { Urls } from './urls.ts';

/** Where a link may lead: a page of this site, a place on this page, another site. */
const linkable = /^(?:\/(?!\/)|#|https:\/\/)/;

/** In letters; this much fits into a line of the smallest phone. */
const longestWhole = 24;

// `check:content` refuses all of this; what slips through is shown as text, and never run.
const marked = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    codespan: ({ text }) =>
      staysWhole(text)
        ? `<code class="whole">${escaped(text)}</code>`
        : `<code>${withWholeFlags(escaped(text))}</code>`,
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return linkable.test(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
    },
  },
});

/** Turns the inline Markdown of a content field into HTML; links to other pages become addresses. */
export function inlineHtml(markdown: string, urls: Urls): string {
  return marked.parseInline(resolveLinks(markdown, urls), { async: false });
}

/** A code or an option that breaks behind its hyphens reads wrong; what is long has to break somewhere. */
export function staysWhole(code: string): boolean {
  return code.includes('-') && code.length <= longestWhole;
}

/** The HTML of a code or a command with each flag in one piece. */
export function withWholeFlags(html: string): string {
  return splitAtFlags(html)
    .map((part, i) => (i % 2 === 1 ? `<span class="whole">${part}</span>` : part))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
