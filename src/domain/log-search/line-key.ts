/**
 * Keys of lines, so that a list costs by its distinct lines: two lines have one key when they differ only in what no page
 * knows: other numbers, names, paths of files. A key is a hash of 53 bits: of a million distinct lines two have the same
 * one by chance in one list of 18,000.
 */
export interface LineKeys {
  /** The key of the line of `text` from `from` to `to`. */
  readonly keyOf: (text: string, from: number, to: number) => number;
}

const [basis, prime, otherPrime] = [0x811c9dc5, 0x01000193, 0x85ebca6b];
/** Stands in a key for a name, a number or a path, and for several in a row. */
const unknown = 0x23;
/** Words are known by so many letters, since their endings vary. */
const telling = 4;

/** Makes keys that keep the `known` words, and of those with digits in them, such as `403` and `crc64`, all of it. */
export function lineKeys(known: Iterable<string>): LineKeys {
  const kept = new Set([...known].map((word) => beginningOf(word.toLowerCase(), 0, word.length)));
  const isKept = (text: string, from: number, to: number) => kept.has(beginningOf(text, from, to));
  /** Whether what a slash stands between are words, as in `i/o` and `SSL/TLS`, and no folders. */
  const areKnown = (chunk: string) =>
    /^[a-z/]+$/i.test(chunk) && chunk.split('/').every((word) => isKept(word, 0, word.length));
  return {
    keyOf(text, from, to) {
      let a = basis;
      let b = basis;
      let isAfterUnknown = false;
      const add = (code: number) => {
        a = Math.imul(a ^ code, prime);
        b = Math.imul(b ^ code, otherPrime) ^ (b >>> 15);
        isAfterUnknown = code === unknown;
      };
      const addUnknown = () => {
        if (!isAfterUnknown) add(unknown);
      };
      for (let at = from; at < to; ) {
        const end = endOfChunk(text, at, to);
        if (end === at) {
          if (text.charCodeAt(at) > space) add(text.charCodeAt(at));
          at += 1;
          continue;
        }
        if (hasSlash(text, at, end) && !areKnown(text.slice(at, end))) {
          addUnknown();
          // The scheme and the host tell who answers; what follows is a name.
          const host = text.slice(at, end).match(/[a-z\d]*:\/\/[^/:?]+/i)?.[0] ?? '';
          for (let i = 0; i < host.length; i += 1) if (!isDigit(host.charCodeAt(i))) add(host.charCodeAt(i));
          at = end;
          continue;
        }
        while (at < end) {
          const run = endOfRun(text, at, end);
          if (run === at) {
            add(text.charCodeAt(at));
            at += 1;
            continue;
          }
          if (!isPlain(text, at, run) || isKept(text, at, run)) {
            for (; at < run; at += 1) add(text.charCodeAt(at));
          } else addUnknown();
          at = run;
        }
      }
      return (a >>> 0) * 2 ** 21 + (b >>> 11);
    },
  };
}

const [space, slash, backslash] = [32, 47, 92];

/** A hash of a word's first letters in lower case; of all of it where it has digits. */
function beginningOf(text: string, from: number, to: number): number {
  const end = hasDigit(text, from, to) ? to : Math.min(to, from + telling);
  let hash = basis;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), prime);
  }
  return hash >>> 0;
}

/** Whether a word has only plain letters and digits; characters of other scripts are words of their own. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Where the run of characters without spaces, quotes, commas, brackets and colons that begins at `at` ends. */
function endOfChunk(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isDivider(text.charCodeAt(end)) && !isColon(text, end, to)) end += 1;
  return end;
}

/** Whether a colon stands there that is no part of an address, of a drive or of its port. */
function isColon(text: string, at: number, to: number): boolean {
  const next = at + 1 < to ? text.charCodeAt(at + 1) : space;
  return text.charCodeAt(at) === 58 && next !== slash && next !== backslash && !isDigit(next);
}

function isDivider(code: number): boolean {
  return (
    code <= space ||
    code === 34 ||
    code === 39 ||
    code === 44 ||
    code === 59 ||
    code === 60 ||
    code === 62 ||
    code === 124
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
    if (code === slash || code === backslash) return true;
  }
  return false;
}
