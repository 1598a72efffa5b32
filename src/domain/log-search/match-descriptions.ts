import { bitsOf, isCommon } from './common-words.ts';
import { concepts } from './concepts.ts';
import type { Description, ErrorFinder } from './open-index.ts';
import type { ConceptHit } from './read-concepts.ts';
import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';

/** Longer texts are logs, in which words meet by chance. */
const longestDescription = 80;
/** A description needs at least this share of its bits, this many bits and this many ideas. */
const leastCoverage = 0.55;
const leastBits = 3.5;
const missingCost = 0.5;
/** One idea is enough if it is as telling as this and says what went wrong. */
const tellingTrouble = 4;
/** What it adds when the text says nothing else. */
const nothingElse = 3.5;
const fillerBits = 0.5;
/** What each word takes away that neither we nor logs in general use. */
const strangeWord = -0.3;
const enoughAlone = 8.5;

/** The descriptions of failures that a short text gives in words of its own. */
export function matchDescriptions(slice: Slice, finder: ErrorFinder): Sighting[] {
  const { tokens, concepts: hits } = slice;
  if (tokens.filter(({ place }) => place === 'text').length > longestDescription) return [];
  if (!hits.some(({ role }) => role === 'trouble')) return [];
  const first = new Map<number, ConceptHit>();
  for (const hit of hits) if (!first.has(hit.concept)) first.set(hit.concept, hit);

  const best = new Map<number, Sighting>();
  const numbers = new Set([...first.keys()].flatMap((concept) => finder.descriptionsByConcept.get(concept) ?? []));
  for (const number of numbers) {
    const description = finder.descriptions[number];
    const sighting = description && weigh(slice, description, first);
    if (sighting && sighting.bits > (best.get(sighting.page)?.bits ?? 0)) best.set(sighting.page, sighting);
  }
  return [...best.values()];
}

function weigh(slice: Slice, { page, concepts: ideas, total }: Description, first: ReadonlyMap<number, ConceptHit>): Sighting | undefined {
  const found = ideas.flatMap((idea) => first.get(idea) ?? []);
  const held = found.reduce((sum, hit) => sum + (concepts[hit.concept]?.bits ?? 0) * (slice.trusts[hit.first] ?? 1), 0);
  const bits = held - missingCost * (total - held);
  if (held < leastCoverage * total || bits < leastBits) return undefined;
  if (found.length < 2 && !(held >= tellingTrouble && found[0]?.role === 'trouble')) return undefined;
  const { tokens } = slice;
  const setting = isAllOf(slice, ideas) ? nothingElse : strangeWord * strangeWords(slice);
  const inOrder = [...found].sort((a, b) => a.first - b.first);
  return {
    page,
    evidence: 'description',
    bits,
    setting,
    needsContext: bits + setting < enoughAlone,
    coverage: held / total,
    pieces: inOrder.map((hit) => ({ from: tokens[hit.first]?.from ?? 0, to: tokens[hit.last - 1]?.to ?? 0 })),
    line: tokens[inOrder[0]?.first ?? 0]?.line ?? 0,
    lastLine: tokens[inOrder.at(-1)?.first ?? 0]?.line ?? 0,
  };
}

/** Whether the text consists of the ideas of a description and words without meaning of their own. */
function isAllOf({ tokens, stems, concepts: hits }: Slice, ideas: readonly number[]): boolean {
  const said = new Set<number>();
  for (const { concept, role, first, last } of hits) {
    if (role === 'storage' || ideas.includes(concept)) for (let at = first; at < last; at += 1) said.add(at);
  }
  return tokens.every(({ place }, at) => place === 'text' && (said.has(at) || bitsOf(stems[at] ?? '') <= fillerBits));
}

function strangeWords({ tokens, stems, subjects }: Slice): number {
  return tokens.filter(({ place, word }, at) => place === 'text' && !subjects.has(at) && /^[a-z]+$/.test(word) && !isCommon(stems[at] ?? '')).length;
}
