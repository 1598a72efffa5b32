/** A text as a person reads it, and where its characters stand in the text as it was pasted. */
export interface Reading {
  readonly read: string;
  readonly at: (offset: number) => number;
}

/**
 * Characters spelled with escapes of JSON, links or HTML, the full-width forms of letters, digits and the signs of
 * labels, and what nobody sees: colours of a terminal, characters without width. Spaces and quotes stay spelled: they would end a value, and so stay the full-width signs that end a sentence.
 */
const spelled =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
  /\\{1,8}u00(2[1346-9a-f]|[3-7][0-9a-f])|%(?:25){0,4}(2[1346-9a-f]|3[0-9abdf]|[4-7][0-9a-f])|&(?:amp;){0,4}(?:#x(2[1-9a-f]|[3-7][0-9a-f])|#(\d\d)|(quot|apos|lt|gt|amp));|\\{1,8}(?=\/)|\u001b\[[\d;]{0,20}[A-Za-z]|\u001b\][^\u0007\u001b\n]{0,300}(?:\u0007|\u001b\\)|[\u00ad\u200b-\u200d\u2060\ufeff]|([\u00a0\u2000-\u200a\u202f\u205f\u3000]|&(?:amp;){0,4}nbsp;)|([\u0085\u2028\u2029]|\r(?!\n))|([\ufe30\ufe55])|[\uff05\uff06\uff0b\uff0d-\uff19\uff1d\uff20-\uff5e]/gi;

/** From a character to its full-width form. */
const fullWidth = 0xff01 - 0x21;

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** Sees through the escapes in which links, settings and bodies arrive in logs. */
export function reading(text: string): Reading {
  let read = '';
  let end = 0;
  const places: number[] = [];
  const take = (signs: string, from: number) => {
    for (let i = 0; i < signs.length; i += 1) places.push(from + i);
    read += signs;
  };
  for (const match of text.matchAll(spelled)) {
    const {
      0: whole,
      1: unicode,
      2: percent,
      3: hex,
      4: decimal,
      5: name = '',
      6: space,
      7: line,
      8: colon,
      index,
    } = match;
    take(text.slice(end, index), end);
    const code = unicode ?? percent ?? hex;
    if (code !== undefined) take(String.fromCharCode(Number.parseInt(code, 16)), index);
    else if (decimal !== undefined) take(String.fromCharCode(Number(decimal)), index);
    else if (space !== undefined) take(' ', index);
    else if (line !== undefined) take('\n', index);
    else if (colon !== undefined) take(':', index);
    else if (whole >= '\uff01' && whole <= '\uff5e') take(String.fromCharCode(whole.charCodeAt(0) - fullWidth), index);
    else take(named[name.toLowerCase()] ?? '', index);
    end = index + whole.length;
  }
  take(text.slice(end), end);
  return { read, at: (offset) => places[offset] ?? text.length };
}
