import type { Guide } from '../../domain/catalogue/article.ts';
import type { Symptom } from '../../domain/troubleshooter/symptom.ts';
import type { Answer } from './answering.ts';
import type { Cards } from './cards.ts';
import type { FullTextHit } from './full-text.ts';

/** The full text of the site: not asked for, being searched, not to be had, or what was found. */
export type Others = 'not-asked' | 'searching' | 'failed' | readonly FullTextHit[];

/** What of the index an answer rests on: all of it, what came so far, or what could be had. */
export type Extent = 'whole' | 'so-far' | 'part';

/** What stands in the results for one text. */
export interface Found extends Answer {
  readonly extent: Extent;
  /** The symptoms that the text describes, and the guide for the question that it asks, if it does. */
  readonly symptoms: readonly SymptomLink[];
  readonly guide: GuideLink | undefined;
  readonly cards: Cards;
  readonly others: Others;
  /** Whether it is being typed: then nobody is told that nothing was found before there is a pause. */
  readonly isTyped: boolean;
}

/** How sure an answer is: a match, guesses, or nothing known. */
export type Tier = 'match' | 'may-fit' | 'nothing';

/** The tier of what was found. */
export function tierOf({ finding: { matches, mayFit } }: Found): Tier {
  return matches.length > 0 ? 'match' : mayFit.length > 0 ? 'may-fit' : 'nothing';
}

/** Why there are no results: the index or the reading failed, or the reader cancelled. */
export type Stopped = 'index' | 'reading' | 'cancelled';

/** All that the region of results shows. */
export interface SearchState {
  readonly found: Found | null;
  readonly stopped: Stopped | null;
  /** How much of a large text has been read, of how much, in characters and bytes. */
  readonly progress: { readonly read: number; readonly size: number } | null;
}

/** What readers do in the results. */
export interface ResultActs {
  readonly retry: () => void;
  readonly cancel: () => void;
  /** Searches the full text too. */
  readonly askOthers: () => void;
  /** Takes the text along to the page that reads whole lists; absent where it is none. */
  readonly group?: (() => void) | undefined;
  /** Shows a line of the text in the field; absent where the field does not hold all of it. */
  readonly showLine?: ((line: number) => void) | undefined;
}

/** An answer to a question of the troubleshooter, and the step behind it. */
export interface AnswerLink {
  readonly say: string;
  readonly url: string;
}

/** A symptom as pages offer it. */
export interface SymptomLink extends Pick<Symptom, 'phrases' | 'title' | 'question'> {
  readonly url: string;
  readonly answers: readonly AnswerLink[];
}

/** A guide as the search offers it. */
export interface GuideLink extends Pick<Guide, 'asks' | 'title'> {
  /** Plain text. */
  readonly summary: string;
  readonly url: string;
}
