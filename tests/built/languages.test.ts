import { expect, test } from 'vitest';
import { pageAt, pages, publishedAddress, site } from './site.ts';

const chinese = pages.filter(({ address }) => address.startsWith('/zh/'));
const originalOf = (address: string) => pageAt.get(address.slice('/zh'.length));

test('every page is there in Chinese, and every Chinese page in English', () => {
  const twins = new Set(chinese.map(({ address }) => address));
  const own = pages.filter(({ address }) => !/^\/(?:zh|e|design)\/|^\/404\.html$|^\/offline\/.+/.test(address));
  expect(own.filter(({ address }) => !twins.has(`/zh${address}`)).map(({ address }) => address)).toEqual([]);
  expect(chinese.filter(({ address }) => originalOf(address) === undefined).map(({ address }) => address)).toEqual([]);
});

test('a page has the same anchors in both languages, so that the switch keeps the place', () => {
  const differing = chinese.filter(({ address, ids }) => {
    const original = originalOf(address);
    return original !== undefined && original.ids.symmetricDifference(ids).size > 0;
  });
  expect(differing.map(({ address }) => address)).toEqual([]);
});

test('a page says in which language its frame is', () => {
  const wrong = pages.filter(({ address, lang }) => lang !== (/[/.]zh[/.]/.test(address) ? 'zh-CN' : 'en'));
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('no words of a Chinese page are joined or ended by the marks of English', () => {
  const english = /.{0,20}[\p{Script=Han}）](?:[,.;:] ?(?=[\p{Script=Han}\n])|[,.;:] ).{0,10}/u;
  const faults = chinese.flatMap(({ address, mainProse }) => {
    const [fault] = english.exec(mainProse) ?? [];
    return fault === undefined ? [] : [`${address}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('no space stands behind a mark of Chinese, which brings its own', () => {
  const faults = chinese.flatMap(({ address, mainProse }) => {
    const [fault] = /.{0,20}[：？。，；、！）] [^\n…→·].{0,10}/u.exec(mainProse) ?? [];
    return fault === undefined ? [] : [`${address}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('a translated page names its edition in the other language, and an untranslated one its original alone', () => {
  if (site === undefined) return expect(pages.filter(({ alternates }) => alternates.size > 0)).toEqual([]);
  const faults = chinese.flatMap(({ address, meta, canonical, alternates }) => {
    const original = originalOf(address);
    if (original === undefined || meta.has('robots')) return [];
    const isTranslated = canonical !== original.canonical;
    const wanted = isTranslated ? { en: original.canonical, 'zh-CN': canonical } : {};
    const stands =
      !isTranslated || canonical === original.canonical?.replace(publishedAddress('/'), publishedAddress('/zh/'));
    const named = (found: ReadonlyMap<string, string>) =>
      JSON.stringify(Object.fromEntries(found)) === JSON.stringify(wanted);
    return stands && named(alternates) && named(original.alternates) ? [] : [address];
  });
  expect(faults).toEqual([]);
});
