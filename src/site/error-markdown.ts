import type { InLanguage } from '../authoring/translations.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { catalogueFor, sources } from './catalogue.ts';
import { pageMarkdown } from './page-markdown.ts';
import { urlsFor } from './urls.ts';
import { type Locale, words } from './words/index.ts';

/** An error page of the site as Markdown; `site` is the address it is published at. */
export function errorMarkdown(page: InLanguage<ErrorPage>, locale: Locale, site: URL | undefined): string {
  const { bodyOf, error } = catalogueFor(locale);
  return pageMarkdown(page, {
    background: bodyOf('errors', page.id).entry.body ?? '',
    titleOf: (id) => error(id)?.title,
    sources,
    w: words(locale),
    urls: urlsFor(locale),
    site,
  });
}
