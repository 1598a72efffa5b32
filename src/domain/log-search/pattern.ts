/** One wording, word by word, ready to be laid along a paste. */
export interface Pattern {
  readonly page: number;
  /** `message`: printed by our tools themselves; `phrase`: from memory, or by others; `shared`: by any program; `code`: a code in words. */
  readonly kind: 'message' | 'phrase' | 'shared' | 'code';
  /** Stems in order; a name, of any words, is empty. */
  readonly words: readonly string[];
  /** The information of each word, in bits. */
  readonly bits: readonly number[];
  readonly total: number;
  /** Before how many of the words up to each one something may vary, and of all words at the end. */
  readonly opensBefore: readonly number[];
  /** Numbers before each word, and of all words at the end: 403 is not 200. */
  readonly numbersBefore: readonly number[];
  /** The stems of codes in it. */
  readonly codes: readonly string[];
  /** Whether it says a status, such as `status 403`, and nothing else that is rare. */
  readonly isStatus: boolean;
}

/** A wording made ready. `words` are stems; `open` says before which of them something may vary, also after the last. */
export function makePattern(
  page: number,
  kind: Pattern['kind'],
  words: readonly string[],
  open: readonly boolean[],
  bitsOf: (word: string) => number,
  isCommon: (word: string) => boolean,
  codes: readonly string[] = [],
): Pattern {
  const bits = words.map((word) => (word === '' ? 0 : bitsOf(word)));
  const total = bits.reduce((sum, worth) => sum + worth, 0);
  return {
    page,
    kind,
    words,
    bits,
    total,
    codes,
    opensBefore: countsBefore(words.map((_, at) => open[at] ?? false)),
    numbersBefore: countsBefore(words.map(isNumber)),
    isStatus: words.some((word) => /^[45]\d\d$/.test(word)) && words.every((word) => isNumber(word) || isCommon(word)),
  };
}

/** How many claims are true before each one, and of all at the end. */
function countsBefore(claims: readonly boolean[]): number[] {
  let count = 0;
  return [0, ...claims.map((claim) => (count += Number(claim)))];
}

function isNumber(word: string): boolean {
  return word >= '0' && word < ':';
}

/** The share of a wording that must be found for it to count at all; `lookUpWords` rests on it. */
export const leastShare = 0.4;

/**
 * The words of a pattern under which it is looked up: its rarest, as many as hold so much of its information that
 * no text with `leastShare` of it lacks all of them.
 */
export function lookUpWords({ words, bits, total }: Pattern): string[] {
  const rarestFirst = words.map((word, i) => ({ word, worth: bits[i] ?? 0 })).sort((a, b) => b.worth - a.worth);
  const found: string[] = [];
  let held = 0;
  for (const { word, worth } of rarestFirst) {
    if (!found.includes(word)) found.push(word);
    held += worth;
    if (held > (1 - leastShare) * total) break;
  }
  return found;
}
