import type { Token } from '../text/tokenize.ts';
import { gaps, isIdeograph } from '../text/tokenize.ts';
import type { Role } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';
import { keyOf } from './vocabulary.ts';

/** One concept found in a run of tokens: `first` inclusive, `last` exclusive. */
export interface ConceptHit {
  /** Name of the concept. */
  readonly idea: string;
  readonly bits: number;
  readonly role: Role | undefined;
  readonly first: number;
  readonly last: number;
}

/** Finds the concepts in the text among the tokens; of entries that begin at one word the longest counts. */
export function readConcepts(tokens: readonly Token[], { byWords, lengths }: Vocabulary): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let first = 0; first < tokens.length; ) {
    let length = Math.min(lengths.get(tokens[first]?.stem ?? '') ?? 0, tokens.length - first);
    for (; length > 0; length -= 1) {
      const last = first + length;
      const concept = isOneRun(tokens, first, last) ? byWords.get(keyOf(tokens, first, last)) : undefined;
      if (!concept) continue;
      hits.push({ idea: concept.name, bits: concept.bits, role: concept.role, first, last });
      break;
    }
    first += Math.max(1, length);
  }
  return hits;
}

function isOneRun(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if (tokens[at]?.place !== 'text' || (at > first && tokens[at]?.gap === gaps.field)) return false;
  }
  return true;
}

/**
 * What a word adds to a description that no concept knows, in bits: a rare word, a pair of Chinese characters,
 * and a share of what a common word is worth in any log, if that is anything.
 */
const rareWordBits = 2.5;
const pairBits = 2;
const commonShare = 0.6;
const leastBits = 0.5;

/** All ideas of a text, each where it stands first: its concepts, and the words that no concept covers. */
export function readIdeas(
  tokens: readonly Token[],
  concepts: readonly ConceptHit[],
  vocabulary: Vocabulary,
): Map<string, ConceptHit> {
  const ideas = new Map<string, ConceptHit>();
  for (const hit of [...concepts, ...readOtherWords(tokens, concepts, vocabulary)]) {
    if (!ideas.has(hit.idea)) ideas.set(hit.idea, hit);
  }
  return ideas;
}

/** The words among the tokens that no concept covers, each as an idea of its own. */
function readOtherWords(
  tokens: readonly Token[],
  concepts: readonly ConceptHit[],
  { bitsOf, isCommon }: Vocabulary,
): ConceptHit[] {
  const covered = new Set<number>();
  for (const { first, last } of concepts) for (let at = first; at < last; at += 1) covered.add(at);
  const isFree = (at: number) => tokens[at]?.place === 'text' && !covered.has(at);
  return tokens.flatMap(({ stem, gap }, at): ConceptHit[] => {
    if (!isFree(at)) return [];
    if (isIdeograph(stem)) {
      if (at === 0 || gap !== gaps.joint || !isFree(at - 1)) return [];
      const left = tokens[at - 1]?.stem ?? '';
      if (!isIdeograph(left)) return [];
      return [{ idea: `=${left}${stem}`, bits: pairBits, role: undefined, first: at - 1, last: at + 1 }];
    }
    const bits = isCommon(stem) ? commonShare * bitsOf(stem) : rareWordBits;
    if (!/^[a-z]{3,}$/.test(stem) || bits < leastBits) return [];
    return [{ idea: `=${stem}`, bits, role: undefined, first: at, last: at + 1 }];
  });
}
