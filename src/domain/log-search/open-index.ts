import { simplerOf } from '../text/characters.ts';
import { splitCode } from '../text/code-words.ts';
import { stem } from '../text/stem.ts';
import { isIdeograph } from '../text/tokenize.ts';
import { type Compounds, compoundsIn } from './compounds.ts';
import { readIdeas } from './ideas.ts';
import { type KnownWords, unpackWords } from './known-words.ts';
import { type LogForms, type Owner, readEntries, type WordList, wordListOf } from './lexicon.ts';
import { type LineKeys, lineKeys } from './line-key.ts';
import { lookUpWords, makePattern, type Pattern } from './pattern.ts';
import { splitPlain, tokensOf, type Wording, wordingOf } from './plain-words.ts';
import type { IndexedFitted, SearchIndex } from './search-index.ts';

/** An index made ready for searching, once per visit. */
export interface OpenIndex extends KnownWords {
  readonly ids: readonly string[];
  readonly isElsewhere: ReadonlySet<number>;
  /** By page: its owners. */
  readonly ownersOf: readonly (readonly Owner[])[];
  readonly tellsApart: ReadonlyMap<number, readonly number[]>;
  /** Pages that some status may mean. */
  readonly withStatus: ReadonlySet<number>;
  readonly patterns: readonly Pattern[];
  /** Patterns by the words under which they are looked up. */
  readonly patternsByWord: ReadonlyMap<string, readonly number[]>;
  /** Pages by code, in lower case without separators. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** The first words of codes that have several. */
  readonly codeHeads: ReadonlySet<string>;
  /** The stems of codes of several words. */
  readonly codeStems: ReadonlySet<string>;
  /** What programs of any kind print, as stems: a code in the same words, such as `OperationTimedOut`, is not meant by them. */
  readonly everyday: ReadonlySet<string>;
  /** Codes that programs of any kind print. */
  readonly sharedCodes: ReadonlySet<string>;
  readonly ec: ReadonlyMap<string, readonly number[]>;
  /** How much an idea tells which page is meant, in bits: one that no page knows as much as the rarest, and a word no more than in wordings. */
  readonly worthOf: (idea: string) => number;
  /** By page: each of its wordings in ideas, and how much they tell together. */
  readonly descriptions: readonly (readonly Description[])[];
  readonly pagesByIdea: ReadonlyMap<string, readonly number[]>;
  readonly wordList: WordList;
  /** Names of other software that stand within our wordings, each with the words on either side: there they name nobody. */
  readonly quoted: ReadonlySet<string>;
  readonly owners: readonly Owner[];
  /** Those of them that are stores. */
  readonly stores: readonly Owner[];
  readonly logs: LogForms;
  readonly simpler: ReadonlyMap<string, string>;
  readonly compounds: Compounds;
  /** Words, and codes, as they are spelled. */
  readonly spelling: ReadonlySet<string>;
  readonly codeSpelling: ReadonlySet<string>;
  /** Stems of wordings and of the lexicon. */
  readonly known: ReadonlySet<string>;
  /** How much a stem tells, in bits: its rarity in any text, and no more than its rarity among our own pages allows. */
  readonly bitsOf: (stemmed: string) => number;
  readonly lineKeys: LineKeys;
  readonly fitted: IndexedFitted;
}

/** A wording as the ideas in it. */
export interface Description {
  readonly ideas: readonly string[];
  /** In bits. */
  readonly total: number;
}

/** A wording of a page. */
interface PageWording extends Wording {
  readonly page: number;
  readonly kind: Pattern['kind'];
}

/** Shorter codes are too near to other words for typing errors to be corrected. */
const shortestCorrected = 10;

/** A CJK character is about half a word, and tells half as much. */
const charactersOfWord = 2;

/** Makes an index ready for searching. */
export function openIndex(index: SearchIndex): OpenIndex {
  const { pages, families, lexicon, fitted } = index;
  const words = unpackWords(index);
  const familyCodes = families.flatMap(({ pages: of, codes }) => of.map((page) => [page, codes] as const));
  const allCodes = [...pages.map((page, i) => [i, page.codes] as const), ...familyCodes].flatMap(([page, list]) =>
    entries(list).map((code) => ({ page, code })),
  );
  const codes = listsOf((add) => {
    for (const { page, code } of allCodes) add(splitCode(code).join(''), page);
  });
  const codeStems = new Set(
    allCodes
      .map(({ code }) => splitCode(code))
      .filter(({ length }) => length > 1)
      .map((parts) => stem(parts.join(''))),
  );
  const written = wordingsOf(index);
  const compounds = compoundsIn(written.map(({ words: stems }) => stems));
  const everyday = new Set(written.filter(({ kind }) => kind === 'shared').map(({ words: stems }) => stems.join(' ')));
  const isOwn = ({ kind, words: stems }: PageWording) => kind !== 'code' || !everyday.has(stems.join(' '));
  const wordings = written.filter(isOwn).map((wording) => ({
    ...divided(wording, compounds),
    codes: wording.words.filter((word) => codeStems.has(word)),
  }));
  const pagesWith = listsOf((add) => {
    for (const { page, words: stems } of wordings) for (const word of stems) add(word, page);
  });
  const bitsOf = (word: string) =>
    Math.min(words.rarityOf(word), Math.log2((pages.length + 1) / (pagesWith.get(word)?.length ?? 1))) /
    (isIdeograph(word) ? charactersOfWord : 1);
  const patterns = wordings
    .filter(({ words: stems }) => saysEnough(stems))
    .map(({ page, kind, words: stems, open, codes: named }) =>
      makePattern(page, kind, stems, open, bitsOf, words.isCommon, named),
    );

  const wordList = wordListOf(lexicon);
  const ideasOf = (plain: string) => {
    const tokens = tokensOf(plain);
    return [...readIdeas(tokens, readEntries(tokens, wordList)).keys()];
  };
  const told = pages.map(({ messages, phrases, sentences }) =>
    [messages, phrases, sentences]
      .flatMap(entries)
      .map(ideasOf)
      .filter((ideas) => ideas.length > 0),
  );
  const pagesByIdea = listsOf((add) => {
    for (const [page, wordings] of told.entries())
      for (const ideas of wordings) for (const idea of ideas) add(idea, page);
  });
  const worthOf = (idea: string) => {
    const worth = Math.log2((pages.length + 1) / (pagesByIdea.get(idea)?.length ?? 1));
    const parts = idea.startsWith('=') ? splitPlain(idea.slice(1)) : [];
    return parts.length === 0
      ? worth
      : Math.min(
          worth,
          parts.reduce((sum, part) => sum + bitsOf(part), 0),
        );
  };
  // Every text asks for those of a hundred pages.
  const worths = new Map([...pagesByIdea.keys()].map((idea) => [idea, worthOf(idea)]));
  const descriptions = told.map((wordings) =>
    wordings.map((ideas) => ({ ideas, total: ideas.reduce((bits, idea) => bits + (worths.get(idea) ?? 0), 0) })),
  );

  const listed = Object.values(lexicon.logs.statuses).flat();
  const ec = listsOf((add) => {
    for (const [i, page] of pages.entries()) for (const value of entries(page.ec)) add(value, i);
  });
  const spelling = spelledWords(index);
  const telling = [
    ...[...pagesWith.keys(), ...codes.keys(), ...index.words.split(/[ \n]/)],
    ...[...ec.keys()].flatMap((value) => value.split('-')),
    ...[...wordList.entries.keys()].flatMap((entry) => entry.split(' ')),
  ];
  return {
    ...words,
    ids: pages.map(({ id }) => id),
    isElsewhere: new Set(index.elsewhere),
    ownersOf: pages.map(({ owners }) => owners.flatMap((place) => lexicon.owners[place] ?? [])),
    tellsApart: new Map(index.tellsApart),
    withStatus: new Set(listed.map((id) => pages.findIndex((page) => page.id === id))),
    patterns,
    patternsByWord: listsOf((add) => {
      for (const [i, pattern] of patterns.entries()) for (const word of lookUpWords(pattern)) add(word, i);
    }),
    codes,
    codeStems,
    everyday,
    codeHeads: new Set(allCodes.flatMap(({ code }) => headOf(code))),
    sharedCodes: new Set(familyCodes.flatMap(([, list]) => entries(list).map((code) => splitCode(code).join('')))),
    ec,
    worthOf: (idea) => worths.get(idea) ?? worthOf(idea),
    descriptions,
    pagesByIdea,
    wordList,
    quoted: new Set(written.flatMap(({ words: stems }) => othersIn(stems, wordList))),
    owners: lexicon.owners,
    stores: lexicon.owners.filter(({ kind }) => kind === 'store'),
    logs: lexicon.logs,
    simpler: simplerOf(lexicon.logs.traditional),
    compounds,
    spelling,
    codeSpelling: new Set([...codes.keys()].filter((code) => code.length >= shortestCorrected)),
    known: new Set([...pagesWith.keys(), ...[...spelling].map(stem)]),
    bitsOf,
    lineKeys: lineKeys(telling),
    fitted,
  };
}

/** The first of the words that a code is divided into wherever it is written. */
function headOf(code: string): string[] {
  const words = code.replaceAll(' + ', '').split(' ');
  return words.length > 1 ? words.slice(0, 1) : [];
}

/** The names of other software inside a wording, each between its neighbours. */
function othersIn(stems: readonly string[], { entries: known }: WordList): string[] {
  return stems.flatMap((word, i) =>
    known.get(word)?.owner?.kind === 'other' ? [stems.slice(i - 1, i + 2).join(' ')] : [],
  );
}

/** Whether a wording has so many words that it is not met by chance: names say nothing. */
function saysEnough(stems: readonly string[]): boolean {
  const words = stems.filter((word) => word !== '');
  return words.length > (words.length < stems.length ? 2 : 1);
}

/** Everything pages are known by, as words. */
function wordingsOf({ pages, families }: SearchIndex): PageWording[] {
  return [
    ...pages.flatMap(({ messages, phrases, codes }, page) => [
      ...entries(messages).map((plain) => ({ page, kind: 'message' as const, ...wordingOf(plain) })),
      ...entries(phrases).map((plain) => ({ page, kind: 'phrase' as const, ...wordingOf(plain) })),
      ...entries(codes).map((code) => ({ page, kind: 'code' as const, ...wordingOf(splitCode(code).join(' ')) })),
    ]),
    ...families.flatMap(({ pages: of, wordings }) =>
      of.flatMap((page) => entries(wordings).map((plain) => ({ page, kind: 'shared' as const, ...wordingOf(plain) }))),
    ),
  ];
}

/** Words that some wording divides are divided in all: `usermeta` is read as `user meta`. */
function divided(wording: PageWording, compounds: Compounds): PageWording {
  const { words, open } = wording;
  if (!words.some((word) => compounds(word))) return wording;
  const parts = words.map((word) => compounds(word) ?? [word]);
  const openParts = parts.flatMap((part, i) => part.map((_, k) => k === 0 && (open[i] ?? false)));
  return { ...wording, words: parts.flat(), open: [...openParts, open[words.length] ?? false] };
}

/**
 * Words as people spell them, for the correction of typing errors: not those of other software, which nobody means here.
 */
function spelledWords({ pages, families, lexicon }: SearchIndex): Set<string> {
  const owners = lexicon.owners.filter(({ kind }) => kind !== 'other');
  const texts = [
    ...pages.flatMap(({ messages, phrases }) => [messages, phrases]),
    ...families.map(({ wordings }) => wordings),
    ...lexicon.ideas.flatMap(({ words }) => words),
  ];
  const wordsIn = (list: readonly string[]) => list.flatMap((text) => text.split('\n').flatMap(splitPlain));
  const names = owners.flatMap(({ words }) => words);
  return new Set(wordsIn([...texts, ...names]).filter((word) => /^[a-z]{3,}$/.test(word)));
}

function entries(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The numbers that belong to each key, each once, in the order in which they are added. */
function listsOf(fill: (add: (key: string, number: number) => void) => void): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  fill((key, number) => {
    const list = lists.get(key);
    if (!list) lists.set(key, [number]);
    else if (list.at(-1) !== number && !list.includes(number)) list.push(number);
  });
  return lists;
}
