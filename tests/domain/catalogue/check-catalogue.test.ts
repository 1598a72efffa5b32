import { expect, test } from 'vitest';
import { checkCatalogue } from '../../../src/domain/catalogue/check-catalogue.ts';
import type { ErrorPage } from '../../../src/domain/catalogue/error-page.ts';
import { samplePage } from './sample-page.ts';

const sources = [{ id: 'faq', title: 'FAQ', url: 'https://example.org/', checked: '2026-11-22' }];
const other = (changes: Partial<ErrorPage> = {}) =>
  samplePage({
    id: 'other-error',
    messages: [{ text: 'other', where: 'log', lang: 'en' }],
    codes: [],
    ec: [],
    aliases: [],
    ...changes,
  });
const cause = (command: string) => {
  const [first] = samplePage().causes;
  return first === undefined ? [] : [{ ...first, check: { ...first.check, command } }];
};

test('pages that agree with each other give no complaint', () => {
  const pages = [
    samplePage({
      confusedWith: [{ id: 'other-error', sign: 'x' }],
      whatToDo: [{ text: 'See [it](error:other-error#owner-changed).' }],
    }),
    other({ confusedWith: [{ id: 'check-owner-failed', sign: 'y' }] }),
  ];
  expect(checkCatalogue(pages, sources)).toEqual([]);
});

test.each<[string, ErrorPage[], string]>([
  [
    'a link to a page that does not exist',
    [samplePage({ summary: 'See [it](error:no-such-page).' })],
    'check-owner-failed links: Links to `error:no-such-page`, which does not exist. Correct the id, or write that page first.',
  ],
  [
    'a link to a cause that does not exist',
    [samplePage({ summary: 'See [it](error:check-owner-failed#no-cause).' })],
    'check-owner-failed links: Links to `error:check-owner-failed#no-cause`, which does not exist. Correct the id, or write that page first.',
  ],
  [
    'a one-sided confusion',
    [samplePage({ confusedWith: [{ id: 'other-error', sign: 'x' }] }), other()],
    'check-owner-failed confusedWith: `other-error` does not name this page in turn. Add `id: check-owner-failed` with its sign there.',
  ],
  [
    'a confusion with a page that does not exist',
    [samplePage({ confusedWith: [{ id: 'no-such-page', sign: 'x' }] })],
    'check-owner-failed confusedWith: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
  [
    'a source that is not listed',
    [samplePage({ sources: ['blog'] })],
    'check-owner-failed sources: There is no source `blog`. Add it to content/sources.yaml, or correct the key.',
  ],
  [
    'a check that writes',
    [samplePage({ causes: cause('ossutil rm oss://BUCKET/KEY') })],
    'check-owner-failed causes.owner-changed.check: Runs `ossutil rm`, which changes data. A check only reads; move the command to the fix.',
  ],
  [
    'a code that two pages claim, whatever its case',
    [samplePage(), other({ codes: ['ownermismatch'] })],
    'other-error aliases: `/e/ownermismatch/` already leads to `check-owner-failed`. A name can lead to one page only.',
  ],
])('%s is refused in words that help', (_, pages, complaint) => {
  expect(checkCatalogue(pages, sources).map(({ page, field, message }) => `${page} ${field}: ${message}`)).toEqual([
    complaint,
  ]);
});
