import type { APIContext } from 'astro';
import { plainText } from '../../../domain/catalogue/plain-text.ts';
import { fill } from '../../../domain/fill.ts';
import { catalogueFor } from '../../../site/catalogue.ts';
import { changedPages } from '../../../site/changes.ts';
import { inEveryLocale } from '../../../site/locales.ts';
import { absolute, urlsFor } from '../../../site/urls.ts';
import { type Locale, words } from '../../../site/words/index.ts';
import { escapeXml } from '../../../site/xml.ts';

/** The newest entries of a feed; readers keep the older ones. */
const most = 100;

/** Atom wants whole addresses, so there is no feed while the site does not know its own. */
export function getStaticPaths() {
  if (import.meta.env.SITE === undefined) return [];
  return inEveryLocale(({ services }) =>
    ['all', ...services.map(({ id }) => id)].map((feed) => ({ params: { feed }, props: {} })),
  );
}

/** The changes to all pages, or to those of a service, as Atom (RFC 4287). */
export function GET({ params: { feed = '' }, props: { locale }, site }: APIContext<{ locale: Locale }>) {
  const w = words(locale);
  const urls = urlsFor(locale);
  const catalogue = catalogueFor(locale);
  const service = catalogue.services.find(({ id }) => id === feed);
  const changed = changedPages(catalogue, urls)
    .filter(({ services }) => service === undefined || services.includes(service.id))
    .slice(0, most);
  const address = (path: string) => escapeXml(absolute(path, site));
  const title = [w.site.name, w.changes.title, ...(service === undefined ? [] : [service.name])].join(' · ');
  // A day has no time; noon is that day nearly everywhere.
  const time = (day: string) => `${day}T12:00:00Z`;
  const entries = changed.map(
    ({ day, name, path, title: page, change, summary }) => `  <entry>
    <id>tag:${site?.hostname},${day}:${name}</id>
    <title>${escapeXml(fill(w.changes.entry, { title: page }))}</title>
    <updated>${time(day)}</updated>
    <link rel="alternate" type="text/html" href="${address(path)}"/>
    <summary>${escapeXml(change === undefined ? summary : plainText(change))}</summary>
  </entry>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${w.lang}">
  <id>${address(urls.changesFeed(service?.id))}</id>
  <title>${escapeXml(title)}</title>
  <updated>${time(changed[0]?.day ?? '1970-01-01')}</updated>
  <author><name>${escapeXml(w.site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${address(urls.changesFeed(service?.id))}"/>
  <link rel="alternate" type="text/html" href="${address(urls.changes)}"/>
${entries.join('\n')}
</feed>
`,
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
}
