import type { APIContext } from 'astro';
import type { InLanguage } from '../../../authoring/translations.ts';
import type { ErrorPage } from '../../../domain/catalogue/error-page.ts';
import { catalogueFor, sources } from '../../../site/catalogue.ts';
import { inEveryLocale } from '../../../site/locales.ts';
import { pageMarkdown } from '../../../site/page-markdown.ts';
import { urlsFor } from '../../../site/urls.ts';
import { type Locale, words } from '../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ errors }) =>
    errors.flatMap((page) => [page.id, ...page.was].map((id) => ({ params: { id }, props: { page } }))),
  );
}

/** An error page as Markdown, under its former names too. */
export function GET({ props: { page, locale }, site }: APIContext<{ page: InLanguage<ErrorPage>; locale: Locale }>) {
  const { bodyOf, error } = catalogueFor(locale);
  const text = pageMarkdown(page, {
    background: bodyOf('errors', page.id).entry.body ?? '',
    titleOf: (id) => error(id)?.title,
    sources,
    w: words(locale),
    urls: urlsFor(locale),
    site,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
