import { groupBy } from '../group-by.ts';
import type { OpenCues } from './cues.ts';
import {
  enough,
  featuresOf,
  isMeantByHub,
  isOfOthers,
  isOwnForm,
  isWhole,
  isWording,
  little,
  type Surroundings,
  scoreOf,
} from './features.ts';
import type { Evidence, Match, Span } from './finding.ts';
import type { Hit } from './hit.ts';
import type { Owner } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';

/** The best hits for one page, one of each kind. */
export type HitsOfPage = ReadonlyMap<Hit['kind'], Hit>;

/** All that was found in a text. */
export interface Found {
  readonly pages: ReadonlyMap<number, HitsOfPage>;
  readonly everywhere: OpenCues;
  readonly strangers: ReadonlySet<string>;
  readonly unknownCodes: ReadonlySet<string>;
  /** The words of the text, by their stems. */
  readonly stems: ReadonlySet<string>;
  /** By page: the share of a short text that it explains; `undefined` for longer texts. */
  readonly explained: ReadonlyMap<number, number> | undefined;
  /** Whether most lines each carry an error of their own. */
  readonly isList: boolean;
}

/** A page that may be meant. */
export interface Candidate {
  readonly page: number;
  readonly hit: Hit;
  /** Log-odds against the text being about no page. */
  readonly score: number;
  /** Whether the text names the page by an EC value, a code or most of a wording of its own. */
  readonly isNamed: boolean;
  /** Whether it does so by an EC value, which names its cause by itself. */
  readonly hasEc: boolean;
  /** Whether it does so letter by letter, and nothing says that another product speaks. */
  readonly isVerbatim: boolean;
  /** The pages of the errors that it only wraps or sums up. */
  readonly wraps: readonly number[];
  /** The pages of which a whole wording stands around what was found. */
  readonly within: readonly number[];
  /** Whether the text names stores, and only others than the page is about. */
  readonly isOthers: boolean;
}

/** The features of every hit, page by page: what the weights are fitted with. */
export function candidateRows({ pages, stems, isList, ...rest }: Found, index: OpenIndex) {
  const all = [...pages.values()].flatMap((ofPage) => [...ofPage.values()]);
  const covered = coveredHits(all);
  const ofKind = (kind: Hit['kind']) =>
    new Map(all.flatMap((hit) => (hit.kind === kind ? [[hit.page, hit] as const] : [])));
  const surroundings: Surroundings = {
    ...rest,
    described: ofKind('description'),
    statuses: ofKind('status'),
    covered,
    wrapping: wrappingHits(all, covered, rest.everywhere, index),
    sound: [...stems].reduce((sum, word) => sum + index.oddsOf(word), 0),
  };
  const isOffered = ({ page, isThroughHub }: Hit) => !isThroughHub || isMeantByHub(page, rest.everywhere, index);
  return all.filter(isOffered).map((hit) => ({
    page: hit.page,
    hit,
    isNamed: (isNamed(hit) && !covered.has(hit)) || isOfOnlyStore(hit, surroundings, index),
    hasEc: hit.kind === 'ec',
    isVerbatim: isVerbatim(hit, isList, surroundings, index),
    wraps: wrappedBy(pages.get(hit.page) ?? new Map(), surroundings.wrapping, index),
    within: covered.get(hit) ?? [],
    isOthers: isOfOthers(hit, rest.everywhere, index),
    features: featuresOf(hit, surroundings, index),
  }));
}

/** Whether a hit is more than a description or a status. */
function isExact({ kind }: Hit): boolean {
  return kind !== 'description' && kind !== 'status';
}

/** The hits that stand for the most part within a whole wording of other pages which says more, codes too, with these pages. */
function coveredHits(hits: readonly Hit[]): Map<Hit, readonly number[]> {
  const inner = hits.filter((hit) => isWording(hit) || hit.kind === 'code');
  const longer = hits.filter((hit) => isWording(hit) && isWhole(hit));
  return new Map(
    inner.flatMap((one) => {
      const around = longer.filter(
        ({ page, bits, pieces }) => page !== one.page && bits > one.bits && isMostlyWithin(one, pieces[0]),
      );
      return around.length > 0 ? [[one, around.map(({ page }) => page)]] : [];
    }),
  );
}

/** Whether most of each piece of a hit stands within a stretch. */
function isMostlyWithin({ pieces }: Hit, outer: Span | undefined): boolean {
  return pieces.every(({ from, to }) => outer && 2 * (Math.min(to, outer.to) - Math.max(from, outer.from)) > to - from);
}

/**
 * The hits that wrap another error, of which the whole words of a page stand there: the class of an exception, in the cause that
 * is named for it or after it on its line, and a summary, anywhere. Each with the pages of these errors.
 */
function wrappingHits(
  hits: readonly Hit[],
  covered: Surroundings['covered'],
  everywhere: OpenCues,
  index: OpenIndex,
): Map<Hit, readonly number[]> {
  // What another store says is not what the class of an exception of this one wraps.
  const isWrapped = (hit: Hit) => isInner(hit) && !covered.has(hit) && !index.tellsApart.has(hit.page);
  const inner = hits.filter((hit) => isWrapped(hit) && !isOfOthers(hit, everywhere, index));
  const wrapped = (one: Hit) => inner.filter((other) => other.page !== one.page && wraps(one, other));
  const found = hits.map((hit) => [hit, wrapped(hit).map(({ page }) => page)] as const);
  return new Map(found.filter(([, of]) => of.length > 0));
}

/** The pages of the errors that a page only wraps: none where its own words stand inside too, unless it is a hub. */
function wrappedBy(hits: HitsOfPage, wrapping: Surroundings['wrapping'], { tellsApart }: OpenIndex): readonly number[] {
  const isInside = [...hits.values()].some((hit) => isInner(hit) && !wrapping.has(hit) && !tellsApart.has(hit.page));
  return isInside ? [] : [...hits.values()].flatMap((hit) => wrapping.get(hit) ?? []);
}

/** Whether a hit names an error by itself, and is not only the class of an exception or a status. */
function isInner(hit: Hit): boolean {
  const isNamed = hit.kind === 'code' ? hit.isWritten && !hit.isAltered : isExact(hit) && isWhole(hit);
  return isNamed && !hit.isClass && !hit.isStatus && !hit.isThroughHub;
}

function wraps(outer: Hit, inner: Hit): boolean {
  const [a, b] = [outer.setting.link, inner.setting.link];
  if (a.isSummary) return !b.isSummary;
  const isAfter = outer.line === inner.line && (outer.pieces.at(-1)?.to ?? 0) <= (inner.pieces[0]?.from ?? 0);
  return outer.isClass && a.record === b.record && (b.depth > a.depth || isAfter);
}

/** The pages by their scores, the best first, each with the hit that speaks for it most. */
export function candidatesOf(found: Found, index: OpenIndex): Candidate[] {
  const rows = candidateRows(found, index).map(({ features, ...rest }) => ({
    ...rest,
    score: scoreOf(features, index),
  }));
  return bestOfPages(rows);
}

/** The best of the hits of each page, the best page first. */
export function bestOfPages<T extends Candidate>(hits: readonly T[]): T[] {
  const best = [...groupBy(hits, ({ page }) => page).values()].map((ofPage) => {
    const first = highest(ofPage);
    // A whole message shows more than what other programs print of it, and whole words more than the ideas in them.
    const isFinal = first.hit.kind === 'ec' || first.hit.kind === 'code';
    const messages = isFinal ? [] : ofPage.filter(({ hit }) => hit.kind === 'message' && isWhole(hit));
    const exact = isExact(first.hit) ? [] : ofPage.filter(({ hit }) => isExact(hit) && isWhole(hit));
    const whole = messages.length > 0 ? messages : exact;
    const { hit, within } = whole.length > 0 ? highest(whole) : first;
    return {
      ...first,
      hit,
      within,
      isNamed: ofPage.some(({ isNamed }) => isNamed),
      hasEc: ofPage.some(({ hasEc }) => hasEc),
      isVerbatim: ofPage.some(({ isVerbatim }) => isVerbatim),
    };
  });
  return best.sort((a, b) => b.score - a.score);
}

function highest<T extends Candidate>(hits: readonly T[]): T {
  return hits.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Whether a page is meant because its hub is, and it is the page of the only store that the text names. */
function isOfOnlyStore(
  { page, isThroughHub, isOneOfSeveral }: Hit,
  { everywhere }: Surroundings,
  { stores, ownersOf }: OpenIndex,
): boolean {
  if (!isThroughHub || isOneOfSeveral) return false;
  const named = stores.filter(({ name }) => everywhere.storage.has(name));
  return named.length === 1 && (ownersOf[page] ?? []).includes(named[0] as Owner);
}

/** Whether a page is named by an EC value, a code or most of a wording of its own. */
function isNamed(hit: Hit): boolean {
  const { kind, isThroughHub, isAltered, share, bits } = hit;
  if (isThroughHub) return false;
  if (kind === 'ec' || kind === 'code') return !isAltered;
  if (kind === 'message' && isWhole(hit)) return true;
  return isWording(hit) && (isWhole(hit) ? bits >= enough : share >= mostOfWording && bits >= little);
}

/** Whether all words of a wording stand there, or a code as it is written. */
export function saysAll(hit: Hit): boolean {
  return isWording(hit) ? isWhole(hit) : hit.kind === 'code' && hit.isWritten;
}

/** Whether the page's own message, code or EC value stands there as it is printed, and no other product speaks. */
function isVerbatim(
  hit: Hit,
  isList: boolean,
  { everywhere, covered, wrapping }: Surroundings,
  index: OpenIndex,
): boolean {
  if (hit.isThroughHub || hit.setting.isTagged || hit.setting.isGlued || covered.has(hit) || wrapping.has(hit))
    return false;
  // A text that is nothing but one wording or code, be it mistyped, is about nothing else; so is a line among such lines.
  if ((hit.setting.isAll || (isList && hit.setting.isOwnLine)) && saysAll(hit)) return true;
  // A code, and what a store says in few words, are printed by other stores too. What moves data names stores in its rows.
  const isOfStore = (index.ownersOf[hit.page] ?? []).some(({ kind }) => kind === 'store');
  const isOften = hit.kind === 'code' || (hit.kind === 'message' && hit.bits < little && isOfStore);
  // A row may give a short message as its reason, and nothing else.
  const isReason = hit.kind === 'message' && isWhole(hit) && hit.setting.isInRow && hit.setting.isAlone;
  if ((hit.isShared && !isReason) || (isOften && isOfOthers(hit, everywhere, index))) return false;
  // Other software, or for a code a cloud, of which other services have the same ones.
  const strangers = everywhere.others.size + (hit.kind === 'code' ? everywhere.clouds.size : 0);
  if (strangers > 0 && everywhere.storage.size === 0) return false;
  return isReason || isOwnForm(hit);
}

/** Less of a wording may be what other wordings say as well. */
const mostOfWording = 0.7;

/** More rivals only share what is left. */
export const mostRivals = 8;
/** At most so many pages may fit. */
const mostGuesses = 3;
/** Who is shown a guess anyway is shown others that are so much less likely than one that is worth it by itself. */
const further = 0.1;

/** What is presented of the candidates. */
export interface Choice {
  readonly matches: readonly Candidate[];
  readonly mayFit: readonly Candidate[];
  /** How likely a candidate is the right page, among those that speak of the same lines. */
  readonly probability: (one: Candidate) => number;
}

/** Which pages are presented as matches, and which may fit. */
export function decide(found: Found, index: OpenIndex): Choice {
  const choice = choose(candidatesOf(found, index), index);
  // Who reads a list finds the answers in its order.
  return found.isList ? { ...choice, matches: choice.matches.toSorted((a, b) => a.hit.line - b.hit.line) } : choice;
}

/** The same for candidates with their scores, the best first. */
export function choose(candidates: readonly Candidate[], index: OpenIndex): Choice {
  const probability = (one: Candidate) => {
    const isRival = (other: Candidate) =>
      meet(one.hit, other.hit) &&
      !areKin(one.page, other.page, index) &&
      // What gives place to a page is no rival of it.
      !other.wraps.includes(one.page) &&
      !one.wraps.includes(other.page);
    const rivals = candidates.filter((other) => other === one || isRival(other)).slice(0, mostRivals);
    return Math.exp(one.score) / rivals.reduce((sum, { score }) => sum + Math.exp(score), 1);
  };
  /** The best of the candidates that speak of the same lines; ideas say nothing against words that stand there as printed. */
  const leaderOf = (one: Candidate) =>
    candidates.find(({ hit }) => meet(hit, one.hit) && !(one.isVerbatim && hit.kind === 'description'));
  const { mayFit: worthIt } = index.fitted;
  const least = further * worthIt;
  const leastScore = Math.log(least / (1 - least));
  const matches: Candidate[] = [];
  const guesses = new Map<Candidate, number>();
  for (const one of candidates) {
    // Rivals make nothing likelier.
    if (!one.isVerbatim && one.score < leastScore) continue;
    const likely = probability(one);
    const meant = meantBy(one, candidates, index);
    if (matches.includes(meant) || guesses.has(meant)) continue;
    // A further match needs lines of its own.
    const isSure = !isVague(meant.hit) && (likely >= index.fitted.match || (one.isVerbatim && one === leaderOf(one)));
    if (isSure && !matches.some(({ hit }) => meet(hit, meant.hit))) matches.push(meant);
    else if (likely >= least) guesses.set(meant, likely);
  }
  const isAnyWorthIt = [...guesses.values()].some((likely) => likely >= worthIt);
  const shownFrom = matches.length === 0 && isAnyWorthIt ? least : worthIt;
  // A part of what a match says whole lacks the very word that tells the two apart.
  const likely = [...guesses].flatMap(([one, chance]) => {
    const isPart = !isWhole(one.hit) && matches.some(({ page }) => one.within.includes(page));
    return chance < shownFrom || isPart ? [] : [one];
  });
  const rivals = matches.flatMap((one) => rivalsOf(one, candidates, index));
  const mayFit = [...new Set([...matches, ...rivals, ...likely])].slice(matches.length, matches.length + mostGuesses);
  // Where nothing is sure, the hub of a code says what else it may mean.
  const hub = candidates.find(({ page, hit }) => index.tellsApart.has(page) && hit.kind === 'code' && saysCode(hit));
  if (matches.length === 0 && hub && !mayFit.includes(hub)) mayFit.splice(mostGuesses - 1, 1, hub);
  // Who pastes a code or a status hears what it may mean.
  if (matches.length === 0 && mayFit.length === 0)
    mayFit.push(...candidates.filter(({ hit }) => saysCode(hit)).slice(0, mostGuesses));
  return { matches, mayFit, probability };
}

/**
 * The pages of others that print the words of a match as well, however unlikely, where the text does not say whose they are;
 * first the hub of a code beside them, which tells whose that is.
 */
function rivalsOf(one: Candidate, candidates: readonly Candidate[], { tellsApart }: OpenIndex): readonly Candidate[] {
  const same = candidates.filter((other) => other !== one && !other.isOthers && saysTheSame(one, other));
  const isHub = ({ page, hit }: Candidate) => tellsApart.get(page)?.includes(one.page) && meet(one.hit, hit);
  return same.length > 0 ? [...candidates.filter(isHub), ...same] : [];
}

/** Whether the same words are a whole wording of either page. */
function saysTheSame({ hit: a }: Candidate, { hit: b }: Candidate): boolean {
  return (
    [a, b].every((hit) => isWording(hit) && isWhole(hit)) &&
    b.bits >= mostOfWording * a.bits &&
    isMostlyWithin(b, a.pieces[0])
  );
}

/**
 * A hub says that one of its pages is meant, a bare status what the code beside it says, a wrapper or a summary what it is about, a message
 * what the EC value beside it says more exactly, words of a store what the store that is named prints so: that is the page which
 * the text names so, if it does.
 */
function meantBy(one: Candidate, candidates: readonly Candidate[], index: OpenIndex): Candidate {
  // A code inside the words says no more than they do.
  const isOfNamed = (other: Candidate) =>
    !other.isOthers &&
    (saysTheSame(one, other) ||
      (other.isNamed && areSiblings(one.page, other.page, index) && !isMostlyWithin(other.hit, one.hit.pieces[0])));
  const better =
    (one.isOthers && one.isVerbatim && candidates.find(isOfNamed)) ||
    candidates.find(({ page, wraps }) => one.wraps.includes(page) && !wraps.includes(one.page));
  if (better && !one.hasEc) return meantBy(better, candidates, index);
  const told = index.tellsApart.get(one.page) ?? [];
  const named = candidates.filter(({ page, isNamed: is, hit }) => is && page !== one.page && !areRows(hit, one.hit));
  const exact = named.find(
    ({ page, hasEc, hit }) => hasEc && (meet(hit, one.hit) || areSiblings(page, one.page, index)),
  );
  if (exact && !one.hasEc) return exact;
  const isCodeBeside = ({ page, hit }: Candidate) =>
    page !== one.page &&
    hit.kind === 'code' &&
    saysCode(hit) &&
    !hit.isThroughHub &&
    meet(hit, one.hit) &&
    !areRows(hit, one.hit);
  const meant =
    named.find(({ page }) => told.includes(page)) ?? (one.hit.isStatus ? candidates.find(isCodeBeside) : undefined);
  return meant ? meantBy(meant, candidates, index) : one;
}

/** Whether a hub tells two pages apart. */
function areSiblings(a: number, b: number, { tellsApart }: OpenIndex): boolean {
  return [...tellsApart.values()].some((told) => told.includes(a) && told.includes(b));
}

/** Whether one page is the hub that tells the other apart from others: then both are the same answer, more or less exact. */
export function areKin(a: number, b: number, { tellsApart }: OpenIndex): boolean {
  return (tellsApart.get(a)?.includes(b) ?? false) || (tellsApart.get(b)?.includes(a) ?? false);
}

/** Whether a hit is a code, an exception or a status, which mean something by themselves. */
function saysCode({ kind, isWritten, isStatus, setting }: Hit): boolean {
  return (kind === 'code' || kind === 'status' ? isWritten : isStatus) && !setting.isGlued;
}

/** Whether a hit is a description, or nothing but a status, which comes with many errors, and no message of ours about it. */
function isVague({ kind, isStatus }: Hit): boolean {
  return kind === 'description' || (isStatus && kind !== 'message');
}

/** Whether two hits are the errors of two files in a list, which say nothing of each other. */
function areRows(a: Hit, b: Hit): boolean {
  return a.setting.isInRow && b.setting.isInRow && !meet(a, b);
}

/** Whether two hits share a line. */
function meet(a: Hit, b: Hit): boolean {
  return a.line <= b.lastLine && b.line <= a.lastLine;
}

/** What a page was found by, as readers are told. */
export function evidenceOf(hit: Hit): Evidence {
  const { kind, isMistyped } = hit;
  if (kind === 'ec' || kind === 'description') return kind;
  if (isWording(hit) && !isWhole(hit)) return 'wording';
  if (isMistyped) return 'mistyped';
  return isWording(hit) ? 'message' : 'code';
}

/** A candidate as it is presented. */
export function toMatch({ page, hit }: Candidate, probability: number, lines: number, { ids }: OpenIndex): Match {
  const { pieces, line, setting } = hit;
  const { cause } = setting;
  return { id: ids[page] ?? '', evidence: evidenceOf(hit), probability, pieces, cause, lines, line: line + 1 };
}
