import type { ErrorFinder } from './error-finder.ts';
import type { Slice } from './read-slice.ts';
import { settingBits, standsAlone } from './setting.ts';
import type { Sighting } from './sighting.ts';
import type { Token } from './tokenize.ts';
import { gaps, isIdeograph } from './tokenize.ts';
import { nearestWord } from './typos.ts';

/** An EC value names its cause by itself. */
const ecBits = 18;
/** Longer codes say no more than this. */
const mostBits = 10;
/** What it adds when a code is written as codes are, and when a label says that it is one. */
const writtenAsCode = 3;
const labelled = 2;
/** Longer words without a break can only be codes. */
const longWord = 14;
/** In a paste of so few words a code is what it is about. */
const fewTokens = 4;
/** A number of so many digits, such as `42900001`, stands for nothing else. */
const longNumber = /^\d{8}$/;
/** The longest code that is compared with a whole paste, in words. */
const longestCode = 8;
/** A code written as one, behind its label or with nothing beside it, is worth at least so much. */
const leastByItself = 8;
const mistyped = -1;
const withEnding = -1.5;

const none: readonly Sighting[] = [];

/** The codes and EC values that stand in a slice. */
export function matchCodes(slice: Slice, finder: ErrorFinder): Sighting[] {
  const sightings: Sighting[] = [];
  for (let at = 0; at < slice.tokens.length; at += 1) {
    sightings.push(...matchEc(slice, finder, at), ...matchCode(slice, finder, at));
  }
  return sightings.length > 0 ? sightings : matchWhole(slice, finder);
}

/** A short paste that is a code from end to end, however it is divided: a class with what follows its colon. */
function matchWhole({ tokens }: Slice, { codes }: ErrorFinder): Sighting[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.length > longestCode) return [];
  const found = codes.get(tokens.map(({ word }) => word).join(''));
  return (found?.pages ?? []).map((page) => ({
    page,
    of: found?.pages ?? none,
    evidence: 'code',
    bits: mostBits + writtenAsCode,
    setting: 0,
    isStatus: false,
    lacksOutcome: false,
    needsContext: false,
    coverage: 1,
    pieces: [{ from: first.from, to: last.to }],
    line: first.line,
    lastLine: last.line,
  }));
}

function matchEc({ tokens }: Slice, { pagesByEc }: ErrorFinder, at: number): readonly Sighting[] {
  const left = tokens[at];
  const right = tokens[at + 1];
  if (!left || !right || left.word.length !== 4 || right.word.length !== 8 || right.gap !== gaps.joint) return none;
  const pages = pagesByEc.get(`${left.word}-${right.word}`) ?? [];
  return pages.map((page) => ({
    page,
    of: pages,
    evidence: 'ec',
    bits: ecBits,
    setting: 0,
    isStatus: false,
    lacksOutcome: false,
    needsContext: false,
    coverage: 1,
    pieces: [{ from: left.from, to: right.to }],
    line: left.line,
    lastLine: left.line,
  }));
}

function matchCode(slice: Slice, finder: ErrorFinder, at: number): readonly Sighting[] {
  const { text, tokens } = slice;
  const token = tokens[at];
  if (!token || token.place === 'path' || token.word.length < 5) return none;
  const found = lookUp(token.word, slice, finder);
  if (!found) return none;
  const raw = text.slice(token.from, token.to);
  const isWritten = /[a-z][A-Z]|^[A-Z]{5}/.test(raw) || token.word.length >= longWord || /^\d+$/.test(raw);
  const isLabelled = /(?:code|errorcode|type)$/.test(tokens[at - 1]?.word ?? '') && token.gap === gaps.field;
  const isAlone = wordCount(tokens) <= fewTokens;
  const isByItself = isLabelled || isAlone || isFieldOfRow(slice, at);
  const bits = Math.min(found.bits, mostBits) + (isWritten ? writtenAsCode : 0) + (isByItself ? labelled : 0);
  return found.pages.map((page) => ({
    page,
    of: found.pages,
    evidence: 'code',
    bits: (isWritten && isByItself ? Math.max(bits, leastByItself) : bits) + found.cost,
    setting: isLabelled ? 0 : Math.min(0, settingBits(slice, firstOfName(tokens, at), at)),
    isStatus: false,
    lacksOutcome: false,
    needsContext: isAlone || longNumber.test(token.word) ? false : (finder.elsewhere.get(page) ?? false),
    coverage: 1,
    pieces: [{ from: token.from, to: token.to }],
    line: token.line,
    lastLine: token.line,
  }));
}

/** How many words a paste has; two Chinese characters count as one. */
function wordCount(tokens: readonly Token[]): number {
  const ideographs = tokens.filter(({ word }) => isIdeograph(word)).length;
  return tokens.length - Math.floor(ideographs / 2);
}

/** Whether a token fills a field behind the name of a file, as the error does in a list of failed files. */
function isFieldOfRow(slice: Slice, at: number): boolean {
  const file = slice.files.get(slice.tokens[at]?.line ?? 0);
  return file !== undefined && file < at && standsAlone(slice, at, at);
}

/** Where the dotted name that ends with a class begins: `java.net.UnknownHostException` speaks as a whole. */
function firstOfName(tokens: readonly Token[], at: number): number {
  let first = at;
  while (tokens[first]?.place === 'dotted' && tokens[first]?.gap === gaps.joint) first -= 1;
  return first;
}

function lookUp(word: string, { isTyped }: Slice, { codes, codeSpelling }: ErrorFinder) {
  const exact = codes.get(word);
  if (exact) return { ...exact, cost: 0 };
  const bare = /(?:exception|error|fault)$/.test(word) && codes.get(word.replace(/(?:exception|error|fault)$/, ''));
  if (bare) return { ...bare, cost: withEnding };
  const meant = isTyped && word.length > 9 ? codes.get(nearestWord(word, codeSpelling) ?? '') : undefined;
  return meant && { ...meant, cost: mistyped };
}
