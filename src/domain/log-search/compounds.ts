import { stem } from '../text/stem.ts';

/** Shorter words may be two words by chance, as `into` is. */
const shortestCompound = 8;
/** What `stem` takes off at most, in letters. */
const longestEnding = 4;
/** Texts repeat their words. */
const mostCached = 20_000;

/** The stems that a word is made of, where people also write them apart: `input` and `stream` of `inputstream`. */
export type Compounds = (stemmed: string) => readonly string[] | undefined;

/** Compounds of words that are neighbours in some wording, given in stems. */
export function compoundsIn(wordings: Iterable<readonly string[]>): Compounds {
  // Wordings have very many pairs, and few of them are ever met as one word: they are joined when one is asked for.
  const followers = new Map<string, Set<string>>();
  for (const words of wordings) {
    let before = '';
    for (const word of words) {
      if (before !== '' && word !== '') {
        const known = followers.get(before);
        if (known) known.add(word);
        else followers.set(before, new Set([word]));
      }
      before = word;
    }
  }

  function divide(word: string): readonly string[] | undefined {
    if (word.length < shortestCompound - longestEnding || !/^[a-z]+$/.test(word)) return undefined;
    for (let at = 1; at < word.length; at += 1) {
      const first = word.slice(0, at);
      const beginning = word.slice(at, -1);
      for (const second of followers.get(first) ?? []) {
        if (!second.startsWith(beginning) || second.length >= word.length) continue;
        const joined = first + second;
        if (joined.length >= shortestCompound && stem(joined) === word) {
          return [first, second].flatMap((part) => partsOf(part) ?? [part]);
        }
      }
    }
    return undefined;
  }

  const cache = new Map<string, readonly string[] | undefined>();
  const partsOf: Compounds = (word) => {
    if (cache.has(word)) return cache.get(word);
    if (cache.size >= mostCached) cache.clear();
    const parts = divide(word);
    cache.set(word, parts);
    return parts;
  };
  return partsOf;
}
