/**
 * What a page was found by, the strongest first: an EC value, a message or other words that it is known by, whole; an error
 * code; either with typing errors; some of such words; or a description of the failure.
 */
export type Evidence = 'ec' | 'message' | 'code' | 'mistyped' | 'wording' | 'description';

/** A stretch of the pasted text, as offsets into it: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One error page that the paste speaks of, or may speak of. */
export interface Match {
  readonly id: string;
  readonly evidence: Evidence;
  /** How likely it is the right page, 0 to 1. */
  readonly probability: number;
  /** The pieces of the paste it rests on, first occurrence first. */
  readonly pieces: readonly Span[];
  /** What the paste names as the deepest cause of it, if it names one. */
  readonly cause: Span | undefined;
  /** How many lines of the paste speak for it, and the number of the one where its pieces are. */
  readonly lines: number;
  readonly line: number;
}

/** What was found in a paste, in three tiers: `matches`, else `mayFit`, else nothing. */
export interface Finding {
  /** Pages that the paste speaks of, best first. */
  readonly matches: readonly Match[];
  /** At most three pages that may be meant where no match is sure, or beside one: guesses. */
  readonly mayFit: readonly Match[];
  /** The distinctive words of the paste, for the full-text search. */
  readonly words: readonly string[];
  /** Lines of the paste. */
  readonly lines: number;
  /** Lines that speak for some match. */
  readonly matchedLines: number;
}

/** What a reader is shown first: the best match, or the best guess where nothing is sure. */
export function firstAnswer({ matches, mayFit }: Finding): Match | undefined {
  return matches[0] ?? mayFit[0];
}
