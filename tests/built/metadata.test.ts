import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { untranslatedPaths } from '../../src/authoring/translations.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { pageAt, pages, publishedAddress, site } from './site.ts';

const content = readContent(contentFolder);
const { errors } = content;
const untranslated = new Set(untranslatedPaths(content).map((path) => `/${path}`));
/** What only leads on has nothing to say of itself, and a copy in one file has no address. */
const own = pages.filter(({ meta, address }) => !meta.has('refresh') && !address.startsWith('/offline/oss-'));

test('every page says what it is: language, title, description, Open Graph', () => {
  expect(own.length).toBeGreaterThan(errors.length);
  for (const { address, lang, title, meta } of own) {
    expect(lang, address).toBe(address.startsWith('/zh/') ? 'zh-CN' : 'en');
    expect(title, address).not.toBe('');
    // A sentence; the errors by one value have its name, and Chinese needs fewer characters.
    const isShort = address.startsWith('/zh/') || address.startsWith('/errors/by/');
    expect(meta.get('description')?.length, address).toBeGreaterThan(isShort ? 5 : 20);
    expect(meta.get('og:description'), address).toBe(meta.get('description'));
    expect(meta.get('og:type'), address).toMatch(/^(?:article|website)$/);
    for (const name of ['og:title', 'og:site_name']) expect(meta.get(name), `${address} ${name}`).toMatch(/./);
  }
});

test('a page has one whole address, its own unless another page says the same, which then names itself', () => {
  const root = publishedAddress('/');
  for (const { address, canonical, meta } of own) {
    if (site === undefined) {
      expect([canonical, meta.get('og:url'), meta.get('og:image')], address).toEqual([undefined, undefined, undefined]);
      continue;
    }
    expect(meta.get('og:url'), address).toMatch(/^https?:/);
    expect(meta.get('og:image'), address).toMatch(/^https?:.*\.png$/);
    if (['/404.html', '/design/'].includes(address)) {
      expect(canonical, address).toBeUndefined();
      continue;
    }
    expect(canonical, address).toBe(meta.get('og:url'));
    // A question that moved, and the first one, which has the page of the troubleshooter.
    const isElsewhere = meta.get('robots') === 'noindex' || address.endsWith('/troubleshoot/start/where/');
    // What nobody has translated is the English page in a Chinese frame.
    const same = untranslated.has(address) ? address.replace('/zh/', '/') : address;
    if (isElsewhere) expect(canonical, address).not.toBe(publishedAddress(address));
    else expect(canonical, address).toBe(publishedAddress(same));
    expect(pageAt.get(canonical?.slice(root.length - 1) ?? '')?.canonical, address).toBe(canonical);
  }
});

test('pages that say the same name one canonical address', () => {
  const canonical = (address: string) => pageAt.get(address)?.canonical;
  expect(canonical('/e/InvalidObjectState/')).toBe(canonical('/errors/operation-not-valid-for-object-state/'));
  expect(canonical('/troubleshoot/start/where/')).toBe(canonical('/troubleshoot/'));
});

test('search engines read the facts of every error as JSON-LD', () => {
  for (const { id, changed } of errors) {
    const facts = JSON.parse(pageAt.get(`/errors/${id}/`)?.linkedData ?? '');
    expect(facts, id).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: expect.stringMatching(/^.{1,110}$/),
      description: expect.stringMatching(/^[^*`]{20,}$/),
      inLanguage: 'en',
      dateModified: changed,
    });
    expect(facts.url, id).toBe(site && publishedAddress(`/errors/${id}/`));
  }
});
