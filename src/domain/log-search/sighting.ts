import type { Evidence, Span } from './finding.ts';

/** One place in the paste that speaks for one page, before it is weighed. */
export interface Sighting {
  readonly page: number;
  readonly evidence: Evidence;
  /** How telling what stands there is, in bits. */
  readonly bits: number;
  /** How far the place speaks for it or against it, in bits. */
  readonly setting: number;
  /** Whether it counts only beside words of stores and migrations. */
  readonly needsContext: boolean;
  /** Share of the wording or description that was found. */
  readonly coverage: number;
  readonly pieces: readonly Span[];
  /** Line of the slice it begins on, and the one it ends on. */
  readonly line: number;
  readonly lastLine: number;
}
