import { expect, test } from 'vitest';
import { type Pagefind, pagesWith } from '../../../src/islands/error-search/full-text.ts';

/** Pages that say nothing but these words, and others to make up a site. */
function siteOf(pages: Readonly<Record<string, string>>, others: number): Pagefind {
  const all = [
    ...Object.entries(pages),
    ...Array.from({ length: others }, (_, i) => [`other-${i}`, i % 4 === 0 ? 'file error' : 'file'] as const),
  ];
  return {
    options: async () => {},
    search: async (word) => ({
      results: all
        .filter(([, content]) => word === null || content.split(' ').includes(word))
        .map(([id, content]) => ({
          id,
          score: 1,
          data: async () => ({ url: `/${id}/`, content, meta: { title: id, kind: 'Guide' } }),
        })),
    }),
  };
}

async function found(words: string, pages: Readonly<Record<string, string>>): Promise<string[]> {
  return (await pagesWith(words.split(' '), siteOf(pages, 100))).map(({ title }) => title);
}

test('a page that has every word is found, however common the words are', async () => {
  expect(await found('file error', { both: 'file error' })).toContain('both');
  expect(await found('parrot', { one: 'a parrot' })).toEqual(['one']);
});

test('a page with most of the rare words is found', async () => {
  const pages = { most: 'parrot cage seed', few: 'parrot' };
  expect(await found('parrot cage seed perch', pages)).toEqual(['most']);
});

test('no page is found by words that many pages share by chance', async () => {
  expect(await found('file error parrot', { parrot: 'parrot', cage: 'cage' })).toEqual([]);
});

test('no page is found by the smaller part of what the words say', async () => {
  const pages = { part: 'parrot cage', other: 'seed', third: 'perch', fourth: 'mirror' };
  expect(await found('parrot cage seed perch mirror', pages)).toEqual([]);
});

test('a word counts only where the page has it, and not what begins like it', async () => {
  const pages = { beginning: 'parrot seed', whole: 'parrot seedling' };
  const { search, ...rest } = siteOf(pages, 100);
  // Pagefind takes shorter beginnings of words.
  const lenient: Pagefind = {
    ...rest,
    search: async (word) =>
      word === 'seedling'
        ? search('seed').then(async ({ results }) => ({ results: [...results, ...(await search(word)).results] }))
        : search(word),
  };
  const titles = (await pagesWith(['parrot', 'seedling'], lenient)).map(({ title }) => title);
  expect(titles).toEqual(['whole']);
});
