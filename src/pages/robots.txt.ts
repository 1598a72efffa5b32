import type { APIContext } from 'astro';
import { absolute, urlsFor } from '../site/urls.ts';
import { defaultLocale } from '../site/words/index.ts';

/** Everything may be indexed; names under /e/ say of themselves that they only lead on. */
export function GET({ site }: APIContext) {
  const sitemap = site === undefined ? '' : `\nSitemap: ${absolute(urlsFor(defaultLocale).sitemap, site)}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
