import { describe, expect, test } from 'vitest';
import { buildIndex, plainWords } from '../../../src/domain/log-search/build-index.ts';
import { knownErrors } from './known-errors.ts';

describe('plainWords', () => {
  test.each([
    ['words without punctuation', "The object's state.", 'the object state'],
    ['what varies as a gap', 'expected: {bytes}; received: {bytes})', 'expected {} received {}'],
    ['Chinese characters together', '创建数据地址时报错 NoPermission', '创建数据地址时报错 nopermission'],
    ['nothing between two gaps', '{operation} {n} objects', '{}  {} objects'],
    ['no names', 'java.io.IOException: Premature EOF of {url}', 'premature eof of {}'],
  ])('keeps %s', (_, wording, expected) => {
    expect(plainWords(wording)).toBe(expected);
  });
});

describe('buildIndex', () => {
  test('keeps one of two wordings that differ only in punctuation', () => {
    const [page] = buildIndex(knownErrors.filter(({ id }) => id === 'check-size-failed')).pages;
    expect(page?.messages).toBe('check size failed');
  });

  test('is plain JSON', () => {
    const index = buildIndex(knownErrors);
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });
});
