import { type Trail, trailBefore } from './trail.ts';

/** Where a reader goes on whom an outcome did not help. */
export interface WayOn {
  readonly step: string;
  /** The answers given up to that step. */
  readonly trail: Trail;
  /** The reader has answered that question already, so what is offered is to answer it anew. */
  readonly answered: boolean;
}

/**
 * The way on from an outcome. Its author names one step for all readers; whether that is a new question or one
 * that led the reader here, only the trail can tell.
 */
export function goOn(trail: Trail, step: string): WayOn {
  return {
    step,
    trail: trailBefore(trail, step),
    answered: trail.some(({ question }) => question === step),
  };
}
