import type { Context } from './context.ts';
import { addContext, contextBits, contextOf, newContext } from './context.ts';
import { distinctiveWords } from './distinctive-words.ts';
import type { Evidence, Finding, Match, Span } from './finding.ts';
import { matchCodes } from './match-codes.ts';
import { matchDescriptions } from './match-descriptions.ts';
import { matchWordings } from './match-wordings.ts';
import type { ErrorFinder } from './open-index.ts';
import { readSlice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';

export type { ErrorFinder } from './open-index.ts';
export { openIndex } from './open-index.ts';

/** Bits that a sighting needs, with its setting and context, to be presented as a match. */
const enough = 8;
/** With so many bits nothing around a sighting makes it doubtful. */
const distinctive = 13;

/** Descriptions say less word by word, and most ask for words of stores and migrations beside them. */
const enoughTold = 7;

/** Pastes are read in stretches of this many characters, so that memory stays small. */
const stretch = 60_000;
/** Pieces kept per page; a list of a million rows has no use for more. */
const mostPieces = 200;

/** What one kind of evidence is worth more than another, between pages that are both sure enough. */
const rankBits: Readonly<Record<Evidence, number>> = { ec: 4, message: 2, code: 3, wording: 0, description: -2 };

/** What speaks for one page in the whole paste. */
interface Candidate {
  readonly page: number;
  best: Sighting;
  beside: Context;
  readonly pieces: Span[];
  lines: number;
  lastLine: number;
}

/**
 * Finds the error pages that a paste speaks of, best first. Reads the paste once; time grows with
 * its length.
 */
export function findErrors(pasted: string, finder: ErrorFinder): Finding {
  const candidates = new Map<number, Candidate>();
  const everywhere = newContext();
  let words: readonly string[] = [];
  let line = 0;
  for (let start = 0; start < pasted.length; ) {
    const end = endOfStretch(pasted, start);
    const slice = readSlice(pasted, start, end, finder);
    for (const signs of slice.context.values()) addContext(everywhere, signs);
    const sightings = [
      ...matchCodes(slice, finder),
      ...matchWordings(slice, finder),
      ...matchDescriptions(slice, finder),
    ];
    for (const sighting of sightings.sort((a, b) => a.line - b.line)) {
      note(candidates, sighting, contextOf(slice, sighting), line + sighting.line);
    }
    if (words.length === 0) words = distinctiveWords(slice);
    line += slice.lineEnds;
    start = end;
  }

  const matches = [...candidates.values()]
    .filter(({ best, beside }) => isEnough(best, beside, everywhere))
    .sort((a, b) => rank(b) - rank(a) || b.lines - a.lines)
    .map((candidate) => toMatch(candidate, finder));
  return { matches, words };
}

/** The end of a stretch: at a line end if there is one, so that no message is torn. */
function endOfStretch(pasted: string, start: number): number {
  const end = start + stretch;
  if (end >= pasted.length) return pasted.length;
  const lineEnd = pasted.lastIndexOf('\n', end);
  return lineEnd > start ? lineEnd + 1 : end;
}

function note(candidates: Map<number, Candidate>, sighting: Sighting, beside: Context, line: number): void {
  const { page, pieces } = sighting;
  const candidate = candidates.get(page);
  if (!candidate) {
    candidates.set(page, { page, best: sighting, beside, pieces: [...pieces], lines: 1, lastLine: line });
    return;
  }
  if (candidate.pieces.length < mostPieces) candidate.pieces.push(...pieces);
  if (line > candidate.lastLine) {
    candidate.lines += 1;
    candidate.lastLine = line;
  }
  if (weight(sighting, beside) > weight(candidate.best, candidate.beside)) {
    candidate.best = sighting;
    candidate.beside = beside;
  }
}

/** What a sighting is worth so far; one that asks for context it has not seen yet ranks behind others. */
function weight(sighting: Sighting, beside: Context): number {
  return weigh(sighting, beside, beside) - (sighting.needsContext && beside.storage.size === 0 ? enough : 0);
}

function isEnough(sighting: Sighting, beside: Context, everywhere: Context): boolean {
  const isDescription = sighting.evidence === 'description';
  if (sighting.needsContext && everywhere.storage.size === 0) return false;
  if (isDescription && everywhere.calm.size > 0) return false;
  return weigh(sighting, beside, everywhere) >= (isDescription ? enoughTold : enough);
}

/** Bits of a sighting with its setting and context. What is distinctive by itself bears more doubt. */
function weigh({ bits, setting }: Sighting, beside: Context, everywhere: Context): number {
  const { storage, foreign } = contextBits(beside, everywhere);
  const doubt = Math.min(0, setting) - foreign;
  const share = Math.max(0, Math.min(1, (distinctive - bits) / (distinctive - enough)));
  return bits + Math.max(0, setting) + storage + share * doubt;
}

function rank({ best }: Candidate): number {
  return best.bits + rankBits[best.evidence];
}

function toMatch({ page, best, pieces, lines }: Candidate, { ids }: ErrorFinder): Match {
  return {
    id: ids[page] ?? '',
    evidence: best.evidence,
    score: Math.min(1, best.coverage),
    pieces: merge(pieces),
    lines,
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
