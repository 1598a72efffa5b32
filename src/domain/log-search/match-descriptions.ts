import { bitsOf, isCommon } from './common-words.ts';
import type { Description } from './description.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { ConceptHit } from './read-concepts.ts';
import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';

/** Longer texts are logs, in which words meet by chance. */
const longestDescription = 80;
/** A description needs at least this share of its bits, and this many bits. */
const leastCoverage = 0.55;
const leastBits = 3.5;
const missingCost = 0.4;
/** One idea is enough if it is as telling as this. */
const tellingAlone = 4;
/** What it adds when the text says nothing else. */
const nothingElse = 3.5;
const fillerBits = 0.5;
/** What each word takes away that neither we nor logs in general use. */
const strangeWord = -0.3;
/** With fewer bits it counts only beside words of stores and migrations. */
const enoughAlone = 7;
/** A description that fits so much worse than another is left out. */
const muchLess = 1.5;

/** The descriptions of failures that a short text gives in words of its own. */
export function matchDescriptions(slice: Slice, finder: ErrorFinder): Sighting[] {
  const { tokens, concepts } = slice;
  if (tokens.filter(({ place }) => place === 'text').length > longestDescription) return [];
  const said = new Map<string, ConceptHit>();
  for (const hit of concepts) if (!said.has(hit.idea)) said.set(hit.idea, hit);
  const isTrouble = concepts.some(({ role }) => role === 'trouble');

  const best = new Map<number, Sighting>();
  const numbers = new Set([...said.keys()].flatMap((idea) => finder.descriptionsByIdea.get(idea) ?? []));
  for (const number of numbers) {
    const description = finder.descriptions[number];
    if (!description || (!isTrouble && !isNeeded(description, said))) continue;
    const sighting = weigh(slice, description, said);
    if (sighting && sighting.bits > (best.get(sighting.page)?.bits ?? 0)) best.set(sighting.page, sighting);
  }
  const most = Math.max(...[...best.values()].map(({ bits }) => bits));
  return [...best.values()].filter(({ bits }) => bits > most - muchLess);
}

/** Whether a text in which nothing goes wrong says all of a description of that kind. */
function isNeeded({ needs }: Description, said: ReadonlyMap<string, ConceptHit>): boolean {
  return needs.length > 1 && needs.every((idea) => said.has(idea));
}

function weigh(slice: Slice, description: Description, said: ReadonlyMap<string, ConceptHit>): Sighting | undefined {
  const { tokens } = slice;
  const { page, ideas, total } = description;
  const found = [...ideas.keys()].flatMap((idea) => said.get(idea) ?? []).sort((a, b) => a.first - b.first);
  const worth = ({ idea, bits, first }: ConceptHit) =>
    Math.min(bits, ideas.get(idea) ?? 0) * (tokens[first]?.trust ?? 1);
  const held = found.reduce((sum, hit) => sum + worth(hit), 0);
  const bits = held - missingCost * (total - held);
  if (held < leastCoverage * total || bits < leastBits) return undefined;
  if (found.length < 2 && held < tellingAlone) return undefined;
  const isAll = isAllOf(slice, ideas);
  const setting = isAll ? nothingElse : strangeWord * strangeWords(slice);
  // What was corrected may have been right: `Steam`.
  const sure =
    bits - found.filter(({ first }) => (tokens[first]?.trust ?? 1) < 1).reduce((sum, hit) => sum + worth(hit), 0);
  const saysWhat = isAll || slice.concepts.some(({ role }) => role === 'matter');
  return {
    page,
    of: description,
    evidence: 'description',
    bits,
    setting,
    isStatus: ideas.has('403'),
    lacksOutcome: true,
    // Every web server answers 403.
    needsContext: sure + setting < enoughAlone || !saysWhat || ideas.has('403'),
    coverage: held / total,
    pieces: found.map(({ first, last }) => ({ from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0 })),
    line: tokens[found[0]?.first ?? 0]?.line ?? 0,
    lastLine: tokens[found.at(-1)?.first ?? 0]?.line ?? 0,
  };
}

/** Whether the text consists of the ideas of a description and words without meaning of their own. */
function isAllOf({ tokens, concepts }: Slice, ideas: ReadonlyMap<string, number>): boolean {
  const said = new Set<number>();
  for (const { idea, role, first, last } of concepts) {
    if (role === 'storage' || idea === 'why' || idea === 'asking' || ideas.has(idea))
      for (let at = first; at < last; at += 1) said.add(at);
  }
  return tokens.every(({ place, stem }, at) => place === 'text' && (said.has(at) || bitsOf(stem) <= fillerBits));
}

/** How many words stand in the text that neither we nor logs in general use. */
function strangeWords({ tokens, subjects }: Slice): number {
  return tokens.filter(
    ({ place, word, stem }, at) => place === 'text' && /^[a-z]+$/.test(word) && !subjects.has(at) && !isCommon(stem),
  ).length;
}
