import { leastShare, type Pattern } from './pattern.ts';

/** One word of the paste as patterns are compared with it. */
export interface Atom {
  /** Stem; empty for what no pattern holds. */
  readonly word: string;
  /** Token it comes from; a compound makes several atoms of one token. */
  readonly token: number;
}

/** A word of a pattern at an atom of the paste. */
export interface Place {
  readonly atom: number;
  readonly position: number;
}

/** A stretch of atoms along which a pattern fits. */
export interface Alignment {
  /** First and last atom, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Information of the words that were found, in bits. */
  readonly bits: number;
  /** How many words were found. */
  readonly words: number;
  /** Words between those that were found, where nothing may vary. */
  readonly strays: number;
}

/** The best way to have matched a pattern up to one of its words. */
interface Chain extends Alignment {
  readonly position: number;
}

/** How many words may stand between two words of a wording, and for a placeholder. */
const mostStrays = 3;
const widestPlaceholder = 12;

/** Lays `pattern` along the places of its words, in order, and tells where enough of it fits; one pass. */
export function align(pattern: Pattern, places: readonly Place[]): Alignment[] {
  const { bits, numbersBefore } = pattern;
  const chains: (Chain | undefined)[] = bits.map(() => undefined);
  const found: Chain[] = [];
  let best: Chain | undefined;

  for (const { atom, position } of places) {
    const worth = bits[position] ?? 0;
    const isWord = Number(pattern.words[position] !== '');
    // A chain begins with any word that no number stands before.
    const begins = numbersBefore[position] === 0;
    let before: Chain | undefined;
    let strays = 0;
    let most = begins ? worth : Number.NEGATIVE_INFINITY;
    for (let k = position - 1; k >= 0; k -= 1) {
      const one = chains[k];
      const between = atom - (one?.last ?? atom) - 1;
      if (!one || between < 0 || between > widestPlaceholder) continue;
      if (numbersBefore[position] !== numbersBefore[k + 1]) continue;
      const more = straysBetween(pattern, k, position, between);
      if (more === undefined || one.bits + worth - one.strays - more <= most) continue;
      before = one;
      strays = one.strays + more;
      most = one.bits + worth - strays;
    }
    if (!before && !begins) {
      chains[position] = undefined;
      continue;
    }
    const chain: Chain = {
      first: before?.first ?? atom,
      last: atom,
      position,
      bits: (before?.bits ?? 0) + worth,
      words: (before?.words ?? 0) + isWord,
      strays,
    };
    chains[position] = chain;
    if (best && chain.first > best.last) {
      found.push(best);
      best = undefined;
    }
    const isWhole = numbersBefore[position + 1] === numbersBefore.at(-1);
    if (isWhole && (!best || chain.bits - chain.strays > best.bits - best.strays)) best = chain;
  }
  if (best) found.push(best);
  return found.filter((chain) => chain.words > 1 && chain.bits >= leastShare * pattern.total);
}

/** How many words stand where none should, or `undefined` when they are too many. */
function straysBetween({ opensBefore }: Pattern, k: number, position: number, between: number): number | undefined {
  if (between === 0) return 0;
  const isOpen = (opensBefore[position + 1] ?? 0) > (opensBefore[k + 1] ?? 0);
  if (isOpen) return between <= widestPlaceholder ? 0 : undefined;
  return between <= mostStrays ? between : undefined;
}
