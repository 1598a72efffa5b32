import type { Token } from '../text/tokenize.ts';
import { gaps, isIdeograph } from '../text/tokenize.ts';
import { nearestWord } from '../text/typos.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { Slice } from './read-slice.ts';
import { settingBits, standsAlone } from './setting.ts';
import type { Sighting } from './sighting.ts';

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
/** A status that only one store knows, such as `612`, is a code behind its label. */
const status = /^[4-6]\d\d$/;
/** A number of so many digits, such as `42900001`, stands for nothing else. */
const longNumber = /^\d{8}$/;
/** The longest code that is compared with a whole paste, in words. */
const longestCode = 8;
/** A code written as one, behind its label or with nothing beside it, is worth at least so much. */
const leastByItself = 8;
/** Shorter words may be meant otherwise, where nothing else stands. */
const shortestOnly = 10;
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
  if (!token || token.place === 'path' || (token.word.length < 5 && !status.test(token.word))) return none;
  const found = lookUp(token, slice, finder);
  if (!found) return none;
  const raw = text.slice(token.from, token.to);
  const isWritten = /[a-z][A-Z]|^[A-Z]{5}/.test(raw) || token.word.length >= longWord || /^\d+$/.test(raw);
  const isLabelled = isBehindLabel(slice, at);
  if (status.test(token.word) && !isLabelled) return none;
  const isNumber = longNumber.test(token.word) || status.test(token.word);
  const isAlone = wordCount(tokens) <= fewTokens;
  const isByItself =
    isLabelled || isAlone || isFieldOfRow(slice, at) || (isWritten && found.cost === 0 && standsAlone(slice, at, at));
  const isOnly = tokens.length === 1 && token.word.length >= shortestOnly;
  const bits = Math.min(found.bits, mostBits) + (isWritten ? writtenAsCode : 0) + (isByItself ? labelled : 0);
  return found.pages.map((page) => ({
    page,
    of: found.pages,
    evidence: 'code',
    bits: weigh(bits, found.cost, isOnly, isWritten && isByItself),
    setting: isLabelled || isNumber || isAlone ? 0 : Math.min(0, settingBits(slice, firstOfName(tokens, at), at)),
    isStatus: false,
    lacksOutcome: false,
    needsContext: isAlone || isNumber ? false : (finder.elsewhere.get(page) ?? found.isClass),
    coverage: 1,
    pieces: [{ from: token.from, to: token.to }],
    line: token.line,
    lastLine: token.line,
  }));
}

/** The bits of a code; one with nothing beside it is what the paste is about, though it is mistyped. */
function weigh(bits: number, cost: number, isOnly: boolean, isPlain: boolean): number {
  if (isOnly) return Math.max(bits + cost, leastByItself);
  return (isPlain ? Math.max(bits, leastByItself) : bits) + cost;
}

/** Whether a label stands before a token that says that it is a code. */
function isBehindLabel({ text, tokens }: Slice, at: number): boolean {
  const label = tokens[at - 1];
  if (!label || !/(?:code|type|status)$/.test(label.word)) return false;
  return /^["'\\\]]{0,4} ?[:=>] ?["'\\[]{0,4}$/.test(text.slice(label.to, tokens[at]?.from));
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

/** The code that a word is, in full, with the ending of an exception, or mistyped; classes of others end like ours. */
function lookUp({ word, place }: Token, { isTyped }: Slice, { codes, codeSpelling }: ErrorFinder) {
  const exact = codes.get(word);
  if (exact) return { ...exact, cost: 0, isClass: false };
  const bare = /(?:exception|error|fault)$/.test(word) && codes.get(word.replace(/(?:exception|error|fault)$/, ''));
  if (bare) return { ...bare, cost: withEnding, isClass: place === 'dotted' };
  const meant = isTyped && word.length > 9 ? codes.get(nearestWord(word, codeSpelling) ?? '') : undefined;
  return meant && { ...meant, cost: mistyped, isClass: false };
}
