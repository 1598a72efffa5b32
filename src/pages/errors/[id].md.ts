import type { APIContext } from 'astro';
import { errorEntries, errorPage, errorPages } from '../../site/catalogue.ts';
import { pageMarkdown } from '../../site/page-markdown.ts';
import { urlsFor } from '../../site/urls.ts';
import { defaultLocale, words } from '../../site/words/index.ts';

export function getStaticPaths() {
  return errorPages.map(({ id }) => ({ params: { id } }));
}

/** An error page as Markdown. */
export function GET({ params, site }: APIContext) {
  const page = errorPage(params.id ?? '');
  const background = errorEntries.get(page.id)?.body ?? '';
  const text = pageMarkdown(page, background, words(defaultLocale), urlsFor(defaultLocale), site);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
