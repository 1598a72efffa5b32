import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../../src/domain/text/typos.ts';

const spelling = new Set(['check', 'size', 'failed', 'downloader', 'usermeta', 'http', 'delimited']);

describe('nearestWord', () => {
  test.each([
    ['two letters swapped', 'chekc', 'check'],
    ['a letter left out', 'faild', 'failed'],
    ['a letter too many', 'usermeata', 'usermeta'],
    ['the wrong letter doubled', 'htpp', 'http'],
    ['two slips in a long word', 'downlaodr', 'downloader'],
    ['the last letter of a short word left out', 'siz', 'size'],
  ])('corrects %s', (_, typed, meant) => {
    expect(nearestWord(typed, spelling)).toBe(meant);
  });

  test('corrects another letter of a short word only to one that fits', () => {
    expect(nearestWord('sise', spelling)).toBeUndefined();
    expect(nearestWord('sise', spelling, (word) => word === 'size')).toBe('size');
  });

  test.each([
    ['a known word', 'size'],
    ['another word of one letter less alike', 'site'],
    ['a word too far away', 'limited'],
    ['a very short word', 'ze'],
  ])('leaves %s', (_, typed) => {
    expect(nearestWord(typed, spelling)).toBeUndefined();
  });
});
