import type { Link } from './chains.ts';
import type { Cues } from './cues.ts';
import type { Span } from './finding.ts';

/**
 * What a hit is: an EC value, a code, a message, words that any program prints, a phrase from memory, a description in ideas, a
 * status that may mean the page.
 */
export type HitKind = 'ec' | 'code' | 'message' | 'shared' | 'phrase' | 'description' | 'status';

/** One place in the paste that speaks for one page. */
export interface Hit {
  readonly page: number;
  readonly kind: HitKind;
  /** Information of the wording that was found, in bits, and its share of the wording, less a bit for each stray. */
  readonly bits: number;
  readonly share: number;
  /** Words in between that do not belong there. */
  readonly strays: number;
  /** Whether a code is written as codes are, or stands where codes do; or whether only part of a name fits. */
  readonly isWritten: boolean;
  readonly isAltered: boolean;
  /** Whether it was found only once typing errors were corrected. */
  readonly isMistyped: boolean;
  /** Whether a code names the class of an exception, which says less than the words it wraps. */
  readonly isClass: boolean;
  /** Whether programs that have nothing to do with stores print the same. */
  readonly isShared: boolean;
  /** Whether it only says a status, such as 403, which comes with more specific errors too. */
  readonly isStatus: boolean;
  /** Whether the page is meant because its hub is; and whether it is one of several pages of the hub with the same owner. */
  readonly isThroughHub: boolean;
  readonly isOneOfSeveral: boolean;
  /** Pieces of the paste. */
  readonly pieces: readonly Span[];
  /** Lines of the block it begins and ends on. */
  readonly line: number;
  readonly lastLine: number;
  readonly setting: Setting;
}

/** A hit of which there is nothing more to say than where it is. */
export const plain = {
  bits: 0,
  share: 1,
  strays: 0,
  isWritten: false,
  isAltered: false,
  isMistyped: false,
  isClass: false,
  isShared: false,
  isStatus: false,
  isThroughHub: false,
  isOneOfSeveral: false,
};

/** How a hit stands among what surrounds it. */
export interface Setting {
  /** Whether it fills a field, a clause or a line by itself. */
  readonly isAlone: boolean;
  /** Whether it fills a field after the name of a file, as the error does in a list of failed files. */
  readonly isInRow: boolean;
  /** Whether it is what its line says, beside names, numbers and a level: the error of a row, or a line of its own. */
  readonly isOwnLine: boolean;
  /** Whether nothing else was pasted but names and numbers. */
  readonly isAll: boolean;
  /** Words of the same clause that neither logs in general nor our pages use. */
  readonly strangers: number;
  /** Whether a name that is none of ours speaks it: `HAL_LOGE: check size failed`. */
  readonly isTagged: boolean;
  /** Whether it is a part of a longer name: `ERR_CHECK_SIZE_FAILED`. */
  readonly isGlued: boolean;
  /** Where it stands in the chain of errors of its record, and the deepest cause of that, if one is named elsewhere. */
  readonly link: Link;
  readonly cause: Span | undefined;
  /** What its own lines say of whose error it is. */
  readonly beside: Cues;
}
