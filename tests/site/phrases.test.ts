import { expect, test } from 'vitest';
import { phrases } from '../../src/site/phrases.ts';

test('a Chinese title breaks between words, and never before a mark', () => {
  const pieces = phrases('Azure Blob 处于归档状态，或正在解冻');
  expect(pieces.join('')).toBe('Azure Blob 处于归档状态，或正在解冻');
  expect(pieces).toContain('状态，或正在');
  expect(pieces).toContain('解冻');
  for (const piece of pieces) expect(piece).not.toMatch(/^[，。：]/);
});

test('what belongs to the word before stays with it', () => {
  expect(phrases('文件的数量')).toEqual(['文件的', '数量']);
});

test('a title in English is one piece', () => {
  expect(phrases('The blob is archived, or still being rehydrated')).toEqual([
    'The blob is archived, or still being rehydrated',
  ]);
});
