import { wholeCharacters } from '../text/whole-characters.ts';
import type { Match, Span } from './finding.ts';

/** A run of text that is either part of a match or what stands around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters shown on either side of the first piece: with few in front of it, it is in the first lines of a phone. */
const margin = 30;
/** As many in front of it are shown whole: to cut a few off spares nothing. */
const longestFront = 40;
/** And of a cause. */
const longestCause = 160;
/** How far a cut moves so that it goes through no word. */
const longestPart = 24;

/** What a paste names as the cause of a match, cut to a readable length. */
export function causeText(pasted: string, { cause }: Pick<Match, 'cause'>): string | undefined {
  if (cause === undefined) return undefined;
  const text = pasted.slice(cause.from, cause.to);
  return text.length > longestCause ? `${text.slice(0, cutAt(text, longestCause, 0)).trimEnd()}…` : text;
}

/** Where to cut a text: at `at`, or nearer to `kept`, between words, better at a space than within a path. */
function cutAt(text: string, at: number, kept: number): number {
  const step = Math.sign(kept - at);
  for (const joined of [/^\S\S$/, /^[\p{L}\p{N}]{2}$/u]) {
    for (let moved = 0; moved <= longestPart && moved < Math.abs(kept - at); moved++) {
      const cut = at + step * moved;
      if (!joined.test(text.slice(cut - 1, cut + 1))) return wholeCharacters(text, cut);
    }
  }
  return wholeCharacters(text, at);
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
  const from = isShort ? lineStart : cutAt(pasted, first.from - margin, first.from);
  const end = lineEnd === -1 ? pasted.length : lineEnd;
  const longest = Math.max(first.to, first.from + 4 * margin) + margin;
  const to = longest >= end ? end : cutAt(pasted, longest, first.to);

  const parts: ExcerptPart[] = from > lineStart ? [{ text: '…', marked: false }] : [];
  // A cut at a space leaves it out.
  let at = from > lineStart ? from + pasted.slice(from, first.from).search(/\S|$/) : from;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    if (piece.from < at || piece.to > to) continue;
    parts.push(
      { text: pasted.slice(at, piece.from), marked: false },
      { text: pasted.slice(piece.from, piece.to), marked: true },
    );
    at = piece.to;
  }
  parts.push({ text: pasted.slice(at, to).trimEnd(), marked: false });
  if (to < end) parts.push({ text: '…', marked: false });
  return parts.filter(({ text }) => text !== '');
}
