import type { APIContext } from 'astro';
import type { ErrorPage } from '../../../domain/catalogue/error-page.ts';
import { inEveryLocale } from '../../../site/locales.ts';
import { problemOf } from '../../../site/problem.ts';
import { urlsFor } from '../../../site/urls.ts';
import type { Locale } from '../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ errors }) => errors.map((page) => ({ params: { id: page.id }, props: { page } })));
}

/** An error as problem details, for programs; its shape is `problem.schema.json`. */
export function GET({ props: { page, locale }, site }: APIContext<{ page: ErrorPage; locale: Locale }>) {
  const text = JSON.stringify(problemOf(page, urlsFor(locale), site));
  return new Response(text, { headers: { 'Content-Type': 'application/problem+json' } });
}
