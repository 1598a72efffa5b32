import type { APIContext } from 'astro';
import type { ErrorPage } from '../../domain/catalogue/error-page.ts';
import { errorEntries, errorPage, errorPages, sources } from '../../site/catalogue.ts';
import { pageMarkdown } from '../../site/page-markdown.ts';
import { urlsFor } from '../../site/urls.ts';
import { defaultLocale, words } from '../../site/words/index.ts';

export function getStaticPaths() {
  return errorPages.flatMap((page) => [page.id, ...page.was].map((id) => ({ params: { id }, props: { page } })));
}

/** An error page as Markdown, under its former names too. */
export function GET({ props: { page }, site }: APIContext<{ page: ErrorPage }>) {
  const background = errorEntries.get(page.id)?.body ?? '';
  const text = pageMarkdown(page, {
    background,
    titleOf: (id) => errorPage(id)?.title,
    sources,
    w: words(defaultLocale),
    urls: urlsFor(defaultLocale),
    site,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
