import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWith, unpackWith, vocabularyOf } from '../../../src/domain/log-search/packed-text.ts';

/** Words with letters, signs, CJK characters and what may stand for words, one space between, in lines, also empty ones. */
const word = fc.oneof(
  fc.constantFrom('bucket', 'accesskeyid', '{}', '/', 'wal-g', 'válida', '!', '"', '\\', '校验', 'ā'),
  fc.string({ unit: fc.constantFrom('a', '"', '#', 'é', '错', '𠀀', 'Ā'), minLength: 1, maxLength: 8 }),
);
const text = fc
  .array(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    { maxLength: 9 },
  )
  .map((lines) => lines.join('\n'));

describe('packed text', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const vocabulary = vocabularyOf(texts);
        expect(texts.map(packWith(vocabulary)).map(unpackWith(vocabulary))).toEqual(texts);
      }),
    );
  });

  test('has one character for a word that comes often, and no spaces beside it', () => {
    const vocabulary = vocabularyOf(['bucket '.repeat(9).trim(), 'the bucket is gone']);
    const packed = packWith(vocabulary)('the bucket is gone');
    expect(packed).toHaveLength('the is gone'.length);
    expect(packed).toMatch(/^the\Sis gone$/);
  });

  test('spells out a word that comes once, however long', () => {
    const once = 'a'.repeat(99);
    expect(vocabularyOf([once]).words).toBe('');
    expect(packWith(vocabularyOf([once]))(once)).toBe(once);
  });
});
