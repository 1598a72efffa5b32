import { gaps, isIdeograph, tokenize } from '../text/tokenize.ts';
import { commonWords } from './common-words.ts';
import type { Concept } from './concept.ts';
import { concepts } from './concepts.ts';
import type { KnownError } from './finding.ts';

/** What the search knows of one page; lists are texts with one entry per line, which compress best. */
export interface IndexedPage {
  readonly id: string;
  /** Wordings in plain lower-case words, `{}` for what varies. */
  readonly messages: string;
  readonly phrases: string;
  readonly codes: string;
  readonly ec: string;
  /** Other software prints the same words. */
  readonly elsewhere?: true;
  /** The one store that it is an error of. */
  readonly store?: string;
  /** The places in the list of pages of those that this one tells apart. */
  readonly tellsApart?: readonly number[];
}

/** The index of all messages: plain JSON, made at build time and shipped to the browser. */
export interface SearchIndex {
  readonly concepts: readonly Concept[];
  readonly commonWords: typeof commonWords;
  readonly pages: readonly IndexedPage[];
}

/** Makes the index of all pages. The vocabulary travels with it, so that the code stays small. */
export function buildIndex(errors: readonly KnownError[]): SearchIndex {
  const places = new Map(errors.map(({ id }, place) => [id, place]));
  return {
    concepts,
    commonWords,
    pages: errors.map(({ id, messages, phrases, codes, ec, elsewhere, store, tellsApart }) => ({
      id,
      messages: lines(messages.map(plainWords)),
      phrases: lines(phrases.map(plainWords)),
      codes: lines(codes),
      ec: lines(ec),
      ...(elsewhere ? { elsewhere } : {}),
      ...(store === undefined ? {} : { store }),
      ...(tellsApart.length > 0 ? { tellsApart: tellsApart.map((told) => places.get(told) ?? -1) } : {}),
    })),
  };
}

/**
 * The words of a wording as the search compares them, without names; what varies is `{}`. Chinese
 * characters stand together as they did.
 */
export function plainWords(wording: string): string {
  return wording
    .split(/\{[^}]*\}/)
    .map((part) => tokenize(part).tokens.filter(({ place }) => place === 'text'))
    .map((tokens) => tokens.map(({ word, gap }) => `${gap === gaps.joint && isIdeograph(word) ? '' : ' '}${word}`))
    .map((words) => words.join('').trim())
    .join(' {} ')
    .trim();
}

/** The words of a text that `plainWords` made, each Chinese character as one. */
export function splitPlain(text: string): string[] {
  return text.split(' ').flatMap((word) => (isIdeograph(word) ? [...word] : word === '' ? [] : [word]));
}

function lines(entries: readonly string[]): string {
  return [...new Set(entries)].filter((entry) => entry !== '').join('\n');
}
