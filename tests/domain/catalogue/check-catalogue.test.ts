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
    }),
    other({ confusedWith: [{ id: 'check-owner-failed', sign: 'y' }] }),
  ];
  expect(checkCatalogue(pages, sources)).toEqual([]);
});

test.each<[string, ErrorPage[], string]>([
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
    'other-error messages, codes, ec or aliases: `OwnerMismatch` already leads to `check-owner-failed`. A name leads to one page: take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
  ],
  [
    'a hub that names a page that does not exist',
    [samplePage({ kind: 'hub', tellApart: [{ id: 'no-such-page', sign: 'x', was: [] }] })],
    'check-owner-failed tellApart: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
])('%s is refused in words that help', (_, pages, complaint) => {
  expect(checkCatalogue(pages, sources).map(({ page, field, message }) => `${page} ${field}: ${message}`)).toEqual([
    complaint,
  ]);
});
