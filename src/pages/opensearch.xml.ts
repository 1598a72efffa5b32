import type { APIContext } from 'astro';
import { absolute, urlsFor } from '../site/urls.ts';
import { defaultLocale, words } from '../site/words/index.ts';
import { escapeXml } from '../site/xml.ts';

/**
 * Lets the address bar of a browser search this site. The words stand behind `#`, which no browser sends. Browsers
 * want whole addresses here: a site that does not know its own has an empty list.
 */
export function GET({ site }: APIContext) {
  const w = words(defaultLocale);
  const urls = urlsFor(defaultLocale);
  const address = (path: string) => escapeXml(absolute(path, site));
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>OSS Migration</ShortName>
  <Description>${escapeXml(w.site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address(urls.favicon)}</Image>
  <Url type="text/html" method="get" template="${address(urls.home)}#q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
}
