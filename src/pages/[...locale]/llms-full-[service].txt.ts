import type { APIContext } from 'astro';
import { catalogueFor } from '../../site/catalogue.ts';
import { errorMarkdown } from '../../site/error-markdown.ts';
import { errorsOfService } from '../../site/errors-of-service.ts';
import { inEveryLocale } from '../../site/locales.ts';
import type { Locale } from '../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ services }) => services.map(({ id }) => ({ params: { service: id }, props: {} })));
}

/** All error pages of a service as Markdown, in one file. */
export function GET({ params: { service = '' }, props: { locale }, site }: APIContext<{ locale: Locale }>) {
  const { errors } = catalogueFor(locale);
  const pages = errorsOfService(errors, service).map((page) => errorMarkdown(page, locale, site));
  return new Response(pages.join('\n---\n\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
