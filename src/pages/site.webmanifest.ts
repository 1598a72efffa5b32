import { sharedFiles, sharedParts } from '../offline/share-target.ts';
import { urlsFor } from '../site/urls.ts';
import { defaultLocale, words } from '../site/words/index.ts';

/**
 * Lets a phone put the site among its programs, and share a log with it. The service worker takes what is shared, so that
 * it stays on the device.
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
    share_target: {
      action: urls.shareTarget,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        ...sharedParts,
        files: [{ name: sharedFiles, accept: ['text/*', '.log', '.csv', '.json', '.gz', '.zip'] }],
      },
    },
    icons: [{ src: urls.favicon, type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
