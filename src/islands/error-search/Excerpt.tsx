import type { ExcerptPart } from '../../domain/log-search/excerpt.ts';

/** A line of the pasted text with what was found in it marked. */
export function Excerpt({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return <span class="mono excerpt">{parts.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</span>;
}
