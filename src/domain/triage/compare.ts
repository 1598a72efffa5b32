import { eachObject, findObject } from './objects.ts';
import { firstTryThatCounts, type Tally } from './tally.ts';

/** What became of the objects of one run in the next one, by the places of their messages. */
export interface Comparison {
  /** Failed in the earlier run and not in the later one: by the messages of the earlier. */
  readonly gone: Float64Array;
  /** Failed in the later run alone: by the messages of the later. */
  readonly fresh: Float64Array;
  /** Failed in both: by the messages of the later. */
  readonly still: Float64Array;
}

/** Compares two runs by their objects. Whether a name is gone, new or still failing is the same for its row: `stateOf`. */
export function compareRuns(earlier: Tally, later: Tally): Comparison {
  const gone = new Float64Array(earlier.reasons.length);
  const fresh = new Float64Array(later.reasons.length);
  const still = new Float64Array(later.reasons.length);
  eachObject(earlier.objects, (high, low, { reason, round }) => {
    if (round >= firstTryThatCounts(earlier) && stateOf(later, high, low) === undefined)
      gone[reason] = (gone[reason] ?? 0) + 1;
  });
  eachObject(later.objects, (high, low, { reason, round }) => {
    if (round < firstTryThatCounts(later)) return;
    const counts = stateOf(earlier, high, low) === undefined ? fresh : still;
    counts[reason] = (counts[reason] ?? 0) + 1;
  });
  return { gone, fresh, still };
}

/** The place of the message with which an object still fails in a run; `undefined` where it does not. */
export function stateOf(tally: Tally, high: number, low: number): number | undefined {
  const object = findObject(tally.objects, high, low);
  return object === undefined || object.round < firstTryThatCounts(tally) ? undefined : object.reason;
}
