import type { APIContext } from 'astro';
import { catalogueFor, sources } from '../../site/catalogue.ts';
import { errorsOfService } from '../../site/errors-of-service.ts';
import { inEveryLocale } from '../../site/locales.ts';
import { pageMarkdown } from '../../site/page-markdown.ts';
import { urlsFor } from '../../site/urls.ts';
import { type Locale, words } from '../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ services }) => services.map(({ id }) => ({ params: { service: id }, props: {} })));
}

/** All error pages of a service as Markdown, in one file. */
export function GET({ params: { service = '' }, props: { locale }, site }: APIContext<{ locale: Locale }>) {
  const { errors, error, bodyOf } = catalogueFor(locale);
  const pages = errorsOfService(errors, service).map((page) =>
    pageMarkdown(page, {
      background: bodyOf('errors', page.id).entry.body ?? '',
      titleOf: (id) => error(id)?.title,
      sources,
      w: words(locale),
      urls: urlsFor(locale),
      site,
    }),
  );
  return new Response(pages.join('\n---\n\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
