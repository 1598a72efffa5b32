import type { Candidate, Candidates } from './candidate.ts';
import { addSighting, isConfirmed, toMatch } from './candidate.ts';
import type { Context } from './context.ts';
import { addSigns, newContext } from './context.ts';
import { distinctiveWords } from './distinctive-words.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { Finding } from './finding.ts';
import { matchCodes } from './match-codes.ts';
import { matchDescriptions } from './match-descriptions.ts';
import { matchWordings } from './match-wordings.ts';
import { nothingLike, pagesLike } from './rank-pages.ts';
import { readSlice, type Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';
import { isEnough, rank } from './weigh.ts';

export type { ErrorFinder } from './error-finder.ts';
export { openIndex } from './open-index.ts';

/** Pastes are read in stretches of this many characters, so that memory stays small. */
const stretch = 60_000;

/** Less of a message may be what other messages say as well. */
const mostOfMessage = 0.7;

/**
 * Finds the error pages that a paste speaks of, best first. Reads the paste once; time grows with
 * its length.
 *
 * Everything is counted in bits: how telling the found words are, how far the place where they stand
 * and the words around them speak for or against them. A page is presented when the sum is enough.
 *
 * @param tell hears from time to time which share of the paste has been read, 0 to 1
 */
export function findErrors(pasted: string, finder: ErrorFinder, tell?: (share: number) => void): Finding {
  const candidates: Candidates = new Map();
  const everywhere = newContext();
  let words: readonly string[] = [];
  let short: Slice | undefined;
  let line = 0;
  for (let start = 0; start < pasted.length; ) {
    const end = endOfStretch(pasted, start);
    const slice = readSlice(pasted, start, end, finder);
    for (const signs of slice.signs.values()) addSigns(everywhere, signs);
    const codes = matchCodes(slice, finder);
    const wordings = matchWordings(slice, finder).filter((wording) => !isWithin(wording, codes));
    const sightings = [...codes, ...wordings, ...matchDescriptions(slice, finder)];
    for (const sighting of sightings.sort((a, b) => a.line - b.line)) {
      addSighting(candidates, sighting, slice, line + sighting.line);
    }
    if (slice.isShort) short = slice;
    if (words.length === 0) words = distinctiveWords(slice);
    line += slice.lineEnds;
    start = end;
    tell?.(end / pasted.length);
  }

  const enough = [...candidates.values()].filter((candidate) =>
    isEnough(candidate.best, candidate.beside, everywhere, isConfirmed(candidate)),
  );
  const named = [...enough, ...enough.flatMap((hub) => ofNamedStore(hub, finder, everywhere))];
  const ranks = rankAll(named, finder, everywhere);
  const presented = named
    .sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || b.lines.length - a.lines.length)
    .filter(({ page }, i, ranked) => ranked.findIndex((other) => other.page === page) === i)
    .filter((one, i, ranked) => !ranked.slice(0, i).some((better) => isEcho(one.best, better.best)));
  const found = presented.map((candidate) => toMatch(candidate, finder.ids[candidate.page] ?? ''));
  const told = short && found.length === 0 ? pagesLike(short, everywhere, finder) : nothingLike;
  return {
    matches: [...found, ...told.likely],
    similar: told.similar,
    words,
    lines: line + (/\n\s*$/.test(pasted.slice(-100)) ? 0 : 1),
    matchedLines: told.likely.length > 0 ? line + 1 : new Set(presented.flatMap(({ lines }) => lines)).size,
  };
}

/** The one page among those that a hub tells apart that belongs to a store which the paste names. */
function ofNamedStore(hub: Candidate, { tellsApart, stores }: ErrorFinder, { storage }: Context): Candidate[] {
  const told = (tellsApart.get(hub.page) ?? []).filter((page) => storage.has(stores.get(page) ?? ''));
  return told.length === 1 && hub.best.evidence === 'code' ? told.map((page) => ({ ...hub, page })) : [];
}

/** What the candidates are worth beside each other; a hub stands behind what it tells apart. */
function rankAll(
  candidates: readonly Candidate[],
  { tellsApart, stores }: ErrorFinder,
  everywhere: Context,
): Map<Candidate, number> {
  const ranks = new Map(candidates.map((one) => [one, rank(one.best, stores.get(one.page), everywhere)]));
  for (const hub of candidates) {
    const told = tellsApart.get(hub.page) ?? [];
    const specific = candidates.filter(({ page, best }) => told.includes(page) && isSpecific(best));
    const lowest = Math.min(...specific.map((candidate) => ranks.get(candidate) ?? 0));
    ranks.set(hub, Math.min(ranks.get(hub) ?? 0, lowest - 1));
  }
  return ranks;
}

/** Whether a sighting says more than the hub: not when it is a description, or a part of a message. */
function isSpecific({ evidence, coverage }: Sighting): boolean {
  return evidence !== 'description' && (evidence !== 'wording' || coverage >= mostOfMessage);
}

/** Whether parts of a wording or a description are found where something stands whole that says more. */
function isEcho(part: Sighting, { line, lastLine, evidence, coverage }: Sighting): boolean {
  if (part.line > lastLine || part.lastLine < line || coverage < mostOfMessage) return false;
  return (
    (part.evidence === 'description' && evidence !== 'description') ||
    (part.evidence === 'wording' && part.coverage < mostOfMessage && (evidence === 'message' || evidence === 'ec'))
  );
}

/** Whether a wording that is found in part rests on nothing but a code: `AccessDenied` is no `Access denied by …`. */
function isWithin({ evidence, pieces }: Sighting, codes: readonly Sighting[]): boolean {
  const [piece] = pieces;
  return (
    evidence === 'wording' &&
    piece !== undefined &&
    codes.some((code) => code.pieces.some(({ from, to }) => from <= piece.from && piece.to <= to))
  );
}

/** The end of a stretch: at a line end or a blank if there is one, so that no message is torn. */
function endOfStretch(pasted: string, start: number): number {
  const end = start + stretch;
  if (end >= pasted.length) return pasted.length;
  const text = pasted.slice(start, end);
  return start + (text.lastIndexOf('\n') + 1 || text.lastIndexOf(' ') + 1 || stretch);
}
