import { expect, test } from 'vitest';
import { messageSlug, pageAliases } from '../../../src/domain/catalogue/aliases.ts';
import { samplePage } from './sample-page.ts';

test('a page answers to its id, its message, its codes in both cases, its EC values and old anchors', () => {
  expect(pageAliases(samplePage())).toEqual([
    'check-owner-failed',
    'OwnerMismatch',
    'ownermismatch',
    '0099-00000001',
    'section_owner',
  ]);
});

test.each([
  ['a full stop is left out', 'check size failed.', 'check-size-failed'],
  [
    'an apostrophe joins its word',
    "The operation is not valid for the object's state",
    'the-operation-is-not-valid-for-the-objects-state',
  ],
  ['what varies is left out', 'body (expected: {bytes}; received: {bytes})', 'body-expected-received'],
  ['a message without Latin letters has no address', 'サイズの確認に失敗しました', ''],
])('in the address of a message, %s', (_, message, slug) => {
  expect(messageSlug(message)).toBe(slug);
});
