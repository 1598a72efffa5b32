import type { Lexicon } from './lexicon.ts';

/** What the search knows of one page; lists are one text with an entry per line, which compresses best. */
export interface IndexedPage {
  readonly id: string;
  /** Wordings in plain words, as `plainWords` writes them. */
  readonly messages: string;
  readonly phrases: string;
  readonly sentences: string;
  /** Codes as `plainCode` writes them. */
  readonly codes: string;
  readonly ec: string;
  /** The owners whose error it is, by their places in the lexicon. */
  readonly owners: readonly number[];
}

/** What many programs print for the failure of some pages. */
export interface IndexedFamily {
  readonly pages: readonly number[];
  readonly wordings: string;
  readonly codes: string;
}

/** The index of all pages: plain JSON, made at build time and shipped to the browser. */
export interface SearchIndex {
  readonly pages: readonly IndexedPage[];
  /** The places of the pages whose words other software prints, too. */
  readonly elsewhere: readonly number[];
  /** By the place of a hub: those of the pages that it tells apart. */
  readonly tellsApart: readonly (readonly [hub: number, pages: readonly number[]])[];
  readonly families: readonly IndexedFamily[];
  readonly lexicon: Lexicon;
  /** Stems of which texts tell something: a line of each kind, with spaces between. */
  readonly words: string;
  /**
   * Two letters for each of these lines. How rare its stems are in texts that are none of ours, in bits: `a` is 0, `b` half a
   * bit; and how much they speak for texts that are ours, in halves of log-odds: `e` is 0.
   */
  readonly kinds: string;
  /** How rare a stem is that is not among the words, in bits. */
  readonly rarest: number;
  /** Stems at least so common say nothing about which software speaks, in bits. */
  readonly common: number;
  readonly fitted: IndexedFitted;
}

/** What was fitted, with the weights in the order of the features. */
export type IndexedFitted = Omit<Fitted, 'weights'> & { readonly weights: readonly number[] };

/** What `npm run fit:search` has learnt from texts with known answers: `content/search/fitted.json`. */
export interface Fitted {
  /** By the name of the feature. */
  readonly weights: Readonly<Record<string, number>>;
  /** A page is a match from this probability on, and may fit from the lower one. */
  readonly match: number;
  readonly mayFit: number;
}

/** In how many texts each stem stands: of those that are none of ours, and of those that are. `content/search/word-counts.json`. */
export interface WordCounts {
  /** How many texts there are of each sort. */
  readonly others: number;
  readonly ours: number;
  /** By stem: in how many of the others, and in how many of ours. */
  readonly counts: Readonly<Record<string, readonly [others: number, ours: number]>>;
}
