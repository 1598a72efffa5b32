import type { Context } from './context.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { Match } from './finding.ts';
import type { Slice } from './read-slice.ts';

/** How well a page as a whole fits a text. */
interface RankedPage {
  readonly page: number;
  /** Bits of what the text says that stand in one wording of the page, less what that wording says besides. */
  readonly best: number;
  /** Bits of what the text says that stand in any wording of the page. */
  readonly whole: number;
}

/** What a wording says and the text does not costs this share of its bits. */
const missingCost = 0.1;
/** A word of stores and migrations says little about which page is meant. */
const storageBits = 1.5;
/** So many pages that share the rarest ideas are enough to choose from, so that time does not grow with the pages. */
const enoughPages = 300;
const mostPages = 1_000;

/** What a short text in words of its own is about, where no wording and no code tells. */
export interface PagesLike {
  /** The page that it is most likely about, if that is likely enough to be presented. */
  readonly likely: readonly Match[];
  /** Otherwise the ids of the pages that fit best: a hint. */
  readonly similar: readonly string[];
}

export const nothingLike: PagesLike = { likely: [], similar: [] };

/** So many pages are shown where nothing is sure. */
const mostSimilar = 3;
/** A page is near with so many bits, with this share of what the best has, and of what the text says. */
const leastFit = 3.5;
const nearlyBest = 0.6;
const leastShare = 0.4;

/** The pages that a short text is about, judged by all that each page says. */
export function pagesLike(slice: Slice, everywhere: Context, finder: ErrorFinder): PagesLike {
  const ranked = rankPages(slice, finder);
  const [first] = ranked;
  if (!first) return nothingLike;
  if (isLikely(ranked, slice, everywhere, finder)) return { likely: [likelyMatch(first, slice, finder)], similar: [] };
  return { likely: [], similar: nearest(ranked, slice, everywhere).flatMap(({ page }) => finder.ids[page] ?? []) };
}

/** The pages that are near enough to be named: not for a text of other software, and not for a word or two of it. */
function nearest(ranked: readonly RankedPage[], { ideas }: Slice, { foreign }: Context): RankedPage[] {
  if (foreign.size > 0) return [];
  const leastWhole = leastShare * bitsOfAll(ideas);
  const least = Math.max(leastFit, nearlyBest * fit(ranked[0]));
  return ranked.filter((one) => fit(one) >= least && one.whole >= leastWhole).slice(0, mostSimilar);
}

/** How well a page fits, in bits; nothing fits where there is no page. */
function fit(page: RankedPage | undefined): number {
  return page ? (page.best + page.whole) / 2 : 0;
}

function bitsOfAll(ideas: Slice['ideas']): number {
  return [...ideas.values()].reduce((sum, { bits }) => sum + bits, 0);
}

/**
 * The pages by how well they fit what a short text says in words of its own, the best first. Weighs whole
 * pages, where `matchDescriptions` weighs one wording: it finds the right page oftener, and is less sure of it.
 */
function rankPages(slice: Slice, finder: ErrorFinder): RankedPage[] {
  const { ideasOfPage, pagesByIdea } = finder;
  const known = [...slice.ideas]
    .map(([idea, { bits, role }]) => ({
      idea,
      bits: role === 'storage' ? storageBits : bits,
      pages: pagesByIdea.get(idea) ?? [],
    }))
    .filter(({ pages }) => pages.length > 0)
    .sort((a, b) => a.pages.length - b.pages.length);
  const worth = new Map<string, number>();
  const candidates = new Set<number>();
  for (const { idea, bits, pages } of known) {
    worth.set(idea, Math.min(bits, Math.log2((ideasOfPage.length + 1) / pages.length)));
    if (candidates.size >= enoughPages || pages.length > mostPages) continue;
    for (const page of pages) candidates.add(page);
  }
  return [...candidates]
    .map((page) => ({ page, best: bestOf(page, worth, finder), whole: wholeOf(page, worth, finder) }))
    .sort((a, b) => fit(b) - fit(a));
}

function wholeOf(page: number, worth: ReadonlyMap<string, number>, { ideasOfPage }: ErrorFinder): number {
  let whole = 0;
  for (const [idea, bits] of worth) if (ideasOfPage[page]?.has(idea)) whole += bits;
  return whole;
}

function bestOf(
  page: number,
  worth: ReadonlyMap<string, number>,
  { descriptions, descriptionsOfPage }: ErrorFinder,
): number {
  let best = 0;
  for (const number of descriptionsOfPage[page] ?? []) {
    let held = 0;
    let missing = 0;
    for (const [idea, bits] of descriptions[number]?.ideas ?? []) {
      const found = worth.get(idea);
      if (found === undefined) missing += bits;
      else held += found;
    }
    best = Math.max(best, held - missingCost * missing);
  }
  return best;
}

/**
 * What makes it likely that the best page is the right one, in bits: fitted to texts with known answers.
 * Prose counts, because people describe their own failures in sentences, and other software does not.
 */
const wholeShare = 0.6;
const ahead = { each: 0.8, most: 4 };
const sign = { each: 4.5, most: 3 };
const foreignSign = { each: -6.5, most: 2 };
const trouble = 3;
const filler = { each: 0.6, most: 6 };
/** A text with fewer little words must name a store or a migration. */
const prose = 3;
const content = -1.7;
const strange = { each: -2.4, most: 4 };
const enough = 13.5;

/** Whether the first of the ranked pages is likely enough to be presented. */
function isLikely(
  [first, second]: readonly RankedPage[],
  slice: Slice,
  everywhere: Context,
  finder: ErrorFinder,
): boolean {
  if (!first) return false;
  const words = slice.tokens.filter(({ place }) => place === 'text');
  const fillers = words.filter(({ stem }) => slice.vocabulary.bitsOf(stem) <= 0.5).length;
  if (everywhere.calm.size > 0 || (everywhere.storage.size === 0 && fillers < prose)) return false;
  const saysTrouble = slice.concepts.some(({ role }) => role === 'trouble');
  const bits =
    first.best +
    wholeShare * first.whole +
    counted(fit(first) - fit(second), ahead) +
    counted(everywhere.storage.size, sign) +
    counted(everywhere.foreign.size, foreignSign) +
    (saysTrouble ? trouble : 0) +
    counted(fillers, filler) +
    content * Math.log(1 + words.length - fillers) +
    counted(strangers(slice, finder), strange);
  return bits >= enough;
}

function counted(count: number, { each, most }: { readonly each: number; readonly most: number }): number {
  return each * Math.min(count, most);
}

/** How many rare words the text has that no page knows. */
function strangers(slice: Slice, { pagesByIdea }: ErrorFinder): number {
  const others = [...slice.ideas.keys()].filter((idea) => /^=[a-z]/.test(idea) && !pagesByIdea.has(idea));
  return others.filter((idea) => !slice.vocabulary.isCommon(idea.slice(1))).length;
}

/** The first page as a match. */
function likelyMatch({ page, whole }: RankedPage, slice: Slice, { ids, ideasOfPage }: ErrorFinder): Match {
  const known = [...slice.ideas].filter(([idea]) => ideasOfPage[page]?.has(idea));
  return {
    id: ids[page] ?? '',
    evidence: 'description',
    score: Math.min(1, whole / bitsOfAll(slice.ideas)),
    pieces: known.map(([, { first, last }]) => ({
      from: slice.tokens[first]?.from ?? 0,
      to: slice.tokens[last - 1]?.to ?? 0,
    })),
    lines: 1,
  };
}
