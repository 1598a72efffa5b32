import { gaps } from '../text/tokenize.ts';
import type { Pattern } from './pattern.ts';

/** One word of the paste as patterns are compared with it. */
export interface Atom {
  /** Stem; empty for what no pattern holds. */
  readonly word: string;
  /** Token it comes from; a compound makes several atoms of one token. */
  readonly token: number;
  /** Less than 1 when a typing error was corrected. */
  readonly trust: number;
  /** What stands before it, as one of `gaps`. */
  readonly gap: number;
  /** Whether the word stands in logs of any software. */
  readonly isCommon: boolean;
}

/** A stretch of atoms along which a pattern fits. */
export interface Alignment {
  /** First and last atom, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Bits of the words that were found, less what their order and distance cost. */
  readonly bits: number;
  /** How many words were found. */
  readonly words: number;
  /** Share of the pattern's bits that was found, 0 to 1. */
  readonly coverage: number;
  /** Whether the outcome is missing because the paste ends before it. */
  readonly cut: boolean;
  /** Whether every fixed word stands there, side by side. */
  readonly whole: boolean;
  /** Whether it does so letter by letter. */
  readonly exact: boolean;
}

/** The best way to have matched a pattern up to one of its words. */
interface Chain {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
  readonly cost: number;
  readonly words: number;
}

/**
 * What a word between two words of a message costs, more when it is rare, and more when it belongs to
 * another field; and at most how many may stand there.
 */
const strayCost = 0.8;
const commonStrayCost = 0.4;
const otherFieldCost = 0.7;
const mostStrays = 3;
/** How many words a placeholder may stand for. */
const widestPlaceholder = 12;
/**
 * Share of a missing word's bits that is lost: much inside a message and where the clause goes on in
 * other words, little where the message was cut off.
 */
const missingInside = 0.5;
const missingAtEnd = 0.1;
const missingInClause = 0.4;

/** Lays `pattern` along the atoms that `places` lists for its words, in order; one pass. */
export function align(pattern: Pattern, atoms: readonly Atom[], places: readonly Place[]): Alignment[] {
  const { bits, bitsBefore, essentialsBefore } = pattern;
  const chains: (Chain | undefined)[] = bits.map(() => undefined);
  const found: Alignment[] = [];
  let best: Alignment | undefined;

  for (const { atom, position } of places) {
    const worth = (bits[position] ?? 0) * (atoms[atom]?.trust ?? 1);
    const lost = bitsBefore[position] ?? 0;
    const needed = essentialsBefore[position] ?? 0;
    let chain: Chain | undefined =
      needed > 0 ? undefined : { first: atom, last: atom, bits: worth, cost: lost * costAt(atoms[atom]), words: 1 };
    for (let k = position - 1; k >= 0; k -= 1) {
      const earlier = chains[k];
      if (!earlier || earlier.last >= atom || needed > (essentialsBefore[k + 1] ?? 0)) continue;
      const strays = strayBits(pattern, k, position, atoms, earlier.last, atom);
      if (strays === undefined) continue;
      const cost = earlier.cost + strays + missingInside * (lost - (bitsBefore[k + 1] ?? 0));
      if (chain && earlier.bits + worth - cost <= chain.bits - chain.cost) continue;
      chain = { first: earlier.first, last: atom, bits: earlier.bits + worth, cost, words: earlier.words + 1 };
    }
    chains[position] = chain;
    if (!chain) continue;

    if (best && chain.first > best.last) {
      found.push(best);
      best = undefined;
    }
    const now = complete(pattern, chain, position, atoms);
    if (now && (!best || now.bits > best.bits)) best = now;
  }
  if (best) found.push(best);
  return found;
}

/** A word of the pattern at an atom of the paste. */
export interface Place {
  readonly atom: number;
  readonly position: number;
}

/** The cost of what stands between two matched words, or `undefined` when it is too much. */
function strayBits(
  pattern: Pattern,
  k: number,
  position: number,
  atoms: readonly Atom[],
  from: number,
  to: number,
): number | undefined {
  const strays = to - from - 1;
  if (strays === 0) return 0;
  for (let i = k + 1; i <= position; i += 1) {
    if (pattern.open[i]) return strays <= widestPlaceholder ? 0 : undefined;
  }
  if (strays > mostStrays) return undefined;
  let cost = 0;
  for (let i = from + 1; i < to; i += 1) cost += atoms[i]?.isCommon ? commonStrayCost : strayCost;
  for (let i = from + 1; i <= to; i += 1) if (atoms[i]?.gap === gaps.field) cost += otherFieldCost;
  return cost;
}

/** The alignment that a chain makes when nothing more follows. */
function complete(pattern: Pattern, chain: Chain, position: number, atoms: readonly Atom[]): Alignment | undefined {
  const { words, bitsBefore, essentialsBefore, total } = pattern;
  // The outcome may be missing only where the paste ends before it.
  const mayBeCut = chain.last === atoms.length - 1 && words.at(-1) === 'fail' && position < words.length - 1;
  const needed = (essentialsBefore.at(-1) ?? 0) - (essentialsBefore[position + 1] ?? 0);
  if (needed > (mayBeCut ? 1 : 0)) return undefined;
  return {
    first: chain.first,
    last: chain.last,
    bits: chain.bits - chain.cost - costAt(atoms[chain.last + 1]) * (total - (bitsBefore[position + 1] ?? 0)),
    words: chain.words,
    coverage: chain.bits / total,
    cut: needed > 0,
    whole: chain.bits > 0.85 * total && chain.cost === 0,
    exact: chain.bits > 0.999 * total && chain.cost === 0,
  };
}

/** What missing words cost beside an atom: little if a clause begins there, or if the paste ends. */
function costAt(atom: Atom | undefined): number {
  return atom === undefined || atom.gap >= gaps.line ? missingAtEnd : missingInClause;
}
