import type { ExcerptPart } from './excerpt.ts';

/** An excerpt in which words side by side are one mark. */
export function joinMarks(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const [at, { text, marked }] of parts.entries()) {
    const last = joined.at(-1);
    const isBetween = /^[^\S\n]*$/.test(text) && parts[at + 1]?.marked;
    if (last?.marked && (marked || isBetween)) joined[joined.length - 1] = { text: last.text + text, marked: true };
    else joined.push({ text, marked });
  }
  return joined;
}
