import { firstByte, joined, release } from './bytes.ts';
import { decode, encode } from './decode.ts';
import type { Cutter, Format } from './format.ts';
import { nameHash } from './name-hash.ts';
import { openObjects } from './objects.ts';
import { reasonKeys } from './reason-key.ts';
import {
  clearRow,
  failed,
  type Kind,
  newRow,
  other,
  plain,
  type Row,
  skipped,
  succeeded,
  tryFailed,
  trySucceeded,
} from './row.ts';
import {
  addTally,
  mostSamples,
  newTally,
  placesOf,
  type Reason,
  reasonPlace,
  type Sample,
  type Tally,
} from './tally.ts';
import { addTime, timeAt } from './times.ts';

/** Counts the rows of one list, or of one part of it, as its bytes come. */
export interface Scan {
  readonly push: (bytes: Uint8Array) => void;
  /** What was counted. The record at the end stays open, because it may go on in the next part. */
  readonly finish: () => Tally;
  /** The same where nothing more comes. */
  readonly close: () => Tally;
  /** What was counted so far; to be asked for anew each time. */
  readonly tally: Tally;
}

/** How a list is to be scanned. */
export interface ScanSettings {
  readonly format: string;
  readonly cutter: Cutter;
  /** Words with digits that tell pages apart. */
  readonly numbers: readonly string[];
  readonly keepsMore: boolean;
  /** Whether the bytes begin within the list, perhaps within a row. */
  readonly startsWithin?: boolean;
  /** For a list that is one document. */
  readonly unfold?: Format['unfold'];
  readonly mostObjects?: number | undefined;
  /** Which rows of failures are meant; others are counted as rows that tell of no object. */
  readonly only?: ((bytes: Uint8Array, row: Row) => boolean) | undefined;
  /** Is told of each row of a failed object, for writing lists, with the hash of its name. */
  readonly onFailed?: (bytes: Uint8Array, from: number, to: number, row: Row, high: number, low: number) => void;
}

/** Of a longer record only the beginning is read. */
export const longestRecord = 1 << 20;
/** A document that is longer is not read. */
export const longestDocument = 64 << 20;
/** Bytes are taken in pieces of this size, which stay near the processor. */
const piece = 1 << 18;
/** Many lists are small. */
const firstBuffer = 1 << 12;
/** Room for messages whose places are remembered letter by letter, and how many are: then all of them are forgotten. */
const seen = 4096;
const mostSeen = 3072;
/** Bytes of a row that are kept to be shown. */
const longestSample = 4096;
/** The same where there are very many messages. */
const longestFurtherSample = 512;
const manyReasons = 2000;

/** Begins to count. */
export function openScan(settings: ScanSettings): Scan {
  return settings.unfold ? openDocument(settings, settings.unfold) : openLines(settings);
}

/** Gathers a document, whose rows can be read only when it is whole. */
function openDocument(settings: ScanSettings, unfold: NonNullable<Format['unfold']>): Scan {
  const lines = openLines(settings);
  let pieces: Uint8Array[] = [];
  let length = 0;
  const close = () => {
    const text = decode(joined(pieces), 'utf-8');
    pieces = [];
    for (const row of unfold(text)) lines.push(encode(`${JSON.stringify(row)}\n`));
    const tally = lines.close();
    if (length > longestDocument) tally.longLines += 1;
    tally.bytes = length;
    return tally;
  };
  return {
    tally: lines.tally,
    push(bytes) {
      length += bytes.length;
      if (length <= longestDocument) pieces.push(bytes.slice());
      else pieces = [];
    },
    finish: close,
    close,
  };
}

/** Begins to count in a list of lines. */
function openLines(settings: ScanSettings): Scan {
  const { begins, read, hasTitles = false } = settings.cutter;
  const { onFailed, only } = settings;
  const tally = newTally(settings);
  const places = placesOf(tally);
  const keys = reasonKeys(settings.numbers);
  const name = nameHash();
  const objects = openObjects(tally.objects);
  const row = newRow();
  let buffer = new Uint8Array(firstBuffer);
  let length = 0;
  /** Where the record that is open begins, and where the next line does. */
  let recordFrom = 0;
  let lineFrom = 0;
  let recordLines = 0;
  let isWithin = settings.startsWithin ?? false;
  let isTitle = hasTitles && !isWithin;
  /** Whether the lines that come belong to a record that was too long. */
  let isTooLong = false;
  /** Whether what comes, up to the next line end, belongs to a line that was counted. */
  let isCounted = false;
  const seenHigh = new Uint32Array(seen);
  const seenLow = new Uint32Array(seen);
  const seenPlace = new Uint16Array(seen);
  let seenCount = 0;

  function push(bytes: Uint8Array) {
    tally.bytes += bytes.length;
    for (let at = 0; at < bytes.length; at += piece) {
      const end = Math.min(bytes.length, at + piece);
      if (length + end - at > buffer.length) {
        const larger = new Uint8Array(Math.max(2 * piece, 2 * length, length + end - at));
        larger.set(buffer.subarray(0, length));
        release(buffer);
        buffer = larger;
      }
      buffer.set(at === 0 && end === bytes.length ? bytes : bytes.subarray(at, end), length);
      length += end - at;
      cut();
    }
  }

  /** Takes all records that are whole, and moves what is left to the beginning. */
  function cut() {
    if (isWithin && !findFirst()) return;
    const bytes = buffer;
    const to = length;
    for (;;) {
      const lineEnd = firstByte(bytes, lineFrom, to, 10);
      if (lineEnd === -1) break;
      if (isCounted) isCounted = false;
      else if (begins === undefined) take(lineFrom, lineEnd, 1);
      else if (begins(bytes, lineFrom, lineEnd)) {
        close(lineFrom);
        isTooLong = false;
        recordFrom = lineFrom;
        recordLines = 1;
      } else if (isTooLong) tally.lines.other += 1;
      else recordLines += 1;
      lineFrom = lineEnd + 1;
      if (begins === undefined || isTooLong) recordFrom = lineFrom;
    }
    if (to - recordFrom > longestRecord) cutShort(to);
    bytes.copyWithin(0, recordFrom, to);
    length = to - recordFrom;
    lineFrom -= recordFrom;
    recordFrom = 0;
  }

  /** Ends a record that is too long, so that memory stays small; the rest of it is only counted. */
  function cutShort(to: number) {
    if (begins !== undefined && lineFrom > recordFrom) {
      tally.longLines += 1;
      close(lineFrom);
      isTooLong = true;
      recordFrom = lineFrom;
      if (to - recordFrom <= longestRecord) return;
    }
    if (!isCounted) {
      if (isTooLong && !begins?.(buffer, lineFrom, to)) tally.lines.other += 1;
      else {
        tally.longLines += 1;
        take(lineFrom, to, 1);
        isTooLong = begins !== undefined;
      }
      isCounted = true;
    }
    recordFrom = to;
    lineFrom = to;
  }

  /** Takes the record that is open, up to `to`. */
  function close(to: number) {
    if (recordLines > 0) take(recordFrom, to, recordLines);
    recordLines = 0;
  }

  /** Finds where the first record of a part begins. */
  function findFirst(): boolean {
    let at = firstByte(buffer, 0, length, 10) + 1;
    while (begins !== undefined && at > 0 && at < length) {
      const lineEnd = firstByte(buffer, at, length, 10);
      if (lineEnd === -1) {
        at = 0;
        break;
      }
      if (begins(buffer, at, lineEnd)) break;
      at = lineEnd + 1;
    }
    if (at === 0 || (begins !== undefined && at === length)) return false;
    tally.head = buffer.slice(0, at);
    isWithin = false;
    recordFrom = at;
    lineFrom = at;
    return true;
  }

  function take(from: number, end: number, lines: number) {
    let to = end;
    while (to > from && ((buffer[to - 1] as number) === 10 || (buffer[to - 1] as number) === 13)) {
      if (lines === 1 && buffer[to - 1] === 13) tally.crlf += 1;
      to -= 1;
    }
    let kind: Kind = other;
    if (isTitle) isTitle = false;
    else if (to > from) {
      for (let at = from; ; ) {
        clearRow(row, at, to);
        const told = read(buffer, at, to, row);
        const one = told === failed && only?.(buffer, row) === false ? other : told;
        // A line with several rows is a line of failures where one of them is.
        if (at === from || one === failed) kind = one;
        count(one, from, to);
        if (row.more <= at) break;
        at = row.more;
      }
    }
    if (kind === failed) tally.lines.failed += lines;
    else if (kind === succeeded) tally.lines.succeeded += lines;
    else if (kind === skipped) tally.lines.skipped += lines;
    else tally.lines.other += lines;
  }

  function count(kind: Kind, from: number, to: number) {
    if (kind === failed) addFailed(from, to);
    else if (kind === succeeded) tally.rows.succeeded += 1;
    else if (kind === skipped) tally.rows.skipped += 1;
    else {
      tally.rows.other += 1;
      if (kind === tryFailed || kind === trySucceeded) endTry(kind === trySucceeded);
    }
  }

  function endTry(isWell: boolean) {
    const last = tally.tries.at(-1);
    if (last) last.end = isWell ? 'succeeded' : 'failed';
    tally.tries.push({ rows: 0, end: undefined });
  }

  function addFailed(from: number, to: number) {
    tally.rows.failed += 1;
    const round = tally.tries.length - 1;
    (tally.tries[round] as { rows: number }).rows += 1;
    const place = placeOfReason();
    const reason = tally.reasons[place] as Reason;
    reason.rows += 1;
    const sample = reason.rows <= mostSamples ? sampleOf(from, to) : undefined;
    if (sample) reason.samples.push(sample);
    if (row.timeTo !== -1) {
      const time = timeAt(buffer, row.timeFrom, row.timeTo);
      // Not a number is less than nothing.
      if (time >= 0) {
        addTime(tally.times, time);
        if (time < reason.first) reason.first = time;
        if (time > reason.last) reason.last = time;
      }
    }
    const isNamed = row.nameTo !== -1;
    // A row without a name is known by all of it.
    if (isNamed) name.make(buffer, row.nameFrom, row.nameTo, row.nameForm);
    else name.make(buffer, from, to, plain);
    const high = name.last[0] as number;
    const low = name.last[1] as number;
    if (low < reason.smallest) {
      reason.smallest = low;
      reason.random = sample ?? sampleOf(from, to, roomOf(reason));
    }
    if (!isNamed) {
      reason.unnamed += 1;
      return;
    }
    objects.put(high, low, place, row.size, Math.min(0xffff, round));
    if (onFailed) onFailed(buffer, from, to, row, high, low);
  }

  /** The place of the message of the row. Most lists repeat the same few letter by letter: these need no key. */
  function placeOfReason(): number {
    const { reasonFrom, reasonTo } = row;
    name.make(buffer, reasonFrom, reasonTo, plain);
    const high = name.last[0] as number;
    const low = name.last[1] as number;
    let at = low & (seen - 1);
    for (let next = seenPlace[at] as number; next !== 0; next = seenPlace[at] as number) {
      if (seenHigh[at] === high && seenLow[at] === low) return next - 1;
      at = (at + 1) & (seen - 1);
    }
    keys.make(buffer, reasonFrom, reasonTo);
    const place = reasonPlace(tally, places, keys.last[0] as number, keys.last[1] as number);
    if (seenCount === mostSeen) {
      seenPlace.fill(0);
      seenCount = 0;
      at = low & (seen - 1);
    }
    seenHigh[at] = high;
    seenLow[at] = low;
    seenPlace[at] = place + 1;
    seenCount += 1;
    return place;
  }

  /** The memory of a row taken at random, for the one that takes its place: each message has many before the last. */
  function roomOf({ samples, random }: Reason): Uint8Array | undefined {
    return random && !samples.includes(random) ? random.row : undefined;
  }

  function sampleOf(from: number, to: number, room?: Uint8Array): Sample {
    const end = Math.min(to, from + (tally.reasons.length > manyReasons ? longestFurtherSample : longestSample));
    const within = (at: number) => Math.min(at, end) - from;
    const memory = room && room.length >= end - from ? room.subarray(0, end - from) : new Uint8Array(end - from);
    memory.set(buffer.subarray(from, end));
    return {
      row: memory,
      reasonFrom: within(row.reasonFrom),
      reasonTo: within(row.reasonTo),
      reasonForm: row.reasonForm,
      nameFrom: within(row.nameFrom),
      nameTo: row.nameTo === -1 ? -1 : within(row.nameTo),
      nameForm: row.nameForm,
    };
  }

  return {
    push,
    get tally() {
      objects.flush();
      return tally;
    },
    finish() {
      objects.flush();
      tally.isAllHead = isWithin;
      if (isWithin) tally.head = buffer.slice(0, length);
      else tally.tail = buffer.slice(0, length);
      release(buffer);
      return tally;
    },
    close() {
      isWithin = false;
      if (length > 0 && buffer[length - 1] !== 10) {
        push(lineEnd);
        tally.bytes -= 1;
      }
      close(length);
      objects.flush();
      release(buffer);
      return tally;
    },
  };
}

const lineEnd = new Uint8Array([10]);

/**
 * Joins what was counted in the next part of a list into what was counted from its beginning, and reads what stands on both sides
 * of their border.
 */
export function mergeTallies(tally: Tally, next: Tally, settings: ScanSettings): void {
  const border = joined([tally.tail, next.head]);
  if (next.isAllHead) {
    tally.bytes += next.bytes;
    tally.tail = border;
    return;
  }
  if (border.length > 0) addTally(tally, readWhole(border, settings, isAtStart(tally)));
  addTally(tally, next);
  tally.tail = next.tail;
}

/** Reads what a tally from the beginning of a list left open at its end: nothing more comes. */
export function closeTally(tally: Tally, settings: ScanSettings): void {
  const { tail } = tally;
  tally.tail = new Uint8Array(0);
  if (tail.length > 0) addTally(tally, readWhole(tail, settings, isAtStart(tally)));
}

/** Counts bytes of which nothing is missing; they were counted as bytes before. */
function readWhole(bytes: Uint8Array, settings: ScanSettings, isStart: boolean): Tally {
  const cutter = { ...settings.cutter, hasTitles: isStart && (settings.cutter.hasTitles ?? false) };
  const scan = openScan({ ...settings, cutter, startsWithin: false });
  scan.push(bytes);
  const tally = scan.close();
  tally.bytes = 0;
  return tally;
}

/** Whether what a tally left open is the beginning of the list. */
function isAtStart({ lines }: Tally): boolean {
  return lines.failed + lines.succeeded + lines.skipped + lines.other === 0;
}
