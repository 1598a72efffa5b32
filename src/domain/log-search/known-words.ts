import type { SearchIndex, WordCounts } from './search-index.ts';

/** What texts tell of stems. */
export interface KnownWords {
  /** How rare a stem is in texts that are none of ours, in bits. */
  readonly rarityOf: (stemmed: string) => number;
  /** Whether it is so common in them that it says nothing about which software speaks. */
  readonly isCommon: (stemmed: string) => boolean;
  /** How much it speaks for stores and migrations, in log-odds; 0 for most. */
  readonly oddsOf: (stemmed: string) => number;
}

/** A stem is common if it stands in so large a share of the texts that are none of ours. */
const commonShare = 1 / 250;
/** A stem in fewer texts tells nothing of whose they are. */
const fewestTexts = 6;
/** One stem does not tell more of it than this, in log-odds. */
const mostOdds = 2;
/** Both are kept in halves, as letters from `a` on; the letter of odds of 0 is the middle one. */
const steps = 2;
const [a, middle] = [97, 97 + mostOdds * steps];

/** How much each stem speaks for the texts that are ours, in log-odds; stems that say little are left out. */
export function oddsIn({ others, ours, counts }: WordCounts): Map<string, number> {
  const odds = new Map<string, number>();
  for (const [word, [ofOthers, ofOurs]] of Object.entries(counts)) {
    // The numbers of a text are its own.
    if (ofOthers + ofOurs < fewestTexts || /^\d/.test(word)) continue;
    const value = Math.log((ofOurs + 0.5) / (ours + 1)) - Math.log((ofOthers + 0.5) / (others + 1));
    const rounded = Math.round(steps * Math.max(-mostOdds, Math.min(mostOdds, value))) / steps;
    if (rounded !== 0) odds.set(word, rounded);
  }
  return odds;
}

/** The counts as the index ships them. */
export function packWords(wordCounts: WordCounts): Pick<SearchIndex, 'words' | 'kinds' | 'rarest' | 'common'> {
  const { others, counts } = wordCounts;
  const rarity = (count: number) => Math.log2((others + 1) / (count + 0.5));
  const odds = oddsIn(wordCounts);
  const kept = Object.entries(counts).filter(([word, [count]]) => count >= fewestTexts || odds.has(word));
  const byKind = new Map<string, string[]>();
  for (const [word, [count]] of kept) {
    const kind = letter(a, rarity(count)) + letter(middle, odds.get(word) ?? 0);
    byKind.set(kind, [...(byKind.get(kind) ?? []), word]);
  }
  const kinds = [...byKind].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    words: kinds.map(([, words]) => words.join(' ')).join('\n'),
    kinds: kinds.map(([kind]) => kind).join(''),
    rarest: Math.round(10 * rarity(0)) / 10,
    common: Math.round(steps * rarity(commonShare * others)) / steps,
  };
}

function letter(zero: number, value: number): string {
  return String.fromCharCode(zero + Math.round(steps * Math.max(0 - (zero - a) / steps, value)));
}

/** The counts of an index, made ready. */
export function unpackWords({ words, kinds, rarest, common }: SearchIndex): KnownWords {
  const bits = new Map<string, number>();
  const odds = new Map<string, number>();
  for (const [kind, line] of words.split('\n').entries()) {
    for (const word of line.split(' ')) {
      bits.set(word, (kinds.charCodeAt(2 * kind) - a) / steps);
      odds.set(word, (kinds.charCodeAt(2 * kind + 1) - middle) / steps);
    }
  }
  const rarityOf = (word: string) => bits.get(word) ?? rarest;
  return { rarityOf, isCommon: (word) => rarityOf(word) <= common, oddsOf: (word) => odds.get(word) ?? 0 };
}
