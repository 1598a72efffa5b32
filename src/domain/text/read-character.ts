import { decoded } from './decoded.ts';

/** One character of the paste as the reader means it, and how many characters of the paste spell it. */
export interface Character {
  readonly code: number;
  readonly length: number;
}

const escapeCode = String.fromCharCode(27);
const space = ' ';
const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: space };
const control: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const ofHex = (digits: string) => String.fromCharCode(Number.parseInt(digits, 16));

/** How characters arrive in logs and bodies, and what each of these stands for. */
const wrappings: readonly (readonly [RegExp, (whole: string, inside: string) => string])[] = [
  [/\\+u([\da-f]{4})/iy, (_, digits) => ofHex(digits)],
  // Half of the bytes are one of several: no character by itself.
  [/\\+x([\da-f]{2})/iy, (_, digits) => (digits < '8' ? ofHex(digits) : space)],
  [/\\+([nrt])/y, (_, letter) => control[letter] ?? space],
  [/\\+([^a-z\d\\\r\n])/iy, (_, sign) => sign],
  // A backslash before an ordinary letter or digit is a folder separator, not an escape.
  [/(\\)+/y, (_, separator) => separator],
  [/&(?:amp;)*#x([\da-f]{1,6});/iy, (_, digits) => ofHex(digits)],
  [/&(?:amp;)*#(\d{1,7});/iy, (_, digits) => String.fromCharCode(Number(digits))],
  [/&(?:amp;)*(quot|apos|lt|gt|amp|nbsp);/iy, (_, name) => named[name.toLowerCase()] ?? space],
  [
    /%(?:25)*(?:[0-7][\da-f]|[89a-f][\da-f](?:%(?:25)*[89ab][\da-f]){0,3})/iy,
    (whole) => {
      const character = decoded(whole.replaceAll(/%(?:25)*(?=[\da-f]{2})/gi, '%'), decodeURIComponent);
      // An encoded slash ends a word but makes no path.
      return character.length > 1 || character === '/' ? space : character;
    },
  ],
  [new RegExp(`${escapeCode}(?:\\[[0-9;]*[A-Za-z]?)?`, 'y'), () => space],
];

/**
 * Reads the character at `at`, seeing through the wrappings that logs and bodies arrive in:
 * backslash escapes, HTML entities, URL encoding, terminal colours, full-width letters. Nothing is
 * rewritten, so that every offset stays one of the paste itself.
 */
export function readCharacter(text: string, at: number): Character {
  for (const [pattern, meant] of `\\&%${escapeCode}`.includes(text.charAt(at)) ? wrappings : []) {
    pattern.lastIndex = at;
    const [whole, inside = ''] = pattern.exec(text) ?? [];
    if (whole !== undefined) return { code: narrow(meant(whole, inside).charCodeAt(0)), length: whole.length };
  }
  return { code: narrow(text.charCodeAt(at)), length: 1 };
}

/** Full-width letters and typographic marks as the plain ones they stand for. */
function narrow(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0) return 32;
  if (code === 0x2018 || code === 0x2019) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  if (code >= 0x2010 && code <= 0x2013) return 45;
  return code;
}
