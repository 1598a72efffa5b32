import { addObjects, countObjects, mostObjects, newObjects, type Objects } from './objects.ts';
import type { NameForm } from './row.ts';
import { addTimes, newTimes, noPeriod, type Period, type Times, widenPeriod } from './times.ts';

/** A row as it stands in the list, with where its reason and its name stand in it. */
export interface Sample {
  readonly row: Uint8Array;
  readonly reasonFrom: number;
  readonly reasonTo: number;
  readonly reasonForm: NameForm;
  readonly nameFrom: number;
  /** -1 where it has no name. */
  readonly nameTo: number;
  readonly nameForm: NameForm;
}

/** All rows whose reasons have one key. */
export interface Reason extends Period {
  readonly high: number;
  readonly low: number;
  rows: number;
  /** Of these, rows that name no object. */
  unnamed: number;
  /** The first rows. */
  readonly samples: Sample[];
  /** A row taken at random, the one whose name has the smallest hash, so that it can be checked that the key holds together. */
  random: Sample | undefined;
  /** That hash. */
  smallest: number;
}

/** How many lines or rows there are of each kind. */
export interface Counts {
  failed: number;
  succeeded: number;
  skipped: number;
  other: number;
}

/** What was counted in a list or in a part of one: plain data, so that workers can send it. */
export interface Tally {
  readonly format: string;
  /** Bytes read. */
  bytes: number;
  /** Lines by what they tell; each line of the list stands in one of these numbers. */
  readonly lines: Counts;
  /** Rows by what they tell. A row can take several lines, and a line can have several rows. */
  readonly rows: Counts;
  /** The first is for rows whose message came after `mostReasons` others. */
  readonly reasons: Reason[];
  readonly objects: Objects;
  readonly times: Times;
  /** Rows of failures in each try over the list, the last try last, and which tries ended, with failures or without. */
  readonly tries: { rows: number; end: 'failed' | 'succeeded' | undefined }[];
  /** Lines that were too long to be read whole. */
  longLines: number;
  /** Lines that end in CR LF. */
  crlf: number;
  /** What stands before the first record of a part that begins within a list; `isAll`: no record begins in it. */
  head: Uint8Array;
  isAllHead: boolean;
  /** The record at the end, which may go on in the next part. */
  tail: Uint8Array;
}

/** Distinct messages that are told apart; the rows of what comes beyond are counted together. */
export const mostReasons = 20_000;
/** Rows kept of each message. */
export const mostSamples = 3;

/** How a tally is kept. */
interface Kept {
  readonly format: string;
  readonly keepsMore: boolean;
  readonly mostObjects?: number | undefined;
  /** Whether it is of a part that begins within a list, and so will be joined with what was counted before. */
  readonly startsWithin?: boolean;
}

/** Nothing counted yet. */
export function newTally({ format, keepsMore, mostObjects: most = mostObjects, startsWithin = false }: Kept): Tally {
  return {
    format,
    bytes: 0,
    lines: { failed: 0, succeeded: 0, skipped: 0, other: 0 },
    rows: { failed: 0, succeeded: 0, skipped: 0, other: 0 },
    reasons: [newReason(0, 0)],
    objects: newObjects(keepsMore ? 4 : 2, most, startsWithin),
    times: newTimes(),
    tries: [{ rows: 0, end: undefined }],
    longLines: 0,
    crlf: 0,
    head: new Uint8Array(0),
    isAllHead: false,
    tail: new Uint8Array(0),
  };
}

/** A message without rows. */
export function newReason(high: number, low: number): Reason {
  return {
    high,
    low,
    rows: 0,
    unnamed: 0,
    samples: [],
    random: undefined,
    smallest: Number.POSITIVE_INFINITY,
    ...noPeriod,
  };
}

/** The key of a message, for maps. */
export function keyOf({ high, low }: { readonly high: number; readonly low: number }): number {
  return high * 2 ** 21 + (low >>> 11);
}

/** The place of a message among those of a tally: its own, or the first where there are too many. */
export function reasonPlace(tally: Tally, places: Map<number, number>, high: number, low: number): number {
  const key = keyOf({ high, low });
  const known = places.get(key);
  if (known !== undefined) return known;
  const isFull = tally.reasons.length > mostReasons;
  if (isFull) return 0;
  const place = tally.reasons.push(newReason(high, low)) - 1;
  places.set(key, place);
  return place;
}

/** The places of all messages of a tally. */
export function placesOf({ reasons }: Tally): Map<number, number> {
  return new Map(reasons.flatMap((reason, place) => (place === 0 ? [] : [[keyOf(reason), place] as const])));
}

/**
 * Puts the rows that are kept into one piece of memory, to be sent by a worker: thousands of pieces would each take several times
 * as much as their bytes.
 */
export function packSamples({ reasons }: Tally): void {
  const all = reasons.flatMap(({ samples, random }) => (random ? [...samples, random] : samples));
  const memory = new Uint8Array(all.reduce((sum, { row }) => sum + row.length, 0));
  let length = 0;
  const packed = (sample: Sample): Sample => {
    const row = memory.subarray(length, length + sample.row.length);
    row.set(sample.row);
    length += row.length;
    return { ...sample, row };
  };
  for (const reason of reasons) {
    reason.samples.splice(0, reason.samples.length, ...reason.samples.map(packed));
    if (reason.random) reason.random = packed(reason.random);
  }
}

/** A sample in memory of its own, so that it keeps no others. */
function alone(sample: Sample): Sample {
  return { ...sample, row: sample.row.slice() };
}

/** Adds what was counted in the next part of the same list; what stands between the two was counted before. */
export function addTally(tally: Tally, next: Tally): void {
  const places = placesOf(tally);
  const firstTry = tally.tries.length - 1;
  const here = next.reasons.map((reason, i) => {
    const place = i === 0 ? 0 : reasonPlace(tally, places, reason.high, reason.low);
    const mine = tally.reasons[place] as Reason;
    mine.samples.push(...reason.samples.slice(0, mostSamples - mine.samples.length).map(alone));
    if (reason.smallest < mine.smallest) {
      mine.smallest = reason.smallest;
      mine.random = reason.random && alone(reason.random);
    }
    mine.rows += reason.rows;
    mine.unnamed += reason.unnamed;
    widenPeriod(mine, reason);
    return place;
  });
  addObjects(tally.objects, next.objects, here, firstTry);
  addTimes(tally.times, next.times);
  const [first, ...others] = next.tries;
  const last = tally.tries[firstTry];
  if (first && last) {
    last.rows += first.rows;
    last.end = first.end;
  }
  tally.tries.push(...others);
  for (const kind of ['failed', 'succeeded', 'skipped', 'other'] as const) {
    tally.lines[kind] += next.lines[kind];
    tally.rows[kind] += next.rows[kind];
  }
  tally.bytes += next.bytes;
  tally.longLines += next.longLines;
  tally.crlf += next.crlf;
}

/** The objects that still fail, by the places of their last messages. */
export function stillFailing(tally: Tally) {
  return countObjects(tally.objects, tally.reasons.length, firstTryThatCounts(tally));
}

/**
 * The first try whose failures count: the last one that ended with failures and had rows, and what came after it. A try that
 * ended well makes all before it void.
 */
export function firstTryThatCounts({ tries }: Tally): number {
  let since = 0;
  for (const [i, { rows, end }] of tries.entries()) {
    if (end === 'succeeded') since = i + 1;
    if (end === 'failed' && rows > 0) since = i;
  }
  return since;
}
