import { simplerOf } from '../text/characters.ts';
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokenize.ts';
import { gaps, isIdeograph, tokenize } from '../text/tokenize.ts';

/** What an idea says about a text beside its own meaning: something failed, nothing did, a price or a how-to is asked for, or nothing at all. */
export type Role = 'trouble' | 'calm' | 'query' | 'filler';

/** One idea and the words for it: `content/search/ideas.yaml`. */
export interface Idea {
  readonly name: string;
  readonly role?: Role | undefined;
  readonly words: readonly string[];
}

/** A product that may speak in a text: `content/search/owners.yaml`. */
export interface Owner {
  readonly name: string;
  readonly kind: 'store' | 'storage' | 'cloud' | 'other';
  /** Whether data is moved into it. */
  readonly into?: true | undefined;
  readonly words: readonly string[];
  readonly hosts: readonly string[];
  /** Words of which one must stand in a host. */
  readonly when: readonly string[];
  readonly schemes: readonly string[];
}

/** What lines of logs look like: `content/search/logs.yaml`. */
export interface LogForms {
  /** Regular expressions, each with the owner that it speaks for. */
  readonly forms: readonly { readonly owner: string; readonly form: string }[];
  readonly labels: readonly string[];
  readonly levels: readonly string[];
  /** Regular expressions of lines: with the cause of what stands before, with what it caused, and that sum up. */
  readonly causes: readonly string[];
  readonly wrappers: readonly string[];
  readonly summaries: readonly string[];
  /** Regular expressions of what stands right before a status, and right after one. */
  readonly beforeStatus: string;
  readonly afterStatus: string;
  /** By status: ids of the pages that it may mean. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  /** Traditional characters, each with the simplified one behind it. */
  readonly traditional: string;
}

/** Says nothing of logs. */
export const noLogs: LogForms = {
  forms: [],
  beforeStatus: '',
  afterStatus: '',
  statuses: {},
  labels: [],
  levels: [],
  causes: [],
  wrappers: [],
  summaries: [],
  traditional: '',
};

/** What different programs print for one failure: `content/search/families.yaml`. */
export interface Family {
  readonly name: string;
  /** Ids of the error pages that explain the failure. */
  readonly pages: readonly string[];
  readonly wordings: readonly string[];
  readonly codes: readonly string[];
}

/** All that the search knows of words beside the pages. */
export interface Lexicon {
  readonly ideas: readonly Idea[];
  readonly owners: readonly Owner[];
  readonly logs: LogForms;
}

/** What some words in a row mean: an idea, an owner, or both. */
export interface Entry {
  readonly idea?: Idea;
  readonly owner?: Owner;
}

/** The entries of the lexicon, ready to be found among tokens. */
export interface WordList {
  /** By the stems of the entry, as `keyOf` joins them. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Number of tokens in the longest entry that begins with a stem. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** An entry found in a run of tokens: `first` inclusive, `last` exclusive. */
export interface EntryHit extends Entry {
  readonly first: number;
  readonly last: number;
}

/** Prepares the entries of a lexicon. */
export function wordListOf({ ideas, owners, logs }: Lexicon): WordList {
  const simpler = simplerOf(logs.traditional);
  const entries = new Map<string, Entry>();
  const lengths = new Map<string, number>();
  const add = (key: string, first: string, length: number, entry: Entry) => {
    entries.set(key, { ...entries.get(key), ...entry });
    lengths.set(first, Math.max(lengths.get(first) ?? 0, length));
  };
  const addWords = (words: readonly string[], entry: Entry) => {
    for (const word of words) {
      const { tokens } = tokenize(word, simpler);
      add(keyOf(tokens, 0, tokens.length), tokens[0]?.stem ?? '', tokens.length, entry);
      if (tokens.length < 2) continue;
      const joined = stem(tokens.map((token) => token.word).join(''));
      add(joined, joined, 1, entry);
    }
  };
  for (const idea of ideas) addWords(idea.words, { idea });
  for (const owner of owners) addWords(owner.words, { owner });
  return { entries, lengths };
}

/** The stems of some tokens as one text: Latin words with spaces between, CJK characters without. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  let key = '';
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]?.stem ?? '';
    key += key === '' || isIdeograph(word) || isIdeograph(key.charAt(key.length - 1)) ? word : ` ${word}`;
  }
  return key;
}

/** The entries in the text among the tokens; of those that begin at one word the longest counts. */
export function readEntries(tokens: readonly Token[], { entries, lengths }: WordList): EntryHit[] {
  const hits: EntryHit[] = [];
  for (let first = 0; first < tokens.length; ) {
    let length = Math.min(lengths.get(tokens[first]?.stem ?? '') ?? 0, tokens.length - first);
    for (; length > 0; length -= 1) {
      const last = first + length;
      const entry = isOneRun(tokens, first, last) ? entries.get(keyOf(tokens, first, last)) : undefined;
      if (!entry) continue;
      hits.push({ ...entry, first, last });
      break;
    }
    first += Math.max(1, length);
  }
  return hits;
}

function isOneRun(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if (tokens[at]?.place !== 'text' || (at > first && tokens[at]?.gap === gaps.field)) return false;
  }
  return true;
}
