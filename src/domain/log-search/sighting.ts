import type { Evidence, Span } from './finding.ts';

/** One place in the paste that speaks for one page, before it is weighed. */
export interface Sighting {
  readonly page: number;
  /** The wording, code or description that was seen: the same object each time. */
  readonly of: object;
  readonly evidence: Evidence;
  /** How telling what stands there is, in bits. */
  readonly bits: number;
  /** How far the place speaks for it or against it, in bits. */
  readonly setting: number;
  /** Whether it only says a status, such as 403, which comes with more specific errors too. */
  readonly isStatus: boolean;
  /** Whether it does not say by itself that something failed: then it must not stand beside a success. */
  readonly lacksOutcome: boolean;
  /** Whether it counts only beside words of stores and migrations, or beside one such sign. */
  readonly needsContext: boolean | string;
  /** Share of the wording or description that was found. */
  readonly coverage: number;
  readonly pieces: readonly Span[];
  /** Line of the slice it begins on, and the one it ends on. */
  readonly line: number;
  readonly lastLine: number;
}
