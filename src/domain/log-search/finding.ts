/** What the search knows of one error page: the part of its content that can stand in a paste. */
export interface KnownError {
  readonly id: string;
  /** Verbatim wordings with `{placeholders}`. */
  readonly messages: readonly string[];
  /** Codes and exception classes. */
  readonly codes: readonly string[];
  /** EC values such as `0016-00000404`. */
  readonly ec: readonly string[];
  /** Wordings from memory, from other tools, and descriptions. */
  readonly phrases: readonly string[];
  /** Whether other software prints the same words. */
  readonly elsewhere: boolean;
  /** The one store that it is an error of, by the name of its concept: `oss`, `store: uss`. */
  readonly store?: string | undefined;
  /** The ids of the more specific errors that this one tells apart; they come first where they are found too. */
  readonly tellsApart: readonly string[];
}

/**
 * What a match rests on, the strongest first: an EC value, the message itself, an error code,
 * most of a message's words, or a description of the failure.
 */
export type Evidence = 'ec' | 'message' | 'code' | 'wording' | 'description';

/** A stretch of the pasted text, as offsets into it: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One error page that the paste speaks of. */
export interface Match {
  readonly id: string;
  readonly evidence: Evidence;
  /** 0 to 1: how much of what is distinctive about the page stands in the paste. */
  readonly score: number;
  /** The pieces of the paste the match rests on, first occurrence first. */
  readonly pieces: readonly Span[];
  /** How many lines of the paste carry this evidence. */
  readonly lines: number;
}

/** What was found in a paste. */
export interface Finding {
  /** Only what may be presented as a match, best first; empty when nothing is sure enough. */
  readonly matches: readonly Match[];
  /** The pages that fit the words of a short paste best when nothing is sure enough: a hint, no match. */
  readonly similar: readonly string[];
  /** The distinctive words of the paste, for the full-text search below. */
  readonly words: readonly string[];
  /** Lines of the paste. */
  readonly lines: number;
  /** Lines that some match rests on; the others say nothing this site knows. */
  readonly matchedLines: number;
}
