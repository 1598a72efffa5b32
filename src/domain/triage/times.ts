/** When rows were written: the first, the last, and how many in each stretch of time. */
export interface Times {
  /** Milliseconds since 1970, of the time as it is printed where it says no zone. */
  first: number;
  last: number;
  /** Seconds that one stretch takes; doubled whenever there would be too many. */
  width: number;
  /** The number of the first stretch: its beginning in seconds, divided by `width`. */
  start: number;
  counts: number[];
}

/** Stretches at most: as many as a chart can show. */
const mostStretches = 240;

/** No times yet. */
export function newTimes(): Times {
  return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, width: 1, start: 0, counts: [] };
}

/** Notes the time of a row, or of several rows at once. */
export function addTime(times: Times, time: number, count = 1): void {
  if (time < times.first) times.first = time;
  if (time > times.last) times.last = time;
  let at = Math.floor(time / 1000 / times.width);
  if (times.counts.length === 0) times.start = at;
  while (Math.max(at, times.start + times.counts.length - 1) - Math.min(at, times.start) >= mostStretches) {
    widen(times);
    at = Math.floor(time / 1000 / times.width);
  }
  while (at < times.start) {
    times.counts.unshift(0);
    times.start -= 1;
  }
  while (at - times.start >= times.counts.length) times.counts.push(0);
  times.counts[at - times.start] = (times.counts[at - times.start] ?? 0) + count;
}

/** Adds the times of another part of the list. */
export function addTimes(times: Times, more: Times): void {
  for (const [i, count] of more.counts.entries()) {
    if (count > 0)
      addTime(times, Math.min(more.last, Math.max(more.first, (more.start + i) * more.width * 1000)), count);
  }
  if (more.first < times.first) times.first = more.first;
  if (more.last > times.last) times.last = more.last;
}

function widen(times: Times): void {
  const start = Math.floor(times.start / 2);
  const counts: number[] = [];
  for (const [i, count] of times.counts.entries()) {
    const at = Math.floor((times.start + i) / 2) - start;
    counts[at] = (counts[at] ?? 0) + count;
  }
  times.width *= 2;
  times.start = start;
  times.counts = counts;
}

/**
 * Milliseconds since 1970 of a time such as `2026/11/26 21:14:05` or `2026-11-26T21:14:05.036+01:00`, or NaN. A time without a
 * zone is taken as it stands.
 */
export function timeAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 19) return Number.NaN;
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  const month = two(bytes, from + 5);
  const day = two(bytes, from + 8);
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  // Also NaN where one of them is.
  if (!(year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  if (!(hour >= 0 && minute >= 0 && second >= 0 && hour < 25 && minute < 60 && second < 61)) return Number.NaN;
  let time = (daysUntil(year, month) + day - 1) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000;
  let at = from + 19;
  if (at < to && (bytes[at] === 46 || bytes[at] === 44)) {
    let unit = 100;
    for (at += 1; at < to && isDigit(bytes[at]); at += 1) {
      time += ((bytes[at] as number) - 48) * unit;
      unit = unit > 1 ? unit / 10 : 0;
    }
  }
  if (at + 2 < to && (bytes[at] === 43 || bytes[at] === 45)) {
    const ahead = two(bytes, at + 1);
    const minutes = at + 5 < to && bytes[at + 3] === 58 ? two(bytes, at + 4) : 0;
    const offset = (ahead * 60 + (Number.isNaN(minutes) ? 0 : minutes)) * 60_000;
    if (!Number.isNaN(offset)) time -= bytes[at] === 43 ? offset : -offset;
  }
  return Math.floor(time);
}

let knownMonth = 0;
let knownDays = 0;

/** Days from 1970 until a month begins; nearly all rows of a list are of one month. */
function daysUntil(year: number, month: number): number {
  const wanted = year * 12 + month;
  if (wanted !== knownMonth) {
    knownMonth = wanted;
    knownDays = Date.UTC(year, month - 1, 1) / 86_400_000;
  }
  return knownDays;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

function two(bytes: Uint8Array, at: number): number {
  const [a, b] = [bytes[at] as number, bytes[at + 1] as number];
  return a >= 48 && a <= 57 && b >= 48 && b <= 57 ? (a - 48) * 10 + b - 48 : Number.NaN;
}
