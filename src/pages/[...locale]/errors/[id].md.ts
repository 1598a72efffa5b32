import type { APIContext } from 'astro';
import type { InLanguage } from '../../../authoring/translations.ts';
import type { ErrorPage } from '../../../domain/catalogue/error-page.ts';
import { errorMarkdown } from '../../../site/error-markdown.ts';
import { inEveryLocale } from '../../../site/locales.ts';
import type { Locale } from '../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ errors }) =>
    errors.flatMap((page) => [page.id, ...page.was].map((id) => ({ params: { id }, props: { page } }))),
  );
}

/** An error page as Markdown, under its former names too. */
export function GET({ props: { page, locale }, site }: APIContext<{ page: InLanguage<ErrorPage>; locale: Locale }>) {
  return new Response(errorMarkdown(page, locale, site), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
