/**
 * Keys of reasons: two reasons have one key when they differ only in words with digits that no page knows, and in paths,
 * as in the keys of lines of the search. Of a host the letters are kept, since it tells who answers.
 */
export interface ReasonKeys {
  /** Makes the key of the reason of `bytes` from `from` to `to`, and leaves it in `last`. */
  readonly make: (bytes: Uint8Array, from: number, to: number) => void;
  /** The two halves of the last key. */
  readonly last: Uint32Array;
}

const [basis, otherBasis, prime, otherPrime] = [0x811c9dc5, 0x2545f491, 0x01000193, 0x85ebca6b];

/** What a byte is: in a word, a digit, a divider of words, a slash, of a character beyond ASCII, or anything else. */
const [elsewhere, letter, digit, divider, slash, wide] = [0, 1, 2, 3, 4, 5];

const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 48 && byte <= 57) return digit;
  if (byte > 127) return wide;
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return letter;
  if (byte === 47 || byte === 92) return slash;
  return byte <= 32 || [34, 39, 44, 59, 60, 62, 124].includes(byte) ? divider : elsewhere;
});

/** Makes keys that keep the words with digits in them that pages know, such as `403` and `crc64`. */
export function reasonKeys(numbers: Iterable<string>): ReasonKeys {
  const known = wordTable(numbers);
  const last = new Uint32Array(2);
  return {
    last,
    make(bytes, from, to) {
      let a = basis;
      let b = otherBasis;
      let at = from;
      while (at < to) {
        // A chunk: up to a space, a quotation mark, a comma, a bracket.
        const chunkA = a;
        const chunkB = b;
        const chunkFrom = at;
        // Scripts without spaces: what stands in front of a word or path is a chunk of its own, unless a slash says more.
        while (at < to && classes[bytes[at] as number] === wide) {
          a = Math.imul(a ^ (bytes[at] as number), prime);
          b = Math.imul(b ^ (bytes[at] as number), otherPrime) ^ (b >>> 15);
          at += 1;
        }
        if (at > chunkFrom && (at === to || classes[bytes[at] as number] !== slash)) continue;
        let isPath = false;
        let runFrom = -1;
        let runA = 0;
        let runB = 0;
        let hasDigit = false;
        let what = elsewhere;
        for (; at < to; at += 1) {
          const byte = bytes[at] as number;
          what = classes[byte] as number;
          if (what === letter || what === digit) {
            if (runFrom === -1) {
              runFrom = at;
              runA = a;
              runB = b;
              hasDigit = false;
            }
            if (what === digit) hasDigit = true;
          } else {
            if (runFrom !== -1) {
              if (hasDigit && !isKnown(known, bytes, runFrom, at)) {
                a = Math.imul(runA ^ 35, prime);
                b = Math.imul(runB ^ 35, otherPrime) ^ (runB >>> 15);
              }
              runFrom = -1;
            }
            if (what === divider || (what === wide && !isInPath(bytes, at))) break;
            if (what === slash) isPath = true;
          }
          a = Math.imul(a ^ byte, prime);
          b = Math.imul(b ^ byte, otherPrime) ^ (b >>> 15);
        }
        if (runFrom !== -1 && hasDigit && !isKnown(known, bytes, runFrom, at)) {
          a = Math.imul(runA ^ 35, prime);
          b = Math.imul(runB ^ 35, otherPrime) ^ (runB >>> 15);
        }
        if (isPath) {
          a = Math.imul(chunkA ^ 47, prime);
          b = Math.imul(chunkB ^ 47, otherPrime) ^ (chunkB >>> 15);
          for (let i = hostIn(bytes, chunkFrom, at); i < at; i += 1) {
            const byte = bytes[i] as number;
            if (byte === 47 || byte === 58 || byte === 63) break;
            if (classes[byte] === digit) continue;
            a = Math.imul(a ^ byte, prime);
            b = Math.imul(b ^ byte, otherPrime) ^ (b >>> 15);
          }
        }
        if (at < to && what === divider) {
          const byte = bytes[at] as number;
          a = Math.imul(a ^ byte, prime);
          b = Math.imul(b ^ byte, otherPrime) ^ (b >>> 15);
          at += 1;
        }
      }
      last[0] = mixed(a);
      last[1] = mixed(b);
    },
  };
}

/** Whether a character beyond ASCII goes on with a path: it follows a slash or such a character, and is no punctuation. */
function isInPath(bytes: Uint8Array, at: number): boolean {
  const before = classes[bytes[at - 1] as number];
  const isPunctuation = bytes[at] === 0xef || (bytes[at] === 0xe3 && bytes[at + 1] === 0x80);
  return (before === slash || before === wide) && !isPunctuation;
}

/** Where the host of an address in a chunk begins, or the end of the chunk. */
function hostIn(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 2 < to; at += 1) {
    if (bytes[at] === 58 && bytes[at + 1] === 47 && bytes[at + 2] === 47) return at + 3;
  }
  return to;
}

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Words by their hashes; a word that only shares a hash is kept too, which does no harm. */
function wordTable(words: Iterable<string>): Uint32Array {
  const hashes = [...new Set([...words].map((word) => hashOfWord(word)))];
  const table = new Uint32Array(1 << Math.max(4, Math.ceil(Math.log2(hashes.length * 4 + 1))));
  for (const hash of hashes) {
    let place = hash & (table.length - 1);
    while (table[place] !== 0) place = (place + 1) & (table.length - 1);
    table[place] = hash;
  }
  return table;
}

function hashOfWord(word: string): number {
  let hash = basis;
  for (const character of word.toLowerCase()) hash = Math.imul(hash ^ character.charCodeAt(0), prime);
  return hash >>> 0 || 1;
}

function isKnown(table: Uint32Array, bytes: Uint8Array, from: number, to: number): boolean {
  let hash = basis;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte + 32 : byte), prime);
  }
  hash = hash >>> 0 || 1;
  const last = table.length - 1;
  for (let place = hash & last; table[place] !== 0; place = (place + 1) & last) if (table[place] === hash) return true;
  return false;
}
