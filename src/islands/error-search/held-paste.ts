import { wholeCharacters } from '../../domain/text/whole-characters.ts';

/** Pastes longer than this are read by a worker, and the field shows only their beginning, in characters. */
export const large = 100_000;

/** How much of a large paste the field shows, in characters. */
const shown = 2_000;

/** Stands in the field for the rest of a large paste. */
const mark = '\n…';

/** A text as the field shows it, and what it holds besides: browsers freeze over megabytes in a field. */
export interface HeldPaste {
  readonly value: string;
  readonly rest: string;
}

/** Divides a text into what the field shows and what is held. */
export function hold(text: string): HeldPaste {
  if (text.length <= large) return { value: text, rest: '' };
  const beginning = text.slice(0, wholeCharacters(text, shown));
  return { value: beginning + mark, rest: text.slice(beginning.length) };
}

/** The whole text, whatever was typed before the mark; without the mark the reader has taken the rest out. */
export function wholeText({ value, rest }: HeldPaste): string {
  return wellFormed(rest !== '' && value.endsWith(mark) ? value.slice(0, -mark.length) + rest : value);
}

/** Whether the field shows the beginning of a text whose rest is gone, as after coming back to the page. */
export function isRestGone({ value, rest }: HeldPaste): boolean {
  return rest === '' && value.endsWith(mark) && value.length >= shown;
}

/** A text without halves of characters, which no address can hold. */
function wellFormed(text: string): string {
  // Looking for any half is far quicker than looking for lonely ones, in megabytes that mostly have none.
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}
