import { isIdeograph } from '../text/tokenize.ts';
import type { Description } from './description.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { ConceptHit } from './read-concepts.ts';
import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';

/** A description needs at least this share of its bits, and this many bits. */
const leastCoverage = 0.55;
const leastBits = 3.5;
const missingCost = 0.4;
/** One idea is enough if it is as telling as this. */
const tellingAlone = 4;
/** What the page says in other wordings counts by this share. */
const otherWordings = 0.5;
/** What it adds when the text says nothing else, and when it says all of the description besides. */
const nothingElse = 3.5;
const wholeBits = 2;
const fillerBits = 0.5;
/** What each word takes away that neither we nor logs in general use. */
const strangeWord = -0.3;
/** With fewer bits it counts only beside words of stores and migrations. */
const enoughAlone = 7;
/** A description that fits so much worse than another is left out. */
const muchLess = 1.5;
/** More pages than this say no more. */
const mostFits = 20;

/** The descriptions of failures that a short text gives in words of its own. */
export function matchDescriptions(slice: Slice, finder: ErrorFinder): Sighting[] {
  const { concepts, ideas: said } = slice;
  if (!slice.isShort) return [];
  const isTrouble = concepts.some(({ role }) => role === 'trouble');

  const best = new Map<number, Fit>();
  const numbers = new Set([...said.keys()].flatMap((idea) => finder.descriptionsByIdea.get(idea) ?? []));
  for (const number of numbers) {
    const description = finder.descriptions[number];
    const fit = description && fitOf(description, slice, finder.ideasOfPage[description.page]);
    if (!fit || fit.bits <= (best.get(fit.description.page)?.bits ?? 0)) continue;
    if (isTrouble || fit.isAll || isNeeded(fit.description, said)) best.set(fit.description.page, fit);
  }
  const fits = [...best.values()].sort((a, b) => b.bits - a.bits).slice(0, mostFits);
  return fits
    .filter(({ bits }) => bits > (fits[0]?.bits ?? 0) - muchLess)
    .map((fit) => toSighting(slice, fit, contextOf(fit.description.page, finder)));
}

/** How well a description fits. */
interface Fit {
  readonly description: Description;
  readonly bits: number;
  /** Bits without those of corrected words, which may have been right: `Steam`. */
  readonly sure: number;
  /** Share of the description's bits that the text says. */
  readonly coverage: number;
  /** Whether the text says all of it and nothing else. */
  readonly isAll: boolean;
}

function fitOf(description: Description, slice: Slice, ofPage: ReadonlySet<string> | undefined): Fit | undefined {
  const { ideas, total, stores } = description;
  const said = slice.ideas;
  if (stores.length > 0 && !stores.some((store) => said.has(store))) return undefined;
  let held = 0;
  let corrected = 0;
  let count = 0;
  let others = 0;
  for (const [idea, hit] of said) {
    const worth = ideas.get(idea);
    if (worth === undefined) {
      if (ofPage?.has(idea)) others += hit.bits;
      continue;
    }
    const trust = slice.tokens[hit.first]?.trust ?? 1;
    const bits = Math.min(hit.bits, worth) * trust;
    held += bits;
    if (trust < 1) corrected += bits;
    count += 1;
  }
  const bits = held - missingCost * (total - held) + otherWordings * others;
  if (held < leastCoverage * total || bits < leastBits || (count < 2 && held < tellingAlone)) return undefined;
  const isAll = count === ideas.size && count > 1 && isAllOf(slice, ideas);
  return { description, bits: bits + (isAll ? wholeBits : 0), sure: bits - corrected, coverage: held / total, isAll };
}

/** Whether a text in which nothing goes wrong says all of a description of that kind. */
function isNeeded({ needs }: Description, said: ReadonlyMap<string, ConceptHit>): boolean {
  return needs.length > 1 && needs.every((idea) => said.has(idea));
}

function toSighting(
  slice: Slice,
  { description, bits, sure, coverage, isAll }: Fit,
  context: Sighting['needsContext'],
): Sighting {
  const { tokens, concepts, ideas: said } = slice;
  const { page, ideas } = description;
  const found = [...ideas.keys()].flatMap((idea) => said.get(idea) ?? []).sort((a, b) => a.first - b.first);
  const saysNothingElse = isAll || (found.length > 1 && isAllOf(slice, ideas));
  const setting = saysNothingElse ? nothingElse : strangeWord * strangeWords(slice);
  const saysWhat = saysNothingElse || concepts.some(({ role }) => role === 'matter');
  // Every web server answers 403.
  const isStatus = ideas.has('403');
  return {
    page,
    of: description,
    evidence: 'description',
    bits,
    setting,
    isStatus,
    lacksOutcome: true,
    needsContext: context || sure + setting < enoughAlone || !saysWhat || isStatus,
    coverage,
    pieces: found.map(({ first, last }) => ({ from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0 })),
    line: tokens[found[0]?.first ?? 0]?.line ?? 0,
    lastLine: tokens[found.at(-1)?.first ?? 0]?.line ?? 0,
  };
}

/** What a description of a page needs beside it: what is said of one store is not said of another. */
function contextOf(page: number, { stores, elsewhere }: ErrorFinder): Sighting['needsContext'] {
  const store = stores.get(page);
  return store === undefined || store === 'oss' ? elsewhere.has(page) : store;
}

/** Whether the text consists of the ideas of a description and words without meaning of their own. */
function isAllOf({ tokens, concepts, ideas: said, vocabulary }: Slice, ideas: ReadonlyMap<string, number>): boolean {
  const ours = new Set<number>();
  const others = new Set<number>();
  for (const { idea, role, first, last } of [...concepts, ...said.values()]) {
    const isOurs = role === 'storage' || idea === 'why' || idea === 'asking' || ideas.has(idea);
    for (let at = first; at < last; at += 1) (isOurs ? ours : others).add(at);
  }
  return tokens.every(({ place, stem }, at) => {
    if (place !== 'text') return false;
    return ours.has(at) || (isIdeograph(stem) ? !others.has(at) : vocabulary.bitsOf(stem) <= fillerBits);
  });
}

/** How many words stand in the text that neither we nor logs in general use. */
function strangeWords({ tokens, subjects, vocabulary }: Slice): number {
  return tokens.filter(
    ({ place, word, stem }, at) =>
      place === 'text' && /^[a-z]+$/.test(word) && !subjects.has(at) && !vocabulary.isCommon(stem),
  ).length;
}
