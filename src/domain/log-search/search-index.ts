import type { LogForms, Owner, Role } from './lexicon.ts';

/**
 * The index of all pages: plain JSON, made at build time and shipped to the browser. Lists of texts are one text with an
 * entry per line, which compresses best; numbers refer to these lists by position.
 */
export interface SearchIndex {
  /** Ids of the pages. */
  readonly ids: string;
  /** Pages whose words other software prints too. */
  readonly elsewhere: readonly number[];
  /** By page: positions of its owners among `owners`. */
  readonly ownersOf: readonly (readonly number[])[];
  /** Hubs, each with the pages that it tells apart. */
  readonly tellsApart: readonly (readonly [hub: number, told: readonly number[]])[];

  /** Stems of all wordings, and the information of each in tenths of a bit. */
  readonly terms: string;
  readonly bits: readonly number[];
  /** All wordings one after the other: page, kind, number of words, and each word as its term plus 2; 0 says that something varies. */
  readonly patterns: readonly number[];
  /** By pattern: the terms under which it is looked up. */
  readonly lookUp: readonly (readonly number[])[];
  readonly codes: string;
  readonly pagesOfCode: readonly (readonly number[])[];
  /** Positions of codes that programs of any kind print. */
  readonly sharedCodes: readonly number[];
  readonly ec: string;
  readonly pagesOfEc: readonly (readonly number[])[];

  /** Ideas of all wordings, and in how many tenths of a bit each tells one page from others. */
  readonly ideas: string;
  readonly ideaBits: readonly number[];
  /** By page: the ideas of each of its wordings. */
  readonly descriptions: readonly (readonly (readonly number[])[])[];

  /** Keys of the lexicon, and what each is: an idea with a role, or a word of an owner. */
  readonly entries: string;
  readonly entryIdeas: readonly number[];
  readonly entryOwners: readonly number[];
  readonly ideaNames: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly owners: readonly Omit<Owner, 'words'>[];
  readonly logs: LogForms;

  /** Words as people spell them, for the correction of typing errors. */
  readonly spelling: string;
  /** Stems that stand in logs of any software. */
  readonly common: string;
  /** Stems that speak for stores or for other software, and how much each does, in tenths of log-odds. */
  readonly soundWords: string;
  readonly sound: readonly number[];
  readonly fitted: Fitted;
}

/** What `npm run fit:search` has learnt from texts with known answers: `content/search/fitted.json`. */
export interface Fitted {
  /** By the name of the feature. */
  readonly weights: Readonly<Record<string, number>>;
  /** A page is a match from this probability on, and may fit from the lower one. */
  readonly match: number;
  readonly mayFit: number;
}

/** In how many texts each stem stands: of all that are none of ours, and of all that are. `content/search/word-counts.json`. */
export interface WordCounts {
  /** How many texts there are of each sort. */
  readonly others: number;
  readonly ours: number;
  /** By stem: in how many of the others, and in how many of ours. */
  readonly counts: Readonly<Record<string, readonly [others: number, ours: number]>>;
}
