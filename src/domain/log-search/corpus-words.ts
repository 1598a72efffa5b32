import { stem } from '../text/stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fewer pages than this say little about which words are rare. */
const fewPages = 250;

/** Words that may have been joined must be this long together, so that `in to` is not `into`. */
const shortestCompound = 8;

/** Pairs of neighbouring words, which people also write as one; `checkusermeta` is three words. */
export function findCompounds(wordings: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const words of wordings) {
    for (let i = 1; i < words.length; i += 1) {
      const pair = [words[i - 1] ?? '', words[i] ?? ''];
      const joined = pair.join('');
      if (joined.length >= shortestCompound && /^[a-z]+$/.test(joined)) pairs.set(joined, pair);
    }
  }
  const split = (word: string): readonly string[] => pairs.get(word) ?? [word];
  return new Map([...pairs].map(([joined, pair]) => [joined, pair.flatMap(split).map(stem)]));
}

/** Bits of each word: what it is worth in any log, and no more than its rarity over the pages allows. */
export function rarityOver(
  pageCount: number,
  wordings: readonly { readonly page: number; readonly words: readonly string[] }[],
  compounds: ReadonlyMap<string, readonly string[]>,
  { bitsOf }: Vocabulary,
): (word: string) => number {
  const pagesWith = new Map<string, Set<number>>();
  for (const { page, words } of wordings) {
    for (const part of words.flatMap((word) => compounds.get(word) ?? [stem(word)])) {
      const pages = pagesWith.get(part) ?? new Set();
      pagesWith.set(part, pages.add(page));
    }
  }
  const all = Math.max(pageCount, fewPages);
  return (word) => Math.min(bitsOf(word), Math.log2(all / (pagesWith.get(word)?.size ?? 1)));
}
