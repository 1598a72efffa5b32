import { isList } from '../../domain/text/rows.ts';
import { wholeCharacters } from '../../domain/text/whole-characters.ts';

/** A text in parts, so that megabytes are neither joined nor read where the reader types. */
export type Parts = readonly (string | Blob)[];

/** Of longer texts the field shows only the beginning, in characters. */
export const large = 100_000;

/** How much of a large text the field shows, in characters. */
const shown = 2_000;

/** Stands in the field for the rest of a large text. */
const mark = '\n…';

/** A text as the field shows it, and what it holds besides: browsers freeze over megabytes in a field. */
export interface HeldPaste {
  readonly value: string;
  readonly rest: Parts;
}

/** Divides a text into what the field shows and what is held. */
export function hold(text: string, more: Parts = []): HeldPaste {
  if (more.length === 0 && text.length <= large) return { value: text, rest: [] };
  const beginning = text.slice(0, wholeCharacters(text, shown));
  return { value: beginning + mark, rest: [text.slice(beginning.length), ...more] };
}

/** Divides a file in the same way; only what is shown of it is read. */
export async function holdFile(file: Blob): Promise<HeldPaste> {
  if (file.size <= large) return hold(await file.text());
  // The cut may go through a character.
  const beginning = (await file.slice(0, shown).text()).replace(/\ufffd+$/, '');
  return hold(beginning, [file.slice(new TextEncoder().encode(beginning).length)]);
}

/** The whole text, whatever was typed before the mark; without the mark the reader has taken the rest out. */
export function wholeText({ value, rest }: HeldPaste): Parts {
  return rest.length > 0 && value.endsWith(mark) ? [value.slice(0, -mark.length), ...rest] : [value];
}

/** Whether the field shows the beginning of a text whose rest is gone, as after coming back to the page. */
export function isRestGone({ value, rest }: HeldPaste): boolean {
  return rest.length === 0 && value.endsWith(mark) && value.length >= shown;
}

/** Whether a file is text that the field can show. What is packed, and text of two bytes a character, is read elsewhere. */
export async function isText(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  return head[0] !== 0x1f && !head.includes(0);
}

/** Of so many rows a reader wants to know which causes there are, not what one of them means. */
const manyRows = 200;

/**
 * Whether a text is a list of failures, by its beginning, and one of more rows than anyone reads one by one. A large text
 * is taken for one.
 */
export function rowsIn(parts: Parts): 'none' | 'some' | 'many' {
  const [text] = parts;
  if (parts.length > 1 || typeof text !== 'string') return 'many';
  if (!isList(text)) return 'none';
  return text.split('\n', manyRows + 2).length > manyRows ? 'many' : 'some';
}

/** Characters and, of files, bytes. */
export function sizeOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.size), 0);
}

/** Millions of characters or bytes, with one place behind the point. */
export function megabytes(size: number): string {
  return (size / 1_000_000).toFixed(1);
}
