import type { ExcerptPart } from '../../domain/log-search/excerpt.ts';
import { joinMarks } from '../../domain/log-search/join-marks.ts';

/** A line of the pasted text with what was found in it marked. */
export function Excerpt({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  const shown = joinMarks(parts).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text));
  return <span class="mono excerpt">{shown}</span>;
}

/** Whether all words of a line are marked: then the line shows what its reader knows. */
export function isAllMarked(parts: readonly ExcerptPart[]): boolean {
  return parts.every(({ text, marked }) => marked || !/[\p{L}\p{N}]/u.test(text));
}
