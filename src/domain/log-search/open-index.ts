import type { SearchIndex } from './build-index.ts';
import { bitsOf, isCommon } from './common-words.ts';
import { conceptWords, readConcepts } from './read-concepts.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';
import type { Spelling } from './typos.ts';
import { spellingOf } from './typos.ts';

/** One wording, word by word, ready to be laid along a paste. */
export interface Pattern {
  readonly page: number;
  /** `message`: printed by the tools themselves; `phrase`: by others, or from memory; `code`: a code in words. */
  readonly kind: 'message' | 'phrase' | 'code';
  readonly words: readonly string[];
  readonly bits: readonly number[];
  readonly total: number;
  /** Whether something that varies may stand before the word. */
  readonly open: readonly boolean[];
  /** Whether all its words stand in logs of any software. */
  readonly isCommon: boolean;
  /** Whether they only say a status, such as `status 403`. */
  readonly isStatus: boolean;
  /** Bits of all words before each word, and of all words at the end. */
  readonly bitsBefore: readonly number[];
  /** Likewise, how many are essential: without them it would say something else. */
  readonly essentialsBefore: readonly number[];
}

/** What a description of a page is made of. */
export interface Description {
  readonly page: number;
  /** Ideas with bits of their own, each once. */
  readonly ideas: readonly string[];
  readonly total: number;
  /** Ideas of stores and migrations, when without them nothing would be wrong: `migrate archived objects`. */
  readonly needs: readonly string[];
}

/** A code as one word, and the pages that document it. */
export interface KnownCode {
  readonly pages: readonly number[];
  readonly bits: number;
}

/** An index made ready for searching, once per visit. */
export interface ErrorFinder {
  readonly ids: readonly string[];
  readonly patterns: readonly Pattern[];
  /** Patterns by their rarest words: no good match lacks all of these. */
  readonly byRareWord: ReadonlyMap<string, readonly number[]>;
  readonly descriptions: readonly Description[];
  readonly descriptionsByIdea: ReadonlyMap<string, readonly number[]>;
  /** By the code in lower case without separators. */
  readonly codes: ReadonlyMap<string, KnownCode>;
  readonly pagesByEc: ReadonlyMap<string, readonly number[]>;
  /** `inputstream` and the words it is made of. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  readonly spelling: Spelling;
  readonly codeSpelling: Spelling;
}

/** Fewer pages than this say little about which words are rare. */
const fewPages = 250;

/** Words that may have been joined must be this long together, so that `in to` is not `into`. */
const shortestCompound = 8;

/** Makes an index ready for searching. */
export function openIndex({ pages }: SearchIndex): ErrorFinder {
  const wordings = pages.flatMap((page, number) => [
    ...entries(page.messages).map((text) => ({ page: number, kind: 'message' as const, words: text.split(' ') })),
    ...entries(page.phrases).map((text) => ({ page: number, kind: 'phrase' as const, words: text.split(' ') })),
    ...entries(page.codes).flatMap((code) => {
      const words = codeWords(code);
      return words.length > 2 ? [{ page: number, kind: 'code' as const, words }] : [];
    }),
  ]);
  const compounds = findCompounds(wordings.map(({ words }) => words));
  const rarity = rarityOver(pages.length, wordings, compounds);
  const isCode = new Set(pages.flatMap((page) => entries(page.codes).map((code) => codeWords(code).join(''))));
  const patterns = wordings
    .filter(({ kind, words }) => kind === 'message' || !words.some((word) => word > '\u3000'))
    .map(({ page, kind, words }) => makePattern(page, kind, words, compounds, rarity, isCode))
    .filter(({ words }) => words.length > 1);

  const codes = new Map<string, { pages: number[]; bits: number }>();
  const pagesByEc = new Map<string, number[]>();
  for (const [number, page] of pages.entries()) {
    for (const code of entries(page.codes)) {
      const parts = codeWords(code);
      const known = codes.get(parts.join(''));
      if (known) known.pages.push(number);
      else
        codes.set(parts.join(''), { pages: [number], bits: parts.reduce((sum, part) => sum + bitsOf(stem(part)), 0) });
    }
    for (const ec of entries(page.ec)) append(pagesByEc, ec, number);
  }

  const descriptions = wordings
    .filter(({ kind }) => kind !== 'code')
    .map(({ page, words }) => makeDescription(page, words.join(' ')))
    .filter(({ ideas }) => ideas.length > 0);
  const descriptionsByIdea = new Map<string, number[]>();
  for (const [number, { ideas }] of descriptions.entries()) {
    for (const idea of ideas) append(descriptionsByIdea, idea, number);
  }

  return {
    ids: pages.map(({ id }) => id),
    patterns,
    byRareWord: indexByRareWord(patterns),
    descriptions,
    descriptionsByIdea,
    codes,
    pagesByEc,
    compounds,
    spelling: spellingOf([
      ...wordings.flatMap(({ words }) => words).filter((word) => /^[a-z]{3,}$/.test(word)),
      ...compounds.keys(),
      ...conceptWords,
    ]),
    codeSpelling: spellingOf([...codes.keys()].filter((code) => code.length > 9)),
  };
}

/** `InvalidObjectState` and `SIZE_NOT_MATCH` as lower-case words. */
export function codeWords(code: string): string[] {
  return code
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function entries(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Pairs of neighbouring words, which people also write as one; `checkusermeta` is three words. */
function findCompounds(wordings: readonly (readonly string[])[]): Map<string, readonly string[]> {
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
function rarityOver(
  pageCount: number,
  wordings: readonly { readonly page: number; readonly words: readonly string[] }[],
  compounds: ReadonlyMap<string, readonly string[]>,
): (word: string) => number {
  const pagesWith = new Map<string, number[]>();
  for (const { page, words } of wordings) {
    for (const word of words) for (const part of compounds.get(word) ?? [stem(word)]) append(pagesWith, part, page);
  }
  const all = Math.max(pageCount, fewPages);
  return (word) => Math.min(bitsOf(word), Math.log2(all / (pagesWith.get(word)?.length ?? 1)));
}

function makePattern(
  page: number,
  kind: Pattern['kind'],
  texts: readonly string[],
  compounds: ReadonlyMap<string, readonly string[]>,
  rarity: (word: string) => number,
  codes: ReadonlySet<string>,
): Pattern {
  const words: string[] = [];
  const open: boolean[] = [];
  let varies = false;
  for (const text of texts) {
    if (text === '{}') {
      varies = true;
      continue;
    }
    for (const word of compounds.get(text) ?? [stem(text)]) {
      words.push(word);
      open.push(varies);
      varies = false;
    }
  }
  const bits = words.map(rarity);
  const bitsBefore = runningSum(bits);
  return {
    page,
    kind,
    words,
    bits,
    total: bitsBefore.at(-1) ?? 0,
    open,
    isCommon: words.every(isCommon),
    isStatus: words.every(isCommon) && words.some((word) => /^[45]\d\d$/.test(word)),
    bitsBefore,
    essentialsBefore: runningSum(words.map((word) => (isEssential(word) || codes.has(word) ? 1 : 0))),
  };
}

/** Numbers, outcomes and negations (and codes): 403 is not 200, and `check size` alone is no failure. */
function isEssential(word: string): boolean {
  return word === 'not' || word === 'fail' || /^\d+$/.test(word);
}

function runningSum(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

function makeDescription(page: number, text: string): Description {
  const { tokens } = tokenize(text);
  const hits = readConcepts(
    tokens,
    tokens.map(({ word }) => stem(word)),
  );
  const bits = new Map(hits.filter((hit) => hit.bits > 0).map(({ idea, bits: worth }) => [idea, worth]));
  const saysTrouble = hits.some(({ role }) => role === 'trouble');
  return {
    page,
    ideas: [...bits.keys()],
    total: [...bits.values()].reduce((sum, worth) => sum + worth, 0),
    needs: saysTrouble ? [] : [...new Set(hits.map(({ idea }) => idea))],
  };
}

/**
 * Lists each pattern under its rarest words, as many as hold two fifths of its bits: a match that
 * holds more than three fifths has at least one of them.
 */
function indexByRareWord(patterns: readonly Pattern[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, { words, bits, total }] of patterns.entries()) {
    const rarestFirst = words.map((word, i) => ({ word, bits: bits[i] ?? 0 })).sort((a, b) => b.bits - a.bits);
    let held = 0;
    for (const { word, bits: worth } of rarestFirst) {
      append(index, word, number);
      held += worth;
      if (held > 0.5 * total) break;
    }
  }
  return index;
}
