import { isIdeograph } from '../text/tokenize.ts';
import type { OpenIndex } from './open-index.ts';
import type { Block } from './read-block.ts';

const mostWords = 6;

/**
 * The words of a paste that say most about it, for a full-text search: no names, numbers, keys or fillers, and common
 * words only where there are no others.
 */
export function distinctiveWords({ tokens, entries }: Block, { bitsOf, isCommon }: OpenIndex): string[] {
  const [rare, common] = [new Map<string, number>(), new Map<string, number>()];
  const fillers = new Set(entries.flatMap(({ idea, first }) => (idea?.role === 'filler' ? [first] : [])));
  for (const [at, { word, stem, place }] of tokens.entries()) {
    const isName = place === 'path' || (place === 'dotted' && !/(?:exception|error)$/.test(word));
    if (isName || !/^[a-z]{4,30}$/.test(word) || fillers.has(at)) continue;
    (isCommon(stem) ? common : rare).set(word, bitsOf(stem));
  }
  for (const { idea, first, last } of entries) {
    const word = tokens
      .slice(first, last)
      .map((token) => token.word)
      .join('');
    if (idea && isIdeograph(word) && word.length > 1) rare.set(word, bitsOf(word.charAt(0)));
  }
  return [...(rare.size > 0 ? rare : common)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([word]) => word);
}
