import type { APIContext } from 'astro';
import { errorPages, sources } from '../site/catalogue.ts';
import { feedEntry, feedVersion } from '../site/feed.ts';
import { absolute, urlsFor } from '../site/urls.ts';
import { defaultLocale } from '../site/words/index.ts';

/** All errors for tools; its shape is `errors.schema.json`. */
export function GET({ site }: APIContext) {
  const urls = urlsFor(defaultLocale);
  return Response.json({
    $schema: absolute(urls.feedSchema, site),
    version: feedVersion,
    errors: errorPages.map((page) => feedEntry(page, sources, urls, site)),
  });
}
