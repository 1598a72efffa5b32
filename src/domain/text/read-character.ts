/** One character of the paste as the reader means it, and how many characters of the paste spell it. */
export interface Character {
  code: number;
  length: number;
}

const backslash = /\\+(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/iy;
const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp|nbsp));/iy;
const percent = /%(?:25)*([0-9a-f]{2})((?:%(?:25)*[89ab][0-9a-f]){0,3})/iy;
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]?`, 'y');

const space = 32;
const named: Readonly<Record<string, number>> = { quot: 34, apos: 39, lt: 60, gt: 62, amp: 38, nbsp: space };
const control: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

/**
 * Reads the character at `at`, seeing through the wrappings that logs and bodies arrive in:
 * backslash escapes, HTML entities, URL encoding, terminal colours, full-width letters. Nothing is
 * rewritten, so that every offset stays one of the paste itself.
 */
export function readCharacter(text: string, at: number, into: Character): void {
  const code = text.charCodeAt(at);
  into.code = code;
  into.length = 1;
  if (code < 128 && code !== 92 && code !== 38 && code !== 37 && code !== 27) return;
  if (code === 92) readEscape(text, at, into);
  else if (code === 38) readEntity(text, at, into);
  else if (code === 37) readPercent(text, at, into);
  else if (code === 27) readColour(text, at, into);
  else if (code > 127) into.code = narrow(code);
}

function readEscape(text: string, at: number, into: Character): void {
  backslash.lastIndex = at;
  const found = backslash.exec(text);
  if (!found) return;
  const [whole, unicode, byte, letter = ''] = found;
  if (unicode !== undefined) into.code = narrow(Number.parseInt(unicode, 16));
  else if (byte === undefined) into.code = control[letter] ?? letter.charCodeAt(0);
  else into.code = byte < '8' ? Number.parseInt(byte, 16) : space; // One byte of several: no character by itself.
  into.length = whole.length;
  // A backslash before an ordinary letter or digit is a folder separator, not an escape.
  if (/[a-z0-9]/i.test(letter) && control[letter] === undefined) {
    into.code = 92;
    into.length = whole.length - 1;
  }
}

function readEntity(text: string, at: number, into: Character): void {
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (!found) return;
  const [whole, hex, decimal, name = ''] = found;
  if (hex !== undefined) into.code = Number.parseInt(hex, 16);
  else if (decimal !== undefined) into.code = Number.parseInt(decimal, 10);
  else into.code = named[name.toLowerCase()] ?? space;
  into.length = whole.length;
}

function readPercent(text: string, at: number, into: Character): void {
  percent.lastIndex = at;
  const found = percent.exec(text);
  if (!found) return;
  const [whole, first = '', rest = ''] = found;
  const lead = Number.parseInt(first, 16);
  const tail = [...rest.matchAll(/%(?:25)*([0-9a-f]{2})/gi)].map(([, byte = '']) => Number.parseInt(byte, 16) & 63);
  if (lead < 128) {
    // An encoded slash ends a word but makes no path.
    into.code = lead === 47 ? space : lead;
    into.length = whole.length - rest.length;
  } else if (lead >= 224 && lead < 240 && tail.length >= 2) {
    const [second = 0, third = 0] = tail;
    into.code = narrow(((lead & 15) << 12) | (second << 6) | third);
    into.length = whole.length - rest.length + (rest.length / tail.length) * 2;
  } else {
    into.code = space;
    into.length = whole.length;
  }
}

function readColour(text: string, at: number, into: Character): void {
  colour.lastIndex = at;
  into.code = space;
  into.length = colour.exec(text)?.[0].length ?? 1;
}

/** Full-width letters and typographic marks as the plain ones they stand for. */
function narrow(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0) return space;
  if (code === 0x2018 || code === 0x2019) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  if (code >= 0x2010 && code <= 0x2013) return 45;
  return code;
}
