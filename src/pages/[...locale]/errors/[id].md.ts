import type { APIContext } from 'astro';
import type { InLanguage } from '../../../authoring/translations.ts';
import type { ErrorPage } from '../../../domain/catalogue/error-page.ts';
import { catalogueFor } from '../../../site/catalogue.ts';
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
  const background = catalogueFor(locale).bodyOf('errors', page.id).entry.body ?? '';
  const text = pageMarkdown(page, background, words(locale), urlsFor(locale), site);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
