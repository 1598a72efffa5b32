import type { OpenCues } from './cues.ts';
import { featuresOf, type Surroundings } from './features.ts';
import type { Evidence, Match } from './finding.ts';
import type { Hit } from './hit.ts';
import type { OpenIndex } from './open-index.ts';

/** The best hits for one page, one of each kind. */
export type HitsOfPage = ReadonlyMap<Hit['kind'], Hit>;

/** All that was found in a text. */
export interface Found {
  readonly pages: ReadonlyMap<number, HitsOfPage>;
  readonly everywhere: OpenCues;
  readonly strangers: ReadonlySet<string>;
  readonly unknownCodes: ReadonlySet<string>;
  /** By page: the share of a short text that it explains; `undefined` for longer texts. */
  readonly explained: ReadonlyMap<number, number> | undefined;
}

/** A page that may be meant. */
export interface Candidate {
  readonly page: number;
  readonly hit: Hit;
  /** Log-odds against the text being about no page. */
  readonly score: number;
}

/** The features of every hit, page by page: what the weights are fitted with. */
export function candidateRows({ pages, ...rest }: Found, index: OpenIndex) {
  const corroborated = new Set([...pages].filter(([, hits]) => hits.size > 1).map(([page]) => page));
  const surroundings: Surroundings = { ...rest, corroborated };
  return [...pages].flatMap(([page, hits]) =>
    [...hits.values()].map((hit) => ({ page, hit, features: featuresOf(hit, surroundings, index) })),
  );
}

/** The pages by their scores, the best first, each with the hit that speaks for it most. */
export function candidatesOf(found: Found, index: OpenIndex): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const { page, hit, features } of candidateRows(found, index)) {
    const score = features.reduce((sum, value, i) => sum + value * (index.weights[i] ?? 0), 0);
    if (score > (best.get(page)?.score ?? Number.NEGATIVE_INFINITY)) best.set(page, { page, hit, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** More rivals only share what is left. */
export const mostRivals = 8;
/** At most so many pages may fit. */
const mostGuesses = 3;

/** What is presented of the candidates. */
export interface Choice {
  readonly matches: readonly Candidate[];
  readonly mayFit: readonly Candidate[];
  /** How likely a candidate is the right page, among those that speak of the same lines. */
  readonly probability: (one: Candidate) => number;
}

/** Which pages are presented as matches, and which may fit. */
export function decide(found: Found, index: OpenIndex): Choice {
  return choose(candidatesOf(found, index), index);
}

/** The same for candidates with their scores, the best first. */
export function choose(candidates: readonly Candidate[], index: OpenIndex): Choice {
  const probability = (one: Candidate) => {
    const rivals = candidates
      .filter((other) => other === one || (meet(one.hit, other.hit) && !areKin(one.page, other.page, index)))
      .slice(0, mostRivals);
    return Math.exp(one.score) / rivals.reduce((sum, { score }) => sum + Math.exp(score), 1);
  };
  const matches: Candidate[] = [];
  const mayFit: Candidate[] = [];
  for (const one of candidates) {
    const likely = probability(one);
    // A further match needs lines of its own, and a hub gives place to what it tells apart.
    const told = index.tellsApart.get(one.page) ?? [];
    const isTold = candidates.some(
      (other) => told.includes(other.page) && isOwn(other) && probability(other) >= index.fitted.match,
    );
    if (isTold) continue;
    if (likely >= index.fitted.match && !matches.some(({ hit }) => meet(hit, one.hit))) matches.push(one);
    else if (likely >= index.fitted.mayFit && mayFit.length < mostGuesses) mayFit.push(one);
  }
  return { matches, mayFit, probability };
}

/** Whether one page is the hub that tells the other apart from others: then both are the same answer, more or less exact. */
export function areKin(a: number, b: number, { tellsApart }: OpenIndex): boolean {
  return (tellsApart.get(a)?.includes(b) ?? false) || (tellsApart.get(b)?.includes(a) ?? false);
}

/** Whether a page is meant by words of its own, and not by those of its hub or by a description. */
function isOwn({ hit }: Candidate): boolean {
  return !hit.isThroughHub && hit.kind !== 'description';
}

/** Whether two hits share a line. */
function meet(a: Hit, b: Hit): boolean {
  return a.line <= b.lastLine && b.line <= a.lastLine;
}

/** What a page was found by, as readers are told. */
export function evidenceOf({ kind, share, strays }: Hit): Evidence {
  if (kind === 'message') return share > 0.99 && strays === 0 ? 'message' : 'wording';
  return kind === 'phrase' ? 'wording' : kind;
}

/** A candidate as it is presented. */
export function toMatch({ page, hit }: Candidate, probability: number, lines: number, { ids }: OpenIndex): Match {
  return { id: ids[page] ?? '', evidence: evidenceOf(hit), probability, pieces: hit.pieces, lines };
}
