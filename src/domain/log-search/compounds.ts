import { stem } from '../text/stem.ts';

/** Shorter words may be two words by chance, as `into` is. */
const shortestCompound = 8;

/** Pairs of neighbouring words, which people also write as one, by what they write. */
export function compoundsIn(wordings: Iterable<readonly string[]>): Map<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const words of wordings) {
    for (let i = 1; i < words.length; i += 1) {
      const pair = [words[i - 1] ?? '', words[i] ?? ''];
      const joined = pair.join('');
      const key = stem(joined);
      // `bucketly` has the stem of `bucket`, which is no compound.
      const isPair = !pair.includes('') && !pair.includes(key);
      if (isPair && joined.length >= shortestCompound && /^[a-z]+$/.test(joined)) pairs.set(key, pair);
    }
  }
  const parts = (word: string): readonly string[] => pairs.get(word)?.flatMap(parts) ?? [word];
  return new Map([...pairs.keys()].map((joined) => [joined, parts(joined)]));
}
