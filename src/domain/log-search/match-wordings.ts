import { gaps, isIdeograph } from '../text/tokenize.ts';
import type { Place } from './align.ts';
import { align } from './align.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { Evidence } from './finding.ts';
import type { Pattern } from './pattern.ts';
import type { Slice } from './read-slice.ts';
import { settingBits, standsAlone } from './setting.ts';
import type { Sighting } from './sighting.ts';

/** A wording needs at least this share of its bits, and this many bits. */
const leastCoverage = 0.5;
const leastCoverageOfMessage = 0.4;
const leastCoverageOfChinese = 0.65;
const leastBits = 4;
const leastWords = 2;
const nearlyWhole = 0.8;
/** Less of a phrase may be the same words in another sentence. */
const mostOfPhrase = 0.7;
/** What it adds when a wording stands there word for word, and when a code is written as one word. */
const wholeBits = 2;
const joinedBits = 3;
/** Where nothing else was pasted, a message of common words is still what the paste is about. */
const leastByItself = 8;
/** How many words of its own may stand for a placeholder at either end. */
const widestName = 2;
/** Only the most promising patterns are laid along the text, so that time does not grow with the pages. */
const mostCandidates = 80;

/** The wordings of all pages that stand in a slice, whole or in most of their words. */
export function matchWordings(slice: Slice, finder: ErrorFinder): Sighting[] {
  const { atoms } = slice;
  const candidates = candidatesIn(slice, finder);
  const places = new Map<Pattern, Place[]>(candidates.map((pattern) => [pattern, []]));
  const uses = new Map<string, { readonly pattern: Pattern; readonly position: number }[]>();
  for (const pattern of candidates) {
    for (const [position, word] of pattern.words.entries()) {
      const list = uses.get(word);
      if (list) list.push({ pattern, position });
      else uses.set(word, [{ pattern, position }]);
    }
  }
  for (const [atom, { word }] of atoms.entries()) {
    for (const { pattern, position } of uses.get(word) ?? []) places.get(pattern)?.push({ atom, position });
  }
  return candidates.flatMap((pattern) =>
    sightings(slice, pattern, places.get(pattern) ?? [], finder.elsewhere.get(pattern.page)),
  );
}

function candidatesIn({ atoms }: Slice, { byRareWord, patterns }: ErrorFinder): Pattern[] {
  const present = new Set(atoms.map(({ word }) => word));
  const numbers = new Set<number>();
  for (const word of present) for (const number of byRareWord.get(word) ?? []) numbers.add(number);
  const promising: { readonly pattern: Pattern; readonly bits: number }[] = [];
  for (const number of numbers) {
    const pattern = patterns[number];
    if (!pattern) continue;
    let bits = 0;
    for (const [i, word] of pattern.words.entries()) if (present.has(word)) bits += pattern.bits[i] ?? 0;
    if (bits >= leastBitsOf(pattern) && bits >= coverageOf(pattern) * pattern.total) promising.push({ pattern, bits });
  }
  return promising
    .sort((a, b) => b.bits - a.bits)
    .slice(0, mostCandidates)
    .map(({ pattern }) => pattern);
}

function sightings(
  slice: Slice,
  pattern: Pattern,
  places: readonly Place[],
  elsewhere: Sighting['needsContext'] | undefined,
): Sighting[] {
  const { atoms, tokens } = slice;
  return align(pattern, atoms, places).flatMap(({ first, last, bits, words, coverage, cut, whole, exact }) => {
    const firstToken = atoms[first]?.token ?? 0;
    const lastToken = atoms[last]?.token ?? 0;
    const from = tokens[firstToken];
    const to = tokens[lastToken];
    if (!from || !to || words < leastWords || coverage < coverageOf(pattern) || bits < leastBitsOf(pattern)) return [];
    if (pattern.kind === 'code' && !(whole && words === pattern.words.length)) return [];
    const setting = settingBits(slice, firstToken, lastToken, { kind: pattern.kind, whole });
    const isAll = elsewhere
      ? isWhole(slice, pattern, firstToken, lastToken)
      : firstToken === 0 && lastToken === tokens.length - 1;
    const isCode = pattern.kind === 'code';
    // A code in plain words is a code only where it stands by itself: `rate limit exceeded`.
    const joined = isCode && isJoined(slice, firstToken, lastToken);
    const extra = joined ? joinedBits : whole && (!isCode || standsAlone(slice, firstToken, lastToken)) ? wholeBits : 0;
    return [
      {
        page: pattern.page,
        of: pattern,
        evidence: evidenceOf(pattern, exact),
        bits: isAll && whole && pattern.kind === 'message' ? Math.max(bits + extra, leastByItself) : bits + extra,
        setting,
        isStatus: pattern.isStatus,
        lacksOutcome: cut,
        needsContext: (!isAll && elsewhere) || asksForContext(pattern, coverage, whole),
        coverage,
        pieces: [{ from: from.from, to: to.to }],
        line: from.line,
        lastLine: to.line,
      },
    ];
  });
}

/** Whether the paste says nothing else: around the wording there are only names, numbers and what varies. */
function isWhole({ tokens }: Slice, pattern: Pattern, first: number, last: number): boolean {
  const words = (from: number, to: number) =>
    tokens.slice(from, to).filter(({ place, word }) => place === 'text' && !/\d/.test(word)).length;
  const before = pattern.open[0] ? widestName : 0;
  const after = pattern.openEnd ? widestName : 0;
  return words(0, first) <= before && words(last + 1, tokens.length) <= after;
}

function isJoined({ tokens }: Slice, first: number, last: number): boolean {
  return tokens.slice(first + 1, last + 1).every(({ gap }) => gap === gaps.joint);
}

/** A message of few common words counts where all of it stands there: `no such host`. */
function leastBitsOf({ kind, total }: Pattern): number {
  return kind === 'message' ? Math.min(leastBits, 0.999 * total) : leastBits;
}

/** What the tools print themselves is cut off more often than it is half remembered; half a Chinese one says little. */
function coverageOf({ kind, words }: Pattern): number {
  if (words.some(isIdeograph)) return leastCoverageOfChinese;
  return kind === 'message' ? leastCoverageOfMessage : leastCoverage;
}

/**
 * Words of any log prove nothing by themselves, except where they are our message from end to end;
 * what every web server prints never does.
 */
function asksForContext({ kind, isCommon, isStatus }: Pattern, coverage: number, whole: boolean): boolean {
  if (kind === 'message' && whole) return false;
  return isStatus || (isCommon && coverage < nearlyWhole) || (kind === 'phrase' && coverage < mostOfPhrase);
}

function evidenceOf({ kind }: Pattern, exact: boolean): Evidence {
  if (kind === 'code') return 'code';
  return kind === 'message' && exact ? 'message' : 'wording';
}
