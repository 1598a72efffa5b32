import { csvQuoted, jsonEscaped, type NameForm, plain, urlEncoded } from './row.ts';

/** A hash of 64 bits of a name, so that the same name has the same hash in every list, however it is written there. */
export interface NameHash {
  readonly make: (bytes: Uint8Array, from: number, to: number, form: NameForm) => void;
  /** The two halves of the last hash. */
  readonly last: Uint32Array;
}

/** Makes hashes of names. */
export function nameHash(): NameHash {
  let scratch = new Uint8Array(4096);
  const last = new Uint32Array(2);
  const hash: NameHash = {
    last,
    make(bytes, from, to, form) {
      if (form !== plain && hasEscape(bytes, from, to, form)) {
        if (scratch.length < to - from) scratch = new Uint8Array(2 * (to - from));
        hashOf(scratch, 0, unescapeInto(bytes, from, to, form, scratch));
      } else hashOf(bytes, from, to);
    },
  };
  let viewed: Uint8Array = scratch;
  let view: DataView<ArrayBufferLike> = new DataView(scratch.buffer);
  function hashOf(bytes: Uint8Array, from: number, to: number) {
    if (bytes !== viewed) {
      viewed = bytes;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    let a = 0x9747b28c;
    let b = 0x1b873593;
    let at = from;
    // Two words at a time, so that the processor can multiply both at once.
    for (; at + 8 <= to; at += 8) {
      const one = view.getInt32(at, true);
      const two = view.getInt32(at + 4, true);
      a = Math.imul(a ^ one, 0x01000193) + two;
      b = Math.imul(b ^ two, 0xcc9e2d51) + one;
      a ^= a >>> 15;
      b ^= b >>> 13;
    }
    for (; at < to; at += 1) {
      a = Math.imul(a ^ (bytes[at] as number), 0x01000193);
      b = Math.imul(b ^ (bytes[at] as number), 0xcc9e2d51) ^ (b >>> 13);
      a ^= a >>> 15;
    }
    last[0] = mixed(a ^ (to - from));
    last[1] = mixed(b ^ (to - from) ^ (a << 7));
  }
  return hash;
}

/** The bytes of a name as it is, whatever way it is written in the row. */
export function nameBytes(bytes: Uint8Array, from: number, to: number, form: NameForm): Uint8Array {
  if (form === plain || !hasEscape(bytes, from, to, form)) return bytes.slice(from, to);
  const name = new Uint8Array(to - from);
  return name.slice(0, unescapeInto(bytes, from, to, form, name));
}

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hasEscape(bytes: Uint8Array, from: number, to: number, form: NameForm): boolean {
  const sign = form === urlEncoded ? 37 : form === jsonEscaped ? 92 : 34;
  for (let at = from; at < to; at += 1) if (bytes[at] === sign) return true;
  return false;
}

/** Never longer than what it is made from: each escape is longer than its character. */
function unescapeInto(bytes: Uint8Array, from: number, to: number, form: NameForm, target: Uint8Array): number {
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (form === urlEncoded && byte === 37) {
      const value = hexAt(bytes, at + 1, 2, to);
      if (value >= 0) {
        target[length++] = value;
        at += 2;
        continue;
      }
    } else if (form === csvQuoted && byte === 34 && bytes[at + 1] === 34 && at + 1 < to) at += 1;
    else if (form === jsonEscaped && byte === 92 && at + 1 < to) {
      at += 1;
      const letter = bytes[at] as number;
      if (letter !== 117) {
        const plainByte = shortEscapes.get(letter);
        target[length++] = plainByte ?? letter;
        continue;
      }
      let code = hexAt(bytes, at + 1, 4, to);
      if (code < 0) {
        target[length++] = letter;
        continue;
      }
      at += 4;
      if (code >= 0xd800 && code < 0xdc00 && bytes[at + 1] === 92 && bytes[at + 2] === 117) {
        const second = hexAt(bytes, at + 3, 4, to);
        if (second >= 0xdc00 && second < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (second - 0xdc00);
          at += 6;
        }
      }
      length = putCharacter(target, length, code);
      continue;
    }
    target[length++] = byte;
  }
  return length;
}

const shortEscapes = new Map([
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
]);

function hexAt(bytes: Uint8Array, at: number, digits: number, to: number): number {
  if (at + digits > to) return -1;
  let value = 0;
  for (let i = at; i < at + digits; i += 1) {
    const byte = bytes[i] as number;
    const digit =
      byte >= 48 && byte <= 57 ? byte - 48 : (byte | 32) >= 97 && (byte | 32) <= 102 ? (byte | 32) - 87 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function putCharacter(target: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    target[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    target[at] = 0xc0 | (code >> 6);
    target[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x10000) {
    target[at] = 0xe0 | (code >> 12);
    target[at + 1] = 0x80 | ((code >> 6) & 63);
    target[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  target[at] = 0xf0 | (code >> 18);
  target[at + 1] = 0x80 | ((code >> 12) & 63);
  target[at + 2] = 0x80 | ((code >> 6) & 63);
  target[at + 3] = 0x80 | (code & 63);
  return at + 4;
}
