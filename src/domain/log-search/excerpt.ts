import { wholeCharacters } from '../text/whole-characters.ts';
import type { Match, Span } from './finding.ts';

/** A run of text that is either part of a match or what stands around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters shown on either side of the first piece. */
const margin = 60;
/** As many in front of it are shown whole: to cut a few off spares nothing. */
const longestFront = 80;
/** And of a cause. */
const longestCause = 160;

/** What a paste names as the cause of a match, cut to a readable length. */
export function causeText(pasted: string, { cause }: Pick<Match, 'cause'>): string | undefined {
  if (cause === undefined) return undefined;
  const text = pasted.slice(cause.from, cause.to);
  const end = wholeCharacters(text, longestCause);
  return end < text.length ? `${text.slice(0, end)}…` : text;
}

/**
 * The line of a paste around the first piece of a match, cut to a readable length, with every
 * piece in it marked. Line ends inside a piece stay, so a wrapped message is shown whole.
 */
export function excerpt(pasted: string, pieces: readonly Span[]): ExcerptPart[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const lineStart = pasted.lastIndexOf('\n', first.from - 1) + 1;
  const lineEnd = pasted.indexOf('\n', first.to);
  const isShort = first.from - lineStart <= longestFront;
  const from = isShort ? lineStart : wholeCharacters(pasted, first.from - margin);
  const end = Math.min(lineEnd === -1 ? pasted.length : lineEnd, Math.max(first.to, first.from + 2 * margin) + margin);
  const to = wholeCharacters(pasted, end);

  const parts: ExcerptPart[] = from > lineStart ? [{ text: '…', marked: false }] : [];
  let at = from;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    if (piece.from < at || piece.to > to) continue;
    parts.push(
      { text: pasted.slice(at, piece.from), marked: false },
      { text: pasted.slice(piece.from, piece.to), marked: true },
    );
    at = piece.to;
  }
  parts.push({ text: pasted.slice(at, to).trimEnd(), marked: false });
  if (lineEnd === -1 ? to < pasted.length : to < lineEnd) parts.push({ text: '…', marked: false });
  return parts.filter(({ text }) => text !== '');
}
