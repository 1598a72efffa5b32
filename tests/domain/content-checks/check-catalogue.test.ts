import { expect, test } from 'vitest';
import type { ErrorPage } from '../../../src/domain/catalogue/error-page.ts';
import { type Catalogue, checkCatalogue } from '../../../src/domain/content-checks/check-catalogue.ts';
import { samplePage } from '../catalogue/sample-page.ts';

const faq = { id: 'faq', title: 'FAQ', url: 'https://example.org/', checked: '2026-11-22' };
const other = (changes: Partial<ErrorPage> = {}) =>
  samplePage({
    id: 'other-error',
    messages: [{ text: 'other', where: 'log', lang: 'en' }],
    codes: [],
    ec: [],
    aliases: [],
    ...changes,
  });
const article = { id: 'a-guide', title: 'A guide', summary: 'x', sources: ['faq'], changed: '2026-11-22' };
const cause = (command: string) => {
  const [first] = samplePage().causes;
  return first === undefined ? [] : [{ ...first, check: { ...first.check, command } }];
};
const complaints = (errors: readonly ErrorPage[], changes: Partial<Catalogue> = {}) => {
  const names = errors.flatMap(({ codes, ec }) => [...codes, ...ec]);
  const listed = names.map((name) => ({ name, kind: 'code' as const, page: errors[0] }));
  return checkCatalogue({
    errors,
    guides: [],
    providers: [],
    sources: [faq],
    coverage: [{ id: 'all', title: 'All', names: listed }],
    linking: [],
    today: '2026-11-22',
    ...changes,
  }).map(({ file, field, message }) => `${file}: ${field}: ${message}`);
};
const taken = (name: string) =>
  `\`${name}\` already leads to \`check-owner-failed\`; capitals make no other name. A name leads to one page: take it out here, or let a hub of that name tell the pages apart under \`tellApart\`.`;

test('pages that agree with each other give no complaint', () => {
  const pages = [
    samplePage({ confusedWith: [{ id: 'other-error', sign: 'x' }] }),
    other({ confusedWith: [{ id: 'check-owner-failed', sign: 'y' }] }),
  ];
  expect(complaints(pages)).toEqual([]);
});

test.each<[string, ErrorPage[], string]>([
  [
    'a one-sided confusion',
    [samplePage({ confusedWith: [{ id: 'other-error', sign: 'x' }] }), other()],
    'check-owner-failed.mdx: confusedWith.other-error: `other-error` does not name this page in turn. Add `id: check-owner-failed` with its sign there.',
  ],
  [
    'a confusion with a page that does not exist',
    [samplePage({ confusedWith: [{ id: 'no-such-page', sign: 'x' }] })],
    'check-owner-failed.mdx: confusedWith.no-such-page: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
  [
    'a confusion with itself',
    [samplePage({ confusedWith: [{ id: 'check-owner-failed', sign: 'x' }] })],
    'check-owner-failed.mdx: confusedWith.check-owner-failed: Names this page itself. Name the page that readers take it for.',
  ],
  [
    'a source that is not listed',
    [samplePage({ sources: ['blog'] })],
    'check-owner-failed.mdx: sources.0: There is no source `blog`. Add it to content/sources.yaml, or correct the key.',
  ],
  [
    'a day that is still to come',
    [samplePage({ changed: '2026-11-23' })],
    'check-owner-failed.mdx: changed: `2026-11-23` is still to come; today is 2026-11-22. Correct the day.',
  ],
  [
    'a check that writes',
    [samplePage({ causes: cause('ossutil rm oss://BUCKET/KEY') })],
    'check-owner-failed.mdx: causes.owner-changed.check.command: Runs `ossutil rm oss://BUCKET/KEY`, which may change something. A check only reads: move the command to the fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
  ],
  [
    'a code that two pages claim, whatever its case',
    [samplePage(), other({ codes: ['ownermismatch'] })],
    `other-error.mdx: codes: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the code of another page',
    [samplePage(), other({ aliases: ['ownermismatch'] })],
    `other-error.mdx: aliases: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the code of a page further down',
    [other({ id: 'a-page', aliases: ['OwnerMismatch'] }), samplePage()],
    `a-page.mdx: aliases: ${taken('OwnerMismatch')}`,
  ],
  [
    'an alias that is the message of another page',
    [samplePage({ messages: [{ text: 'no owner', where: 'log', lang: 'en' }] }), other({ aliases: ['no-owner'] })],
    `other-error.mdx: aliases: ${taken('no-owner')}`,
  ],
  [
    'an alias that differs from another in its case alone',
    [samplePage(), other({ aliases: ['Section_Owner'] })],
    `other-error.mdx: aliases: ${taken('section_owner')}`,
  ],
  [
    'a hub that names a page that does not exist',
    [samplePage({ kind: 'hub', tellApart: [{ id: 'no-such-page', sign: 'x', was: [] }] })],
    'check-owner-failed.mdx: tellApart.no-such-page: There is no page `no-such-page`. Correct the id, or write that page first.',
  ],
])('%s is refused in words that help', (_, pages, complaint) => {
  expect(complaints(pages)).toEqual([`content/errors/${complaint}`]);
});

test.each<[string, Partial<Catalogue>, string]>([
  [
    'a source of a guide that is not listed',
    { guides: [{ ...article, sources: ['blog'] }] },
    'content/guides/a-guide.mdx: sources.0: There is no source `blog`. Add it to content/sources.yaml, or correct the key.',
  ],
  [
    'a source that is to be checked in future',
    { sources: [{ ...faq, checked: '2027-01-01' }] },
    'content/sources.yaml: faq.checked: `2027-01-01` is still to come; today is 2026-11-22. Correct the day.',
  ],
  [
    'two sources of one address',
    { sources: [faq, { ...faq, id: 'help' }] },
    'content/sources.yaml: faq.url: `help` has this address too. Keep one of the two, and name it in the pages.',
  ],
])('%s is refused in words that help', (_, changes, complaint) => {
  expect(complaints([samplePage()], changes)).toEqual([complaint]);
});
