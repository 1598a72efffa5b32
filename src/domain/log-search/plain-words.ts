import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokenize.ts';
import { gaps, isIdeograph, tokenize } from '../text/tokenize.ts';

/** A wording as stems, a name as an empty one; `open` says before which of them something varies, and after the last. */
export interface Wording {
  readonly words: readonly string[];
  readonly open: readonly boolean[];
}

/** Stands for a name, such as a path or a class. */
const name = '/';

/**
 * The words of a text without punctuation; `{}` is what varies, with a unit written together with it, as in `{n}ms`, and `/` a
 * name between words. CJK characters stand together.
 */
export function plainWords(text: string, simpler?: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/[a-z\d]*\{[^}]*\}[a-z\d]*/gi, '{}')
    .split('{}')
    .map((part) => tokenize(part, simpler).tokens.map(plainWord).join('').trim())
    .join(' {} ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/^[ /]+|[ /]+$/g, '');
}

/** Fewer words may be the beginning of any message. */
const shortestSentence = 5;

/** The first sentence of a message that has more: programs and people cut messages short. */
export function firstSentence(message: string): string[] {
  const [first = '', ...others] = message.split(/(?<=[.!])\s+(?=["A-Z])/);
  return others.length > 0 && first.split(/\s+/).length >= shortestSentence ? [first] : [];
}

function plainWord({ word, place }: Token, at: number, tokens: readonly Token[]): string {
  if (place !== 'text') return at > 0 && tokens[at - 1]?.place !== 'text' ? '' : ` ${name}`;
  return `${isIdeograph(word) && isIdeograph(tokens[at - 1]?.word ?? '') ? '' : ' '}${word}`;
}

/** The words of a text that `plainWords` wrote, each CJK character as one. */
export function splitPlain(plain: string): string[] {
  const words: string[] = [];
  for (const word of plain.split(' ')) {
    if (isIdeograph(word)) words.push(...word);
    else if (word !== '') words.push(word);
  }
  return words;
}

/** Plain words as a wording. */
export function wordingOf(plain: string): Wording {
  const words: string[] = [];
  const open: boolean[] = [];
  for (const word of splitPlain(plain)) {
    if (word === '{}') open[words.length] = true;
    else words.push(word === name ? '' : stem(word));
  }
  return { words, open: Array.from({ length: words.length + 1 }, (_, i) => open[i] ?? false) };
}

/** Plain words as the tokens of one clause. */
export function tokensOf(plain: string): Token[] {
  return splitPlain(plain)
    .filter((word) => word !== '{}' && word !== name)
    .map((word, i, words) => ({
      word,
      stem: stem(word),
      from: 0,
      to: 0,
      line: 0,
      gap: isIdeograph(word) && isIdeograph(words[i - 1] ?? '') ? gaps.joint : gaps.blank,
      place: 'text',
    }));
}
