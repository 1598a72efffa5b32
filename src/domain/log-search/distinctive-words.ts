import { isIdeograph } from '../text/tokenize.ts';
import type { Slice } from './read-slice.ts';

const mostWords = 6;

/** The words of a paste that say most about it, for a full-text search: no names, numbers or keys. */
export function distinctiveWords({ text, tokens, concepts, vocabulary }: Slice): string[] {
  const words = new Map<string, number>();
  for (const { word, stem, place, from, to } of tokens) {
    const isName = place === 'path' || (place === 'dotted' && !/(?:exception|error)$/.test(word));
    if (isName || !/^[a-z]{4,30}$/.test(word)) continue;
    const bits = vocabulary.bitsOf(stem);
    if (bits >= 2 && !words.has(word)) words.set(word, /[a-z][A-Z]/.test(text.slice(from, to)) ? bits + 1 : bits);
  }
  for (const { first, last } of concepts) {
    const word = tokens
      .slice(first, last)
      .map((token) => token.word)
      .join('');
    if (isIdeograph(word) && word.length > 1) words.set(word, 3);
  }
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([word]) => word);
}
