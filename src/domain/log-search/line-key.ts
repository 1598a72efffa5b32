/**
 * Keys of lines, so that a list costs by its distinct lines: two lines have one key when they differ only in what no page
 * knows: other numbers, names, paths of files. A key is a hash of 53 bits: of a million distinct lines two have the same
 * one by chance in one list of 18,000.
 */
export type LineKeys = (line: string) => number;

/** Spaces; or what stands between spaces, quotes, commas, brackets and colons that are no part of an address or a drive. */
const chunk = /\s+|(?:[^\s"',;<>|:]|:(?=[/\\\d]))+/g;
/** Characters of other scripts are words of their own. */
const word = /[a-z\d\u0080-\uffff]+/gi;
/** Stands in a key for a name, a number or a path, and for several in a row. */
const unknown = '#';
/** Words are known by so many letters, since their endings vary. */
const telling = 4;

/** Makes keys that keep the `known` words, and of those with digits in them, such as `403` and `crc64`, all of it. */
export function lineKeys(known: Iterable<string>): LineKeys {
  const kept = new Set([...known].map(beginningOf));
  const isKept = (one: string) => kept.has(beginningOf(one));
  const wordInKey = (one: string) => (isKept(one) || /[^a-z\d]/i.test(one) ? one : unknown);
  /** Whether what a slash stands between are words, as in `i/o` and `SSL/TLS`, and no folders. */
  const areKnown = (path: string) => /^[a-z/]+$/i.test(path) && path.split('/').every(isKept);
  const inKey = (part: string) => {
    if (/^\s/.test(part)) return '';
    // Most chunks are a word, and every line of a list is asked for.
    if (/^[a-z\d]+$/i.test(part)) return wordInKey(part);
    if (!/[/\\]/.test(part) || areKnown(part)) return part.replace(word, wordInKey);
    // The scheme and the host tell who answers; what follows is a name.
    return unknown + (/[a-z\d]*:\/\/[^/:?]+/i.exec(part)?.[0] ?? '').replace(/\d/g, '');
  };
  return (line) => hashOf(line.replace(chunk, inKey).replace(/##+/g, unknown));
}

/** A word's first letters in lower case; all of it where it has digits. */
function beginningOf(one: string): string {
  return (/\d/.test(one) ? one : one.slice(0, telling)).toLowerCase();
}

function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}
