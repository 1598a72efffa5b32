/** What stands between a label, or a sentence, and the text behind it: full-width punctuation brings its own space. */
export function gapAfter(text: string): '' | ' ' {
  return /[\u3000-\u303f\uff00-\uffef]$/.test(text) ? '' : ' ';
}

/** Sentences in one paragraph. */
export function inOneParagraph(...sentences: readonly string[]): string {
  return sentences.reduce((before, next) => before + gapAfter(before) + next);
}
