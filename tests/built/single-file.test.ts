import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { namesOf } from '../../src/domain/catalogue/aliases.ts';
import { fileOfCopy } from '../../src/offline/copy-names.ts';
import { unpackFiles } from '../../src/offline/files.ts';
import { type CopyFrame, frameFile } from '../../src/offline/single-file.ts';
import { locales, prefixOf } from '../../src/site/words/index.ts';
import { base, pages, textOf } from './site.ts';

describe.each(locales)('the copy in one file, in %s', (locale) => {
  const prefix = prefixOf(locale);
  const file = textOf(`offline/${fileOfCopy(locale)}`);
  const [, packed = ''] = /id="archive">"([^"]*)"/.exec(file) ?? [];
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

  test('has every page of its language that shows something, and the originals of the others', () => {
    const shown = pages.filter(
      ({ meta, file: path }) => !meta.has('refresh') && !/^(?:..\/)?(?:design|offline\/oss)/.test(path),
    );
    const expected = shown
      .filter(({ file: path }) => path === '404.html' || (/^[a-z]{2}\//.exec(path)?.[0] ?? '') === prefix)
      .map(({ file: path }) => {
        const isOriginal = /<html[^>]*\sdata-original=/.test(textOf(path));
        return (isOriginal ? path.slice(prefix.length) : path).replace(/(^|\/)index\.html$/, '$1');
      });
    expect([...copied.keys()].sort()).toEqual([...new Set(expected)].sort());
  });

  test('leads by every link and anchor to what is in it, or to the site', () => {
    const framed = Object.entries(frames).map(
      ([lang, frame]) => [`frame ${lang}`, frame + copied.get(prefix)] as const,
    );
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

  test('leads from every name under /e/ to its error', () => {
    const { errors } = readContent(contentFolder);
    for (const [name, { id }] of namesOf(errors.toSorted((a, b) => a.id.localeCompare(b.id))).pageOf) {
      expect(leadsTo.get(`e/${name.toLowerCase()}/`)).toBe(`errors/${id}/`);
      expect(copied.has(`${prefix}errors/${id}/`) || copied.has(`errors/${id}/`), id).toBe(true);
    }
  });

  test('asks for no file of the site', () => {
    for (const [from, markup] of copied)
      expect(markup, from).not.toMatch(new RegExp(`\\s(?:src|data-[\\w-]+)="${base}\\w`));
  });
});

function hasId(markup: string, id: string): boolean {
  return new RegExp(`\\sid="${decodeURIComponent(id).replace(/[^\w-]/g, '\\$&')}"`).test(markup);
}
