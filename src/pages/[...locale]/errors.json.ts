import type { APIContext } from 'astro';
import { catalogueFor, isTranslated, sources } from '../../site/catalogue.ts';
import { feedEntry, feedVersion } from '../../site/feed.ts';
import { oncePerLocale } from '../../site/locales.ts';
import { absolute, urlsFor } from '../../site/urls.ts';
import { defaultLocale, type Locale, words } from '../../site/words/index.ts';

export const getStaticPaths = oncePerLocale;

/** All errors for tools; its shape is `errors.schema.json`. */
export function GET({ props: { locale }, site }: APIContext<{ locale: Locale }>) {
  const urls = urlsFor(locale);
  return Response.json({
    $schema: absolute(urls.feedSchema, site),
    version: feedVersion,
    errors: catalogueFor(locale).errors.map((page) => {
      const { lang } = words(isTranslated(page) ? locale : defaultLocale);
      return feedEntry(page, { lang, sources, urls, site });
    }),
  });
}
