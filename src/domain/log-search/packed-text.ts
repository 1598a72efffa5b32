import { isIdeograph } from '../text/tokenize.ts';

/**
 * Texts in which a character stands for each frequent word, so that less is fetched: `access denied by policy` may be `%&by§`.
 * A text is words with one space between them, in lines; the end of a line is a word too.
 */

/** What characters stand for, as it is fetched. */
export interface Vocabulary {
  /** The frequent words, divided by spaces: each has the next character that is not among the letters. */
  readonly words: string;
  /** The characters that stand for themselves. */
  readonly letters: string;
}

/** A word that would take less room than so many characters, wherever it stands, is spelled out. */
const leastRoom = 20;
/** As many as there are characters before those of CJK, which stand for themselves. */
const most = 10_000;
/** JSON writes these as two. */
const escaped = '"\\';

/** The vocabulary that suits some texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([word, count]) => count > 1 && count * word.length >= leastRoom && !isIdeograph(word))
    .sort(([, a], [, b]) => b - a);
  const letters = new Set(escaped + texts.join(''));
  return {
    words: words
      .slice(0, most)
      .map(([word]) => word)
      .join(' '),
    letters: [...letters].filter((letter) => letter > ' ' && !isIdeograph(letter)).join(''),
  };
}

/** Writes texts in the characters of a vocabulary. */
export function packWith(vocabulary: Vocabulary): (text: string) => string {
  const characters = new Map([...meanings(vocabulary)].map(([character, word]) => [word, character]));
  return (text) => {
    let packed = '';
    let isSpelled = false;
    for (const word of wordsOf(text)) {
      const character = characters.get(word);
      packed += character ?? (isSpelled ? ` ${word}` : word);
      isSpelled = character === undefined;
    }
    return packed;
  };
}

/** Reads what `packWith` wrote. */
export function unpackWith(vocabulary: Vocabulary): (packed: string) => string {
  const words = meanings(vocabulary);
  return (packed) =>
    Array.from(packed, (character) => (words.has(character) ? ` ${words.get(character)} ` : character))
      .join('')
      .replaceAll(/ +/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/^ | $/g, '');
}

/** By character: the word that it stands for. */
function meanings({ words, letters }: Vocabulary): Map<string, string> {
  const taken = new Set(letters);
  const found = new Map<string, string>();
  let code = ' '.charCodeAt(0);
  for (const word of words === '' ? [] : words.split(' ')) {
    do code += 1;
    while (taken.has(String.fromCharCode(code)));
    found.set(String.fromCharCode(code), word);
  }
  return found;
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll('\n', ' \n ')
    .split(' ')
    .filter((word) => word !== '');
}
