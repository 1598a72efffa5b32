/** Ways of writing text as bytes that lists are read in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What browsers and Node have alike, and what the language itself does not. */
declare class TextDecoder {
  constructor(label?: Encoding, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/** Text as the bytes of UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** To make one takes longer than to read a row with it. */
const decoders = new Map<Encoding, TextDecoder>();

/** Bytes as text; what cannot be read becomes a replacement character. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

/** How the beginning of a file is written, and how many bytes its mark takes. */
export function encodingOf(head: Uint8Array, isWhole: boolean): { readonly encoding: Encoding; readonly mark: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  // A character at the end may be cut.
  const whole = isWhole ? head : head.subarray(0, head.lastIndexOf(10) + 1 || Math.max(0, head.length - 4));
  if (canRead(whole, 'utf-8')) return { encoding: 'utf-8', mark: 0 };
  return { encoding: canRead(whole, 'gb18030') ? 'gb18030' : 'utf-8', mark: 0 };
}

function canRead(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether each character takes two bytes or more, so that bytes of ASCII cannot be looked for. */
export function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/** Turns UTF-16 into UTF-8 as it comes; all other bytes stay as they are. */
export function transcoder(encoding: Encoding): (bytes: Uint8Array, isEnd: boolean) => Uint8Array {
  if (!isWide(encoding)) return (bytes) => bytes;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, isEnd) => encode(decoder.decode(bytes, { stream: !isEnd }));
}
