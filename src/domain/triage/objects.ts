/**
 * The objects of a list by hashes of their names, with the last reason of each: a table of flat numbers, so that eight million
 * objects take about a hundred megabytes. It is cut into 256 parts that grow one by one, so that growing takes little memory.
 * 56 bits of hash are kept: among eight million names two are taken for one in one list of two thousand.
 */
export interface Objects {
  /** Numbers per object: two, or four where sizes and tries are kept. */
  readonly stride: 2 | 4;
  readonly parts: Uint32Array<ArrayBuffer>[];
  readonly counts: number[];
  /** Objects in all parts. */
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

/** Tables with fewer numbers are left to the engine. */
const worthRelease = 1 << 8;

/** An empty table. */
export function newObjects(stride: 2 | 4, most = mostObjects): Objects {
  return {
    stride,
    // One empty place serves all parts: a part is replaced before anything is put into it.
    parts: new Array<Uint32Array<ArrayBuffer>>(partCount).fill(new Uint32Array(stride)),
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

/** Notes that an object failed; a later reason takes the place of an earlier one, a known size stays. */
export function putObject(
  objects: Objects,
  high: number,
  low: number,
  reason: number,
  size: number,
  round: number,
): void {
  const part = high >>> 24;
  const extra = (high >>> 8) & 0xffff;
  let table = objects.parts[part] as Uint32Array<ArrayBuffer>;
  const { stride } = objects;
  let places = table.length / stride;
  let at = placeOf(low, places) * stride;
  const tagged = ((extra << 16) | (reason + 1)) >>> 0;
  for (;;) {
    const word = table[at + 1] as number;
    if (word === 0) break;
    if (table[at] === low && word >>> 16 === extra) {
      table[at + 1] = tagged;
      if (stride === 4) putMore(table, at, size, round);
      return;
    }
    at += stride;
    if (at === table.length) at = 0;
  }
  if (objects.total >= objects.most) {
    objects.forgotten += 1;
    return;
  }
  const count = (objects.counts[part] ?? 0) + 1;
  if (count > places * tooFull) {
    table = grown(table, stride, count);
    objects.parts[part] = table;
    places = table.length / stride;
    at = freePlace(table, stride, placeOf(low, places) * stride);
  }
  table[at] = low;
  table[at + 1] = tagged;
  if (stride === 4) putMore(table, at, size, round);
  objects.counts[part] = count;
  objects.total += 1;
}

/** Objects that wait to be put, so that memory is asked for many of them at once. */
export interface ObjectQueue {
  readonly put: (high: number, low: number, reason: number, size: number, round: number) => void;
  /** Puts what waits. */
  readonly flush: () => void;
}

const queued = 512;

/** Opens a queue for a table. */
export function openQueue(objects: Objects): ObjectQueue {
  const highs = new Uint32Array(queued);
  const lows = new Uint32Array(queued);
  const reasons = new Uint16Array(queued);
  const rounds = new Uint16Array(queued);
  const sizes = new Float64Array(queued);
  let count = 0;
  let touched = 0;
  function flush() {
    const { parts, stride } = objects;
    let sum = 0;
    // A place in a large table is far away; asked for one after the other without waiting, all come in the time of a few.
    for (let i = 0; i < count; i += 1) {
      const table = parts[(highs[i] as number) >>> 24] as Uint32Array;
      sum ^= table[placeOf(lows[i] as number, table.length / stride) * stride] as number;
    }
    touched = sum;
    for (let i = 0; i < count; i += 1) {
      putObject(
        objects,
        highs[i] as number,
        lows[i] as number,
        reasons[i] as number,
        sizes[i] as number,
        rounds[i] as number,
      );
    }
    count = 0;
    return touched;
  }
  return {
    flush,
    put(high, low, reason, size, round) {
      highs[count] = high;
      lows[count] = low;
      reasons[count] = reason;
      sizes[count] = size;
      rounds[count] = round;
      count += 1;
      if (count === queued) flush();
    },
  };
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

/** Tells of each object: the two halves of its hash as `putObject` takes them, and its entry. */
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
 * Puts the objects of the next part of a list into those of the parts before it, and takes them from there.
 *
 * @param reasons the number here of each reason there
 * @param rounds how many tries were ended before
 */
export function addObjects(objects: Objects, next: Objects, reasons: readonly number[], rounds: number): void {
  const { stride } = next;
  // Part by part, so that the table that is filled stays near the processor.
  const none = new Uint32Array(stride);
  for (const [part, table] of next.parts.entries()) {
    if ((next.counts[part] ?? 0) === 0) continue;
    // Room for all of them first: they come in the order of their places, and would crowd at the beginning of a table that grows.
    const count = Math.min(objects.most, (objects.counts[part] ?? 0) + (next.counts[part] ?? 0));
    const mine = objects.parts[part] as Uint32Array<ArrayBuffer>;
    if (count > (mine.length / stride) * tooFull) objects.parts[part] = grown(mine, stride, count);
    for (let at = 0; at < table.length; at += stride) {
      const word = table[at + 1] as number;
      if (word === 0) continue;
      const high = ((part << 24) | ((word >>> 16) << 8)) >>> 0;
      const reason = reasons[(word & 0xffff) - 1] ?? 0;
      if (stride === 2) putObject(objects, high, table[at] as number, reason, -1, rounds);
      else {
        const { size, round } = entryAt(table, at, stride);
        putObject(objects, high, table[at] as number, reason, size, Math.min(0xffff, round + rounds));
      }
    }
    next.parts[part] = none;
    next.counts[part] = 0;
    release(table);
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

/** Size and try in two numbers: 48 bits for the size and one more, so that 0 is an unknown size, and 16 for the try. */
function putMore(table: Uint32Array, at: number, size: number, round: number): void {
  if (size >= 0) {
    table[at + 2] = (size + 1) % 4_294_967_296;
    table[at + 3] = ((Math.floor((size + 1) / 4_294_967_296) & 0xffff) | (round << 16)) >>> 0;
  } else table[at + 3] = (((table[at + 3] as number) & 0xffff) | (round << 16)) >>> 0;
}

function entryAt(table: Uint32Array, at: number, stride: number): ObjectEntry {
  const reason = ((table[at + 1] as number) & 0xffff) - 1;
  if (stride === 2) return { reason, size: -1, round: 0 };
  const upper = table[at + 3] as number;
  return { reason, size: (upper & 0xffff) * 4_294_967_296 + (table[at + 2] as number) - 1, round: upper >>> 16 };
}
