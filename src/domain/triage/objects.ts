/**
 * The objects of a list by hashes of their names, with the last reason of each: a table of flat numbers, so that eight million
 * objects take about a hundred megabytes. It is cut into 256 parts that grow one by one, so that growing takes little memory.
 * 56 bits of hash are kept: among eight million names two are taken for one in one list of two thousand.
 *
 * Before they are a table, objects are a log: an entry for each row that failed, in the order of the rows, in the same 256 parts.
 * To write a log takes next to no time, and a part of it goes into the part of the table that is near the processor meanwhile.
 */
export interface Objects {
  /** Whether this is a log. The part of a list that begins within it leaves one, for the table of the list as a whole. */
  readonly isLog: boolean;
  /** Numbers per object: two, or four where sizes and tries are kept. */
  readonly stride: 2 | 4;
  readonly parts: Uint32Array<ArrayBuffer>[];
  readonly counts: number[];
  /** Objects in all parts of a table. */
  total: number;
  /** No further object is remembered beyond so many. */
  readonly most: number;
  /** Rows of objects that came beyond. */
  forgotten: number;
}

/** Objects remembered at most; of what comes beyond each row counts as an object. */
export const mostObjects = 10_000_000;

const partCount = 256;
const firstPlaces = 16;
const tooFull = 0.8;
const growth = { few: 2, many: 1.25 };
/** Places of a part from which on it grows less, as memory then counts for more than time. */
const manyPlaces = 16_384;
/** Entries of a part that wait at most until they are put into the table. */
const mostWaiting = 64;

/** Tables with fewer numbers are left to the engine. */
const worthRelease = 1 << 8;

/** An empty table, or an empty log. */
export function newObjects(stride: 2 | 4, most = mostObjects, isLog = false): Objects {
  return {
    isLog,
    stride,
    // One empty place serves all parts: a part is replaced before anything is put into it.
    parts: new Array<Uint32Array<ArrayBuffer>>(partCount).fill(new Uint32Array(isLog ? 0 : stride)),
    counts: new Array<number>(partCount).fill(0),
    total: 0,
    most,
    forgotten: 0,
  };
}

/** What the table keeps of an object besides its hash. */
export interface ObjectEntry {
  /** The number of its last reason. */
  reason: number;
  /** In bytes, or -1. */
  size: number;
  /** The number of the try in which it failed last. */
  round: number;
}

/** Takes the rows that failed, one after the other. */
export interface ObjectWriter {
  readonly put: (high: number, low: number, reason: number, size: number, round: number) => void;
  /** Puts what waits into the table. */
  readonly flush: () => void;
}

/** Opens a table or a log for writing. */
export function openObjects(objects: Objects): ObjectWriter {
  const { stride, isLog } = objects;
  const { parts, counts } = isLog ? objects : newObjects(stride, 0, true);
  const most = isLog ? Number.POSITIVE_INFINITY : mostWaiting;
  function empty(part: number) {
    const count = counts[part] as number;
    putEntries(objects, part, parts[part] as Uint32Array, count, count * stride);
    counts[part] = 0;
  }
  return {
    put(high, low, reason, size, round) {
      const part = high >>> 24;
      if (counts[part] === most) empty(part);
      const count = counts[part] as number;
      let entries = parts[part] as Uint32Array<ArrayBuffer>;
      const at = count * stride;
      if (at === entries.length) {
        entries = longer(entries, stride);
        parts[part] = entries;
      }
      writeEntry(entries, at, stride, high, low, reason, size, round);
      counts[part] = count + 1;
    },
    flush() {
      for (let part = 0; part < partCount && !isLog; part += 1) if (counts[part] !== 0) empty(part);
    },
  };
}

/** Puts one object into a table at once. */
export function putObject(objects: Objects, high: number, low: number, reason: number): void {
  writeEntry(one, 0, objects.stride, high, low, reason, -1, 0);
  putEntries(objects, high >>> 24, one, 1, objects.stride);
}

const one = new Uint32Array(4);

/** The same log with more room. */
function longer(entries: Uint32Array<ArrayBuffer>, stride: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(firstPlaces * stride, 2 * entries.length));
  more.set(entries);
  release(entries);
  return more;
}

/**
 * Puts entries of a log or a table into the same part of a table, in their order: a later reason takes the place of an earlier
 * one, a known size stays.
 */
function putEntries(objects: Objects, part: number, entries: Uint32Array, count: number, length: number): void {
  const { stride, most } = objects;
  const known = objects.counts[part] as number;
  let table = objects.parts[part] as Uint32Array<ArrayBuffer>;
  // Room for all of them first: those of a table come in the order of their places, and would crowd in one that grows.
  const wanted = Math.min(most, known + count);
  if (wanted > (table.length / stride) * tooFull) {
    table = grown(table, stride, wanted);
    objects.parts[part] = table;
  }
  const places = table.length / stride;
  let added = 0;
  for (let from = 0; from < length; from += stride) {
    const low = entries[from] as number;
    const word = entries[from + 1] as number;
    if (word === 0) continue;
    let at = placeOf(low, places) * stride;
    let here = table[at + 1] as number;
    while (here !== 0 && (table[at] !== low || (here ^ word) >>> 16 !== 0)) {
      at += stride;
      if (at === table.length) at = 0;
      here = table[at + 1] as number;
    }
    if (here === 0) {
      if (objects.total + added >= most) {
        objects.forgotten += 1;
        continue;
      }
      added += 1;
      table[at] = low;
    }
    table[at + 1] = word;
    if (stride === 2) continue;
    const lower = entries[from + 2] as number;
    const upper = entries[from + 3] as number;
    if (lower === 0 && (upper & 0xffff) === 0) {
      table[at + 3] = (((table[at + 3] as number) & 0xffff) | (upper & ~0xffff)) >>> 0;
    } else {
      table[at + 2] = lower;
      table[at + 3] = upper;
    }
  }
  objects.counts[part] = known + added;
  objects.total += added;
}

/** Where the entry of an object stands, or `undefined`. */
export function findObject(objects: Objects, high: number, low: number): ObjectEntry | undefined {
  const table = objects.parts[high >>> 24] as Uint32Array;
  const extra = (high >>> 8) & 0xffff;
  const { stride } = objects;
  let at = placeOf(low, table.length / stride) * stride;
  for (;;) {
    const word = table[at + 1] as number;
    if (word === 0) return undefined;
    if (table[at] === low && word >>> 16 === extra) return entryAt(table, at, stride);
    at += stride;
    if (at === table.length) at = 0;
  }
}

/** Tells of each object: the two halves of its hash as a table keeps them, and its entry. */
export function eachObject(objects: Objects, tell: (high: number, low: number, entry: ObjectEntry) => void): void {
  const { stride } = objects;
  for (const [part, table] of objects.parts.entries()) {
    for (let at = 0; at < table.length; at += stride) {
      const word = table[at + 1] as number;
      if (word === 0) continue;
      tell(((part << 24) | ((word >>> 16) << 8)) >>> 0, table[at] as number, entryAt(table, at, stride));
    }
  }
}

/**
 * Puts the objects of the next part of a list into the table of the parts before it, and takes them from there.
 *
 * @param reasons the number here of each reason there
 * @param rounds how many tries were ended before
 */
export function addObjects(objects: Objects, next: Objects, reasons: readonly number[], rounds: number): void {
  const { stride, isLog } = next;
  const none = new Uint32Array(isLog ? 0 : stride);
  // Part by part, so that the table that is filled stays near the processor.
  for (const [part, entries] of next.parts.entries()) {
    const count = next.counts[part] as number;
    if (count === 0) continue;
    const length = isLog ? count * stride : entries.length;
    for (let at = 0; at < length; at += stride) {
      const word = entries[at + 1] as number;
      if (word === 0) continue;
      const reason = reasons[(word & 0xffff) - 1] ?? 0;
      entries[at + 1] = ((word & ~0xffff) | (reason + 1)) >>> 0;
      if (stride === 2 || rounds === 0) continue;
      const upper = entries[at + 3] as number;
      entries[at + 3] = ((upper & 0xffff) | (Math.min(0xffff, (upper >>> 16) + rounds) << 16)) >>> 0;
    }
    putEntries(objects, part, entries, count, length);
    next.parts[part] = none;
    next.counts[part] = 0;
    release(entries);
  }
  next.total = 0;
  objects.forgotten += next.forgotten;
}

/** How many objects and bytes each reason has among those that failed in try `since` or later. */
export function countObjects(objects: Objects, reasons: number, since: number) {
  const counts = new Float64Array(reasons);
  const bytes = new Float64Array(reasons);
  const sized = new Float64Array(reasons);
  const { stride } = objects;
  let recovered = 0;
  for (const table of objects.parts) {
    for (let at = 0; at < table.length; at += stride) {
      const word = table[at + 1] as number;
      if (word === 0) continue;
      const reason = (word & 0xffff) - 1;
      if (stride === 4) {
        const { size, round } = entryAt(table, at, stride);
        if (round < since) {
          recovered += 1;
          continue;
        }
        if (size >= 0) {
          bytes[reason] = (bytes[reason] ?? 0) + size;
          sized[reason] = (sized[reason] ?? 0) + 1;
        }
      }
      counts[reason] = (counts[reason] ?? 0) + 1;
    }
  }
  return { counts, bytes, sized, recovered };
}

function placeOf(low: number, places: number): number {
  // The upper bits of a product: spreads evenly over any number of places.
  return Math.floor((low / 4_294_967_296) * places);
}

function freePlace(table: Uint32Array, stride: number, from: number): number {
  let at = from;
  while (table[at + 1] !== 0) {
    at += stride;
    if (at === table.length) at = 0;
  }
  return at;
}

/** The same table with more places, enough for so many objects. */
function grown(table: Uint32Array<ArrayBuffer>, stride: number, count: number): Uint32Array<ArrayBuffer> {
  const before = table.length / stride;
  const places = Math.max(
    firstPlaces,
    Math.ceil(count / tooFull),
    Math.ceil(before * (before < manyPlaces ? growth.few : growth.many)),
  );
  const larger = new Uint32Array(places * stride);
  for (let at = 0; at < table.length; at += stride) {
    if (table[at + 1] === 0) continue;
    const place = freePlace(larger, stride, placeOf(table[at] as number, places) * stride);
    for (let i = 0; i < stride; i += 1) larger[place + i] = table[at + i] as number;
  }
  release(table);
  return larger;
}

/** Gives back the memory of a table at once, where the engine can: it knows little of what such memory takes and lets it pile up. */
function release({ buffer, length }: Uint32Array<ArrayBuffer>): void {
  if (length >= worthRelease) (buffer as { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}

/** Size and try take two numbers: 48 bits for the size and one more, so that 0 is an unknown size, and 16 for the try. */
function writeEntry(
  entries: Uint32Array,
  at: number,
  stride: number,
  high: number,
  low: number,
  reason: number,
  size: number,
  round: number,
): void {
  entries[at] = low;
  entries[at + 1] = (((high & 0xffff00) << 8) | (reason + 1)) >>> 0;
  if (stride === 2) return;
  entries[at + 2] = (size + 1) % 4_294_967_296;
  entries[at + 3] = ((Math.floor((size + 1) / 4_294_967_296) & 0xffff) | (round << 16)) >>> 0;
}

function entryAt(table: Uint32Array, at: number, stride: number): ObjectEntry {
  const reason = ((table[at + 1] as number) & 0xffff) - 1;
  if (stride === 2) return { reason, size: -1, round: 0 };
  const upper = table[at + 3] as number;
  return { reason, size: (upper & 0xffff) * 4_294_967_296 + (table[at + 2] as number) - 1, round: upper >>> 16 };
}
