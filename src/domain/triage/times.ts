/** From the first row to the last; nothing was timed where the last is before the first. */
export interface Period {
  /** Milliseconds since 1970, of the time as it is printed where it says no zone. */
  first: number;
  last: number;
}

/** When rows were written: the first, the last, and how many in each stretch of time. */
export interface Times extends Period {
  /** Seconds that one stretch takes; doubled whenever there would be too many. */
  width: number;
  /** The number of the first stretch: its beginning in seconds, divided by `width`. */
  start: number;
  counts: number[];
}

/** Stretches at most: as many as a chart needs. */
const mostStretches = 96;

/** No time yet. */
export const noPeriod: Period = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

/** No times yet. */
export function newTimes(): Times {
  return { ...noPeriod, width: 1, start: 0, counts: [] };
}

/** Makes a period so long that it takes in another. */
export function widenPeriod(period: Period, { first, last }: Period): void {
  if (first < period.first) period.first = first;
  if (last > period.last) period.last = last;
}

/** Notes the time of a row. */
export function addTime(times: Times, time: number): void {
  if (time < times.first) times.first = time;
  if (time > times.last) times.last = time;
  addRows(times, Math.floor(time / 1000 / times.width), 1);
}

/** Adds the times of another part of the list. */
export function addTimes(times: Times, more: Times): void {
  widenPeriod(times, more);
  while (times.width < more.width) widen(times);
  // Each of its stretches is within one of these: widths are powers of two.
  for (let i = 0; i < more.counts.length; i += 1) {
    const rows = more.counts[i] as number;
    if (rows > 0) addRows(times, Math.floor(((more.start + i) * more.width) / times.width), rows);
  }
}

/** @param stretch its number by the width that the stretches have now */
function addRows(times: Times, stretch: number, rows: number): void {
  const known = times.counts[stretch - times.start];
  // Nearly always: the stretch is there.
  if (known !== undefined) {
    times.counts[stretch - times.start] = known + rows;
    return;
  }
  let at = stretch;
  if (times.counts.length === 0) times.start = at;
  while (Math.max(at, times.start + times.counts.length - 1) - Math.min(at, times.start) >= mostStretches) {
    widen(times);
    at = Math.floor(at / 2);
  }
  while (at < times.start) {
    times.counts.unshift(0);
    times.start -= 1;
  }
  while (at - times.start >= times.counts.length) times.counts.push(0);
  times.counts[at - times.start] = (times.counts[at - times.start] ?? 0) + rows;
}

function widen(times: Times): void {
  const start = Math.floor(times.start / 2);
  const counts: number[] = [];
  for (let i = 0; i < times.counts.length; i += 1) {
    const at = Math.floor((times.start + i) / 2) - start;
    counts[at] = (counts[at] ?? 0) + (times.counts[i] as number);
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
  if (year < 1970 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) return Number.NaN;
  const time = (daysUntil(year, month) + day - 1) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000;
  return to - from === 19 ? time : time + restOfTime(bytes, from + 19, to);
}

/** Milliseconds of what follows the seconds: a fraction and a zone. */
function restOfTime(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let more = 0;
  if (bytes[at] === 46 || bytes[at] === 44) {
    let unit = 100;
    for (at += 1; at < to && isDigit(bytes[at]); at += 1) {
      more += ((bytes[at] as number) - 48) * unit;
      unit = unit > 1 ? unit / 10 : 0;
    }
  }
  if (at + 2 < to && (bytes[at] === 43 || bytes[at] === 45)) {
    const hours = two(bytes, at + 1);
    const minutes = at + 5 < to && bytes[at + 3] === 58 ? two(bytes, at + 4) : 0;
    const ahead = hours < 0 || minutes < 0 ? 0 : (hours * 60 + minutes) * 60_000;
    more -= bytes[at] === 43 ? ahead : -ahead;
  }
  return more;
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

/** The number in two digits, or far less than nothing. */
function two(bytes: Uint8Array, at: number): number {
  const a = (bytes[at] as number) - 48;
  const b = (bytes[at + 1] as number) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -100_000;
}
