import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { Match, Span } from './finding.ts';
import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';
import { mostWeight, weight } from './weigh.ts';

/** What speaks for one page in the whole paste. */
export interface Candidate {
  readonly page: number;
  best: Sighting;
  /** The signs on the lines of the best sighting. */
  beside: Context;
  readonly sightings: Sighting[];
  /** Lines of the paste that speak for the page, in order. */
  readonly lines: number[];
}

/** Sightings kept per page; a list of a million rows has no use for more. */
const mostSightings = 200;
/** A sighting with less than this share of the best one's bits is an echo of it. */
const echo = 0.6;
const enoughToConfirm = 5;

/** The candidates of a paste: for each page one that rests on wordings or codes, one on a description. */
export type Candidates = Map<string, Candidate>;

/** Adds a sighting to the candidates; `line` is the line of the paste it stands on. */
export function addSighting(candidates: Candidates, sighting: Sighting, slice: Slice, line: number): void {
  const { page, evidence } = sighting;
  const key = `${page} ${evidence === 'description'}`;
  const candidate = candidates.get(key);
  if (!candidate) {
    const beside = contextOf(slice, sighting);
    candidates.set(key, { page, best: sighting, beside, sightings: [sighting], lines: [line] });
    return;
  }
  if (candidate.sightings.length < mostSightings) candidate.sightings.push(sighting);
  if (line > (candidate.lines.at(-1) ?? -1) && sighting.bits > echo * candidate.best.bits) candidate.lines.push(line);
  const least = weight(candidate.best, candidate.beside);
  if (mostWeight(sighting) <= least) return;
  const beside = contextOf(slice, sighting);
  if (weight(sighting, beside) <= least) return;
  candidate.best = sighting;
  candidate.beside = beside;
}

/**
 * Whether the best sighting has another one beside it, on its line, that says something else about
 * the same page: two signs that are too weak by themselves are enough together.
 */
export function isConfirmed({ best, sightings }: Candidate): boolean {
  const [piece] = best.pieces;
  return sightings.some(({ of, bits, line, pieces: [other] }) => {
    if (!piece || !other || of === best.of || bits < enoughToConfirm || line !== best.line) return false;
    return other.from >= piece.to || other.to <= piece.from;
  });
}

/** A candidate as it is presented. */
export function toMatch({ best, sightings, lines }: Candidate, id: string): Match {
  const strong = sightings.filter(({ bits }) => bits > echo * best.bits);
  return {
    id,
    evidence: best.evidence,
    score: Math.min(1, best.coverage),
    pieces: merge(strong.flatMap(({ pieces }) => pieces)),
    lines: lines.length,
  };
}

/** Pieces in the order of the paste, overlapping ones as one. */
function merge(pieces: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
