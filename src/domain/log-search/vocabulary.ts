import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokenize.ts';
import { isIdeograph, tokenize } from '../text/tokenize.ts';
import type { SearchIndex } from './build-index.ts';
import type { Concept } from './concept.ts';

/** A word that tells whose error a text is about, and what it tells. */
export interface Sign {
  readonly role: 'storage' | 'foreign' | 'calm';
  /** Signs with one name count once. */
  readonly name: string;
}

/** What is known of words: the concepts by their words, and how common each word is. */
export interface Vocabulary {
  /** How telling a word is, by its stem, in bits. */
  readonly bitsOf: (stemmed: string) => number;
  /** Whether a word, by its stem, is so common that it says nothing about which software speaks. */
  readonly isCommon: (stemmed: string) => boolean;
  /** By the stems of an entry, as `keyOf` joins them. */
  readonly byWords: ReadonlyMap<string, Concept>;
  /** Number of tokens in the longest entry that begins with a stem. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Signs of one word, which count inside names as well. */
  readonly signs: ReadonlyMap<string, Sign>;
  /** All words, for the correction of typing errors. */
  readonly words: readonly string[];
}

const rare = 5;
const ideographBits = 1.6;

/** Prepares concepts and common words for reading. */
export function vocabularyOf({ concepts, commonWords }: Pick<SearchIndex, 'concepts' | 'commonWords'>): Vocabulary {
  const bits = new Map(
    commonWords.flatMap(([tier, list]) => list.split(' ').map((word) => [stem(word), tier] as const)),
  );
  const byWords = new Map<string, Concept>();
  const lengths = new Map<string, number>();
  const signs = new Map<string, Sign>([['system', signOf('foreign', '.NET')]]);
  const words = new Set<string>();
  const add = (key: string, firstStem: string, length: number, concept: Concept) => {
    byWords.set(key, concept);
    lengths.set(firstStem, Math.max(lengths.get(firstStem) ?? 0, length));
  };
  for (const concept of concepts) {
    const { name, role } = concept;
    for (const entry of concept.words.split('|')) {
      const { tokens } = tokenize(entry);
      add(keyOf(tokens, 0, tokens.length), tokens[0]?.stem ?? '', tokens.length, concept);
      for (const { word } of tokens) if (/^[a-z]{3,}$/.test(word)) words.add(word);
      if (tokens.length > 1) {
        const joined = stem(tokens.map(({ word }) => word).join(''));
        add(joined, joined, 1, concept);
      } else if (role === 'storage' || (role === 'foreign' && entry.length > 3)) {
        // Short names of other software are endings of file names as well: `zip`.
        signs.set(entry, signOf(role, role === 'foreign' ? entry : name));
      }
    }
  }
  return {
    bitsOf: (stemmed) => bits.get(stemmed) ?? (stemmed.length === 1 && isIdeograph(stemmed) ? ideographBits : rare),
    isCommon: (stemmed) => bits.has(stemmed),
    byWords,
    lengths,
    signs,
    words: [...words],
  };
}

/** The stems of some tokens as one text: Latin words with blanks between, CJK characters without. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  let key = '';
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]?.stem ?? '';
    key += key === '' || isIdeograph(word) || isIdeograph(key.charAt(key.length - 1)) ? word : ` ${word}`;
  }
  return key;
}

const known = new Map<string, Sign>();

/** The one sign of that name, so that a set holds it once. */
export function signOf(role: Sign['role'], name: string): Sign {
  const key = `${role} ${name}`;
  const sign = known.get(key) ?? { role, name };
  known.set(key, sign);
  return sign;
}
