import { stem } from '../text/stem.ts';

/** One wording, word by word, ready to be laid along a paste. */
export interface Pattern {
  readonly page: number;
  /** `message`: printed by the tools themselves; `phrase`: by others, or from memory; `code`: a code in words. */
  readonly kind: 'message' | 'phrase' | 'code';
  readonly words: readonly string[];
  readonly bits: readonly number[];
  readonly total: number;
  /** Whether something that varies may stand before the word. */
  readonly open: readonly boolean[];
  /** Whether something that varies may stand behind the last word. */
  readonly openEnd: boolean;
  /** Whether all its words stand in logs of any software. */
  readonly isCommon: boolean;
  /** Whether they only say a status, such as `status 403`. */
  readonly isStatus: boolean;
  /** Bits of all words before each word, and of all words at the end. */
  readonly bitsBefore: readonly number[];
  /** Likewise, how many are essential: without them it would say something else. */
  readonly essentialsBefore: readonly number[];
}

/** What patterns are made with. */
interface Words {
  /** Joined words and the stems of their parts. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** How telling a stem is, in bits. */
  readonly bitsOf: (stemmed: string) => number;
  readonly isCommon: (stemmed: string) => boolean;
  /** Codes as one word. */
  readonly codes: { readonly has: (word: string) => boolean };
}

/** A wording, in the words of the index, made ready. */
export function makePattern(
  page: number,
  kind: Pattern['kind'],
  texts: readonly string[],
  { compounds, bitsOf, isCommon, codes }: Words,
): Pattern {
  const words: string[] = [];
  const essential: boolean[] = [];
  const open: boolean[] = [];
  let varies = false;
  for (const text of texts) {
    if (text === '{}') {
      varies = true;
      continue;
    }
    for (const word of compounds.get(text) ?? [stem(text)]) {
      words.push(word);
      essential.push(isEssential(word) || (kind !== 'code' && codes.has(text)));
      open.push(varies);
      varies = false;
    }
  }
  const bits = words.map(bitsOf);
  const bitsBefore = runningSum(bits);
  return {
    page,
    kind,
    words,
    bits,
    total: bitsBefore.at(-1) ?? 0,
    open,
    openEnd: varies,
    isCommon: words.every(isCommon),
    isStatus: words.every(isCommon) && words.some((word) => /^[45]\d\d$/.test(word)),
    bitsBefore,
    essentialsBefore: runningSum(essential.map(Number)),
  };
}

/** Numbers, outcomes and negations (and codes): 403 is not 200, and `check size` alone is no failure. */
function isEssential(word: string): boolean {
  return word === 'not' || word === 'fail' || /^\d+$/.test(word);
}

function runningSum(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

/**
 * Lists each pattern under its rarest words, as many as hold more than three fifths of its bits: a
 * match that holds two fifths has at least one of them.
 */
export function indexByRareWord(patterns: readonly Pattern[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, { words, bits, total }] of patterns.entries()) {
    const rarestFirst = words.map((word, i) => ({ word, bits: bits[i] ?? 0 })).sort((a, b) => b.bits - a.bits);
    let held = 0;
    for (const { word, bits: worth } of rarestFirst) {
      const list = index.get(word);
      if (!list) index.set(word, [number]);
      else if (list.at(-1) !== number) list.push(number);
      held += worth;
      if (held > 0.6 * total) break;
    }
  }
  return index;
}
