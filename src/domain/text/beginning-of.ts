/** A word that shares fewer letters with the one that was asked for is another word; an ending may differ. */
const sameLetters = 4;
const longestEnding = 3;

/** What all forms of a word have in common, roughly: `retr` of `retry`. */
export function beginningOf(word: string): string {
  return word.slice(0, Math.max(sameLetters, word.length - longestEnding));
}
