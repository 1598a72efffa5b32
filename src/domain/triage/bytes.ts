/** The bytes of an ASCII text, for searching. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether `wanted` stands at `at`, before `to`. */
export function isAt(bytes: Uint8Array, at: number, to: number, wanted: Uint8Array): boolean {
  if (at < 0 || at + wanted.length > to) return false;
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Where `wanted` first stands between `from` and `to`, or -1. */
export function firstOf(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): number {
  const first = wanted[0];
  const last = to - wanted.length;
  for (let at = from; at <= last; at += 1) if (bytes[at] === first && isAt(bytes, at, to, wanted)) return at;
  return -1;
}

/** Where `wanted` last stands between `from` and `to`, or -1. */
export function lastOf(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): number {
  const first = wanted[0];
  for (let at = to - wanted.length; at >= from; at -= 1) {
    if (bytes[at] === first && isAt(bytes, at, to, wanted)) return at;
  }
  return -1;
}

/** Where the byte first stands between `from` and `to`, or -1. */
export function firstByte(bytes: Uint8Array, from: number, to: number, byte: number): number {
  let at = from;
  if (to - from >= worthWords) {
    if (bytes !== viewed) view(bytes);
    const wanted = byte * 0x01010101;
    for (; ((at + viewedFrom) & 3) !== 0; at += 1) if (bytes[at] === byte) return at;
    let word = (at + viewedFrom) >> 2;
    const lastWord = (to + viewedFrom) >> 2;
    while (word < lastWord && !hasZero((words[word] as number) ^ wanted)) word += 1;
    at = word * 4 - viewedFrom;
  }
  for (; at < to; at += 1) if (bytes[at] === byte) return at;
  return -1;
}

/** In fewer bytes one by one is as fast. */
const worthWords = 16;
let viewed: Uint8Array | undefined;
/** The memory of what was searched last, four bytes at a time, which is twice as fast, and where in it that begins. */
let words = new Int32Array(0);
let viewedFrom = 0;

function view(bytes: Uint8Array) {
  viewed = bytes;
  viewedFrom = bytes.byteOffset;
  words = new Int32Array(bytes.buffer as ArrayBuffer, 0, bytes.buffer.byteLength >> 2);
}

/** Whether one of the four bytes is 0: only then does taking 1 from each of them set a highest bit that was not set. */
function hasZero(word: number): boolean {
  return ((word - 0x01010101) & ~word & 0x80808080) !== 0;
}

/** Where the byte last stands between `from` and `to`, or -1. */
export function lastByte(bytes: Uint8Array, from: number, to: number, byte: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (bytes[at] === byte) return at;
  return -1;
}

/** The first place at or behind `from` where no space is, or `to`. */
export function afterSpaces(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === 32) at += 1;
  return at;
}

/** The number in decimal digits from `from` to `to`, or -1 where something else stands there. */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 15) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Joins pieces of bytes. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Less memory is left to the engine. */
const worthRelease = 1 << 10;

/** Gives back memory at once, where the engine can: it knows little of what such memory takes and lets it pile up. */
export function release({ buffer, byteLength }: Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): void {
  if (byteLength >= worthRelease) (buffer as { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}
