import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/catalogue/known-names.ts';
import { checkCoverage } from '../../../src/domain/content-checks/check-coverage.ts';
import { samplePage } from './sample-page.ts';

const pages = [samplePage()];
const list = {
  id: 'owners',
  title: 'Owners',
  codes: ['OwnerMismatch'],
  ec: ['0099-00000001'],
  messages: ['check owner failed ({owner})'],
  withoutPage: ['OwnerUnknown'],
};
const find = (text: string) => (text.startsWith('check owner failed (') ? 'check-owner-failed' : undefined);
const complaints = (changes: Partial<typeof list>) =>
  checkCoverage(coverageOf([{ ...list, ...changes }], pages, find), pages).map(
    ({ file, field, message }) => `${file}: ${field}: ${message}`,
  );

test('names that have a page, and a page whose names are listed, give no complaint', () => {
  expect(complaints({})).toEqual([]);
});

test('a message is looked for with something in the place of what varies', () => {
  const [owners] = coverageOf([list], pages, (text) => (text.includes('{') ? undefined : 'check-owner-failed'));
  expect(owners?.names.at(-1)?.page?.id).toBe('check-owner-failed');
});

test.each([
  [
    'a code without a page',
    { codes: ['OwnerMismatch', 'OwnerGone'] },
    'content/known-names.yaml: owners.codes.OwnerGone: No page has `OwnerGone`. Add it to the codes of a page, move it to `withoutPage`, or take it out here.',
  ],
  [
    'an EC value without a page',
    { ec: ['0099-00000001', '0099-00000002'] },
    'content/known-names.yaml: owners.ec.0099-00000002: No page has `0099-00000002`. Add it to the EC values of a page, move it to `withoutPage`, or take it out here.',
  ],
  [
    'a message that the search does not find',
    { messages: ['owner not found'] },
    'content/known-names.yaml: owners.messages.owner not found: The search finds no page for `owner not found`. Add it to the messages of a page, move it to `withoutPage`, or take it out here.',
  ],
  [
    'a name that has a page and is listed as without one',
    { messages: [], withoutPage: ['check owner failed (x)'] },
    'content/known-names.yaml: owners.withoutPage.check owner failed (x): `check owner failed (x)` leads to `check-owner-failed` now. Move it from `withoutPage` to the codes, EC values or messages.',
  ],
  [
    'a code of a page that no list knows',
    { codes: [] },
    'content/errors/check-owner-failed.mdx: codes.0: No list knows `OwnerMismatch`. Correct it, or add it to content/known-names.yaml.',
  ],
])('%s is refused in words that help', (_, changes, complaint) => {
  expect(complaints(changes)).toEqual([complaint]);
});
