import { urlsFor } from '../site/urls.ts';
import { defaultLocale, words } from '../site/words/index.ts';

/**
 * Lets a phone put the site among its programs. It takes no shared texts: a share would send the text to the server,
 * and texts stay with their reader here.
 */
export function GET() {
  const w = words(defaultLocale);
  const urls = urlsFor(defaultLocale);
  const manifest = {
    name: w.site.name,
    short_name: 'OSS Migration',
    description: w.site.description,
    lang: w.lang,
    start_url: urls.home,
    scope: urls.home,
    display: 'minimal-ui',
    icons: [{ src: urls.favicon, type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
