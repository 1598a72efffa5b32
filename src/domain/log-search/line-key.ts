/**
 * Keys of lines, so that a list costs by its distinct lines: two lines have one key when they differ only in numbers
 * that no page knows and in the paths of files. A key is a hash of 53 bits: of a million distinct lines two have the same
 * one by chance in one list of 18,000.
 */
export interface LineKeys {
  /** The key of the line of `text` from `from` to `to`. */
  readonly keyOf: (text: string, from: number, to: number) => number;
}

const [basis, prime, otherPrime] = [0x811c9dc5, 0x01000193, 0x85ebca6b];
/** Stand in a key for a number and for a path. */
const [number, path] = [0x23, 0x2f];

/** Makes keys that keep the `known` words with digits in them, such as `403` and `crc64`. */
export function lineKeys(known: Iterable<string>): LineKeys {
  const kept = new Set([...known].map((word) => hashOf(word.toLowerCase(), 0, word.length)));
  return {
    keyOf(text, from, to) {
      let a = basis;
      let b = basis;
      const add = (code: number) => {
        a = Math.imul(a ^ code, prime);
        b = Math.imul(b ^ code, otherPrime) ^ (b >>> 15);
      };
      for (let at = from; at < to; ) {
        const end = endOfChunk(text, at, to);
        if (end === at) {
          add(text.charCodeAt(at));
          at += 1;
          continue;
        }
        const isPath = hasSlash(text, at, end);
        if (isPath) {
          // The host tells who answers; what follows is a name.
          add(path);
          const host = text.slice(at, end).match(/:\/\/([^/:?]+)/)?.[1] ?? '';
          for (let i = 0; i < host.length; i += 1) if (!isDigit(host.charCodeAt(i))) add(host.charCodeAt(i));
        } else {
          for (let i = at; i < end; ) {
            const run = endOfRun(text, i, end);
            if (run === i) {
              add(text.charCodeAt(i));
              i += 1;
              continue;
            }
            if (hasDigit(text, i, run) && !kept.has(hashOf(text, i, run))) add(number);
            else for (let k = i; k < run; k += 1) add(text.charCodeAt(k));
            i = run;
          }
        }
        at = end;
      }
      return (a >>> 0) * 2 ** 21 + (b >>> 11);
    },
  };
}

/** A hash of a word in lower case. */
function hashOf(text: string, from: number, to: number): number {
  let hash = basis;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), prime);
  }
  return hash >>> 0;
}

/** Where the run of characters without spaces, quotes, commas and brackets that begins at `at` ends. */
function endOfChunk(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isDivider(text.charCodeAt(end))) end += 1;
  return end;
}

function isDivider(code: number): boolean {
  return (
    code <= 32 || code === 34 || code === 39 || code === 44 || code === 59 || code === 60 || code === 62 || code === 124
  );
}

/** Where the letters and digits that begin at `at` end. */
function endOfRun(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWord(text.charCodeAt(end))) end += 1;
  return end;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

function hasSlash(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 47 || code === 92) return true;
  }
  return false;
}
