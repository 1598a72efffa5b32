import { stem } from '../text/stem.ts';
import { type Spelling, spellingOf } from '../text/typos.ts';
import { compoundsIn } from './compounds.ts';
import { featureNames } from './features.ts';
import type { Entry, LogForms, Owner, WordList } from './lexicon.ts';
import { type LineKeys, lineKeys } from './line-key.ts';
import { makePattern, type Pattern } from './pattern.ts';
import type { Fitted, SearchIndex } from './search-index.ts';

/** An index made ready for searching, once per visit. */
export interface OpenIndex {
  readonly ids: readonly string[];
  readonly isElsewhere: ReadonlySet<number>;
  /** By page: its owners. */
  readonly ownersOf: readonly (readonly Owner[])[];
  readonly tellsApart: ReadonlyMap<number, readonly number[]>;
  readonly patterns: readonly Pattern[];
  /** Patterns by the words under which they are looked up. */
  readonly patternsByWord: ReadonlyMap<string, readonly number[]>;
  /** Pages by code, in lower case without separators. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  readonly sharedCodes: ReadonlySet<string>;
  readonly ec: ReadonlyMap<string, readonly number[]>;
  readonly ideaBits: ReadonlyMap<string, number>;
  /** By page: the ideas of each of its wordings. */
  readonly descriptions: readonly (readonly (readonly string[])[])[];
  readonly pagesByIdea: ReadonlyMap<string, readonly number[]>;
  readonly wordList: WordList;
  readonly owners: readonly Owner[];
  readonly logs: LogForms;
  /** `inputstream` and the stems it is made of. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  readonly spelling: Spelling;
  readonly codeSpelling: Spelling;
  /** Stems of wordings and of the lexicon. */
  readonly known: ReadonlySet<string>;
  readonly isCommon: (stemmed: string) => boolean;
  /** How much a stem tells, in bits. */
  readonly bitsOf: (stemmed: string) => number;
  /** How much a stem speaks for stores and migrations, in log-odds; 0 for most. */
  readonly oddsOf: (stemmed: string) => number;
  readonly lineKeys: LineKeys;
  /** In the order of `featureNames`. */
  readonly weights: readonly number[];
  readonly fitted: Fitted;
}

/** Shorter codes are too near to other words for typing errors to be corrected. */
const shortestCorrected = 10;

/** Makes an index ready for searching. */
export function openIndex(index: SearchIndex): OpenIndex {
  const ids = lines(index.ids);
  const terms = lines(index.terms);
  const bits = new Map(terms.map((term, i) => [term, (index.bits[i] ?? 0) / 10]));
  const odds = new Map(lines(index.soundWords).map((word, i) => [word, (index.sound[i] ?? 0) / 10]));
  const rarest = Math.max(0, ...bits.values());
  const common = new Set(lines(index.common));
  const isCommon = (word: string) => common.has(word);
  const patterns = readPatterns(index.patterns, terms, (word) => bits.get(word) ?? 0, isCommon);
  const ideas = lines(index.ideas);
  const descriptions = index.descriptions.map((ofPage) => ofPage.map((told) => told.map((idea) => ideas[idea] ?? '')));
  const owners: readonly Owner[] = index.owners.map((owner) => ({ ...owner, words: [] }));
  const wordList = readWordList(index, owners);
  const spelling = lines(index.spelling);
  const codes = new Map(lines(index.codes).map((code, i) => [code, index.pagesOfCode[i] ?? []]));
  return {
    ids,
    isElsewhere: new Set(index.elsewhere),
    ownersOf: index.ownersOf.map((ofPage) => ofPage.flatMap((i) => owners[i] ?? [])),
    tellsApart: new Map(index.tellsApart),
    patterns,
    patternsByWord: listsOf(
      index.lookUp.flatMap((ofPattern, i) => ofPattern.map((term) => [terms[term] ?? '', i] as const)),
    ),
    codes,
    sharedCodes: new Set(index.sharedCodes.flatMap((i) => [...codes.keys()][i] ?? [])),
    ec: new Map(lines(index.ec).map((ec, i) => [ec, index.pagesOfEc[i] ?? []])),
    ideaBits: new Map(ideas.map((idea, i) => [idea, (index.ideaBits[i] ?? 0) / 10])),
    descriptions,
    pagesByIdea: listsOf(
      descriptions.flatMap((ofPage, page) => [...new Set(ofPage.flat())].map((idea) => [idea, page] as const)),
    ),
    wordList,
    owners,
    logs: index.logs,
    compounds: compoundsIn(patterns.map(({ words }) => words)),
    spelling: spellingOf(spelling),
    codeSpelling: spellingOf([...codes.keys()].filter((code) => code.length >= shortestCorrected)),
    known: new Set([...terms, ...spelling.map(stem)]),
    isCommon,
    bitsOf: (word) => bits.get(word) ?? rarest,
    oddsOf: (word) => odds.get(word) ?? 0,
    lineKeys: lineKeys(
      [...terms, ...codes.keys(), ...lines(index.ec).flatMap((ec) => ec.split('-'))].filter((word) => /\d/.test(word)),
    ),
    weights: featureNames.map((name) => index.fitted.weights[name] ?? 0),
    fitted: index.fitted,
  };
}

const kinds = ['message', 'phrase', 'shared', 'code'] as const;

function readPatterns(
  numbers: readonly number[],
  terms: readonly string[],
  bitsOf: (word: string) => number,
  isCommon: (word: string) => boolean,
): Pattern[] {
  const patterns: Pattern[] = [];
  for (let at = 0; at < numbers.length; ) {
    const page = numbers[at] ?? 0;
    const kind = kinds[numbers[at + 1] ?? 0] ?? 'message';
    const length = numbers[at + 2] ?? 0;
    const words: string[] = [];
    const open: boolean[] = [];
    let varies = false;
    for (at += 3; words.length < length; at += 1) {
      const number = numbers[at] ?? 0;
      if (number === 0) varies = true;
      else {
        words.push(terms[number - 2] ?? '');
        open.push(varies);
        varies = false;
      }
    }
    open.push(numbers[at] === 0);
    at += 1;
    patterns.push(makePattern(page, kind, words, open, bitsOf, isCommon));
  }
  return patterns;
}

function readWordList(
  { entries, entryIdeas, entryOwners, ideaNames, roles }: SearchIndex,
  owners: readonly Owner[],
): WordList {
  const ideas = lines(ideaNames).map((name) => ({ name, role: roles[name], words: [] }));
  const lengths = new Map<string, number>();
  const list = lines(entries).map((key, i): [string, Entry] => {
    const parts = key.split(' ').flatMap((part) => (part > '\u3000' ? [...part] : [part]));
    const first = parts[0] ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 0, parts.length));
    const idea = ideas[entryIdeas[i] ?? -1];
    const owner = owners[entryOwners[i] ?? -1];
    return [key, { ...(idea ? { idea } : {}), ...(owner ? { owner } : {}) }];
  });
  return { entries: new Map(list), lengths };
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The numbers that belong to each key. */
function listsOf(pairs: readonly (readonly [key: string, number: number])[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [key, number] of pairs) {
    const list = lists.get(key);
    if (list) list.push(number);
    else lists.set(key, [number]);
  }
  return lists;
}
