/** A step as it is read: what to do, and what there is to know about it. */
export interface StepParts {
  readonly action: string;
  /** Empty where the step is only an action. */
  readonly detail: string;
}

/** What ends no sentence, whatever stands in it. */
const quoted = /`[^`]*`|\[[^\]]*\]\([^)]*\)/g;
const sentenceEnd = /[.!?](?:\*\*)?["”)]*(?=\s)|[。！？](?:\*\*)?[”）]*(?:\*\*)?|$/g;

/**
 * Parts the Markdown of a step behind the sentence that says what to do: the one with the first bold words, which
 * authors give to the action, else the first. What begins with a question
 * stays whole: the action may be anywhere in the answer.
 */
export function stepParts(markdown: string): StepParts {
  const plain = markdown.replace(quoted, (text) => '_'.repeat(text.length));
  const bold = plain.indexOf('**');
  for (const { 0: mark, index } of plain.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    const before = plain.slice(0, end);
    if (end > bold && isWhole(before)) {
      if (/[?？]/.test(mark)) break;
      return { action: markdown.slice(0, end).trim(), detail: markdown.slice(end).trim() };
    }
  }
  return { action: markdown, detail: '' };
}

/** Whether no bold words and no brackets are cut. */
function isWhole(markdown: string): boolean {
  const count = (sign: RegExp) => markdown.match(sign)?.length ?? 0;
  return count(/\*\*/g) % 2 === 0 && count(/[(（]/g) === count(/[)）]/g);
}
