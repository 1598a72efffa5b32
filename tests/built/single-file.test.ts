import { zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { namesOf } from '../../src/domain/catalogue/aliases.ts';
import { unpackFiles } from '../../src/offline/files.ts';
import { type CopyFrame, frameFile } from '../../src/offline/single-file.ts';
import { base, pages, textOf } from './site.ts';

const [, packed = ''] = /id="archive">"([^"]*)"/.exec(textOf('offline/oss-migration-troubleshooter.html')) ?? [];
const archive = new Map(
  [...unpackFiles(zstdDecompressSync(Buffer.from(packed, 'base64')))].map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]),
);
const { frames, forwards }: CopyFrame = JSON.parse(archive.get(frameFile) ?? '{}');
/** The markup of each page of the copy, by its address. */
const copied = new Map([...archive].filter(([, text]) => /^\{.*\}\n<main/.test(text)));
const leadsTo = new Map(Object.entries(forwards).flatMap(([target, names]) => names.map((name) => [name, target])));

test('the copy in one file has every page of the site that shows something of its own', () => {
  const own = pages.filter(
    ({ meta, file }) =>
      !meta.has('refresh') &&
      !/<html[^>]*\sdata-original=/.test(textOf(file)) &&
      !/^(?:design|offline\/oss)/.test(file),
  );
  expect([...copied.keys()].sort()).toEqual(own.map(({ file }) => file.replace(/(^|\/)index\.html$/, '$1')).sort());
});

test('every link and anchor in it leads to what is in it, or out of the site', () => {
  const framed = Object.entries(frames).map(([lang, frame]) => [`frame ${lang}`, frame + copied.get('')] as const);
  const faults = [...copied, ...framed].flatMap(([from, markup]) =>
    [...markup.matchAll(/\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
      if (/^(?:https?|mailto):/.test(href)) return [];
      const [, path = from, anchor = ''] = /^#(?:\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?)?/.exec(href) ?? [];
      const page = decodeURI(path);
      const target = href.startsWith('#/') ? copied.get(page) : markup;
      const id = href.startsWith('#/') ? anchor : href.slice(1);
      const isThere = href.startsWith('#') && target !== undefined && (id === '' || hasId(target, id));
      return isThere ? [] : [`${from} links to ${href}`];
    }),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('every name under /e/ leads to its error there, and a page that is not translated to its original', () => {
  const { errors } = readContent(contentFolder);
  for (const [name, { id }] of namesOf(errors.toSorted((a, b) => a.id.localeCompare(b.id))).pageOf) {
    expect(leadsTo.get(`e/${name.toLowerCase()}/`)).toBe(`errors/${id}/`);
  }
  const untranslated = pages.filter(({ file }) => /<html[^>]*\sdata-original=/.test(textOf(file)));
  expect(untranslated.length).toBeGreaterThan(0);
  for (const { file } of untranslated) {
    const address = file.replace(/index\.html$/, '');
    expect(copied.has(address.replace(/^[a-z]{2}\//, '')) || leadsTo.has(address), address).toBe(true);
  }
});

test('nothing in it asks for a file of the site', () => {
  for (const [from, markup] of copied)
    expect(markup, from).not.toMatch(new RegExp(`\\s(?:src|data-[\\w-]+)="${base}\\w`));
});

function hasId(markup: string, id: string): boolean {
  return new RegExp(`\\sid="${decodeURIComponent(id).replace(/[^\w-]/g, '\\$&')}"`).test(markup);
}
