import type { Token } from '../text/tokenize.ts';
import { gaps } from '../text/tokenize.ts';
import { nearestWord } from '../text/typos.ts';
import { type Alignment, align, type Place } from './align.ts';
import { type Hit, plain } from './hit.ts';
import type { OpenIndex } from './open-index.ts';
import { leastShare, type Pattern } from './pattern.ts';
import { type Block, isAfterLabel, isClass } from './read-block.ts';
import { settingOf } from './setting.ts';

/** Only the most promising patterns are laid along the text, so that time does not grow with the pages. */
const mostPatterns = 80;
/** The longest code, in words. */
const longestCode = 8;
/** A number of so many digits, such as `42900001`, stands for nothing else. */
const longNumber = 8;
/** What says that a number is a status stands within so many characters of it. */
const widestLabel = 24;
/** In a paste of so few words a code is what it is about. */
const fewTokens = 4;

/** All hits of a block but descriptions. */
export function findHits(block: Block, index: OpenIndex): Hit[] {
  return [
    ...ecHits(block, index),
    ...codeHits(block, index),
    ...dividedCodeHits(block, index),
    ...wordingHits(block, index),
    ...statusHits(block, index),
  ];
}

/** The pages that a status may mean; in what was typed of a store or a failure any number that is one may be a status. */
function statusHits(block: Block, { logs, ids, tellsApart }: OpenIndex): Hit[] {
  const { text, tokens, isTyped, cues } = block;
  const mayBeTyped =
    isTyped && [...cues.values()].some(({ roles, storage }) => roles.has('trouble') || storage.size > 0);
  const [before, after] = [new RegExp(`${logs.beforeStatus}$`, 'i'), new RegExp(`^${logs.afterStatus}`, 'i')];
  return tokens.flatMap(({ word, place, from, to }, at): Hit[] => {
    if (!/^[3-6]\d\d$/.test(word) || place === 'path') return [];
    const isWritten =
      tokens.length <= fewTokens ||
      before.test(text.slice(Math.max(0, from - widestLabel), from)) ||
      after.test(text.slice(to, to + widestLabel));
    const known = logs.statuses[word];
    const where = stretch(block, at, at, logs);
    const [first = -1, ...others] = (known ?? []).map((id) => ids.indexOf(id));
    // A status that one page is about, whoever answers so, is the code of a row that says no more.
    if (others.length === 0 && tellsApart.has(first) && isReason(block, at, where))
      return [{ ...plain, ...where, page: first, kind: 'code', isWritten: true, isShared: true }];
    const pages = isWritten ? (known ?? logs.statuses[`${word.charAt(0)}xx`]) : mayBeTyped ? known : undefined;
    if (!pages) return [];
    const of = { ...plain, kind: 'status' as const, isWritten, isStatus: true, ...where };
    const listed = pages.filter((id) => ids.includes(id));
    return listed.map((id, rank) => ({ ...of, page: ids.indexOf(id), share: 1 / (rank + 1) }));
  });
}

function ecHits(block: Block, { ec, logs }: OpenIndex): Hit[] {
  return block.tokens.flatMap((left, at) => {
    const right = block.tokens[at + 1];
    if (left.word.length !== 4 || right?.word.length !== 8 || right.gap !== gaps.joint) return [];
    const pages = ec.get(`${left.word}-${right.word}`) ?? [];
    return pages.map((page) => ({ ...plain, page, kind: 'ec' as const, ...stretch(block, at, at + 1, logs) }));
  });
}

function codeHits(block: Block, index: OpenIndex): Hit[] {
  const { text, tokens } = block;
  return tokens.flatMap((token, at) => {
    if (token.place === 'path' || (token.word.length < 5 && !isStatus(token.word))) return [];
    const found = lookUpCode(token, block.isTyped, index);
    if (!found) return [];
    const isLabelled = isAfterLabel(text, tokens, at, index.logs);
    const isNumber = /^\d+$/.test(token.word);
    const place = stretch(block, firstOfName(tokens, at), at, index.logs);
    // A number is a code only where something says so.
    const isSaid = isLabelled || token.word.length >= longNumber || tokens.length < 2 || isReason(block, at, place);
    if (isNumber && !isSaid) return [];
    const raw = text.slice(token.from, token.to);
    const isWritten =
      isLabelled || isNumber || /[a-z][A-Z]|^[A-Z]{5}/.test(raw) || tokens.length <= fewTokens || place.setting.isInRow;
    const { code, pages, ...how } = found;
    const of = { ...place, ...how, isWritten, isClass: isClass(token.word) };
    return hitsOfCode(code, pages, of, index);
  });
}

/**
 * Codes of several words: written as one name, such as `SIZE_NOT_MATCH` and `Errno::EPIPE`, before a number, as in
 * `curl: (6)`, or however they are divided where nothing else was pasted.
 */
function dividedCodeHits(block: Block, index: OpenIndex): Hit[] {
  const { text, tokens } = block;
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!index.codeHeads.has(tokens[first]?.word ?? '')) continue;
    for (let last = Math.min(first + longestCode, tokens.length) - 1; last > first; last -= 1) {
      const run = tokens.slice(first, last + 1);
      const code = run.map(({ word }) => word).join('');
      const pages = index.codes.get(code);
      if (!pages || run.some(({ place }) => place === 'path')) continue;
      const isAll = run.length === tokens.length && !index.everyday.has(run.map(({ stem: one }) => one).join(' '));
      const isName = run.every(({ gap }, i) => i === 0 || gap === gaps.joint);
      const isNumbered = run.at(-1)?.place === 'text' && /^\d+$/.test(run.at(-1)?.word ?? '');
      // A class that is named with its package is not met by chance, whatever divides it from what it says.
      if (!isAll && !isName && !isNumbered && run[0]?.place !== 'dotted') continue;
      const raw = text.slice(run[0]?.from, run.at(-1)?.to);
      const isWritten = isAll || isNumbered || /[_:A-Z]/.test(raw);
      hits.push(...hitsOfCode(code, pages, { isWritten, ...stretch(block, first, last, index.logs) }, index));
      first = last;
    }
  }
  return hits;
}

/** A code that was found somewhere, for each page that it may mean. */
function hitsOfCode(
  code: string,
  pages: readonly number[],
  of: ReturnType<typeof stretch> & Partial<Hit>,
  index: OpenIndex,
): Hit[] {
  return withinHubs(pages, index).map((one) => ({
    ...plain,
    ...of,
    ...one,
    kind: 'code',
    // Programs that have nothing to do with stores may print it too.
    isShared: isShared(one.page, index) || index.sharedCodes.has(code),
  }));
}

/** Where the dotted name that ends with a class begins: `java.net.UnknownHostException` speaks as a whole. */
function firstOfName(tokens: readonly Token[], at: number): number {
  let first = at;
  while (tokens[first]?.place === 'dotted' && tokens[first]?.gap === gaps.joint) first -= 1;
  return first;
}

/** The pages of a code and, where a page is a hub, those that it tells apart. */
function withinHubs(pages: readonly number[], { tellsApart, ownersOf }: OpenIndex) {
  return pages.flatMap((page) => {
    const told = tellsApart.get(page) ?? [];
    const ownerOf = (one: number) => (ownersOf[one]?.length === 1 ? ownersOf[one]?.[0] : undefined);
    const isSingle = (one: number) =>
      ownerOf(one) !== undefined && told.filter((other) => ownerOf(other) === ownerOf(one)).length === 1;
    return [
      { page, isThroughHub: false, isOneOfSeveral: false },
      ...told.map((one) => ({ page: one, isThroughHub: true, isOneOfSeveral: !isSingle(one) })),
    ];
  });
}

/**
 * Whether a number is what a row gives as its reason: it fills the field after the name of a file, or begins the line before it,
 * and no other row has a number there that is no status, such as a size.
 */
function isReason({ tokens, files }: Block, at: number, { line, setting }: ReturnType<typeof stretch>): boolean {
  const begins = setting.isOwnLine && files.get(line) === at + 1 && tokens[at - 1]?.line !== line;
  const step = begins ? -1 : 1;
  const isOther = ({ word, line: row }: Token, i: number) =>
    files.has(row) && tokens[i + step]?.line !== row && /^\d/.test(word) && !/^[2-6]\d\d$/.test(word);
  return (setting.isInRow || begins) && !tokens.some(isOther);
}

function isStatus(word: string): boolean {
  return /^[4-6]\d\d$/.test(word);
}

/** The pages of the code that a word is: in full, with the ending of an exception, or mistyped. */
function lookUpCode({ word }: Token, isTyped: boolean, { codes, codeSpelling }: OpenIndex) {
  const exact = codes.get(word);
  if (exact) return { code: word, pages: exact };
  const ending = /(?:exception|error|fault)$/.exec(word)?.[0] ?? '';
  const bare = ending === '' ? '' : word.slice(0, -ending.length);
  const code = codes.has(bare) ? bare : isTyped && word.length > 9 ? nearestWord(word, codeSpelling) : undefined;
  const pages = code === undefined ? undefined : codes.get(code);
  return code === undefined || !pages ? undefined : { code, pages, isAltered: true, isMistyped: code !== bare };
}

/** The wordings of all pages that stand in a block, whole or in part. */
function wordingHits(block: Block, index: OpenIndex): Hit[] {
  const { atoms } = block;
  const patterns = promisingPatterns(block, index);
  const places = new Map<Pattern, Place[]>(patterns.map((pattern) => [pattern, []]));
  const uses = new Map<string, { readonly pattern: Pattern; readonly position: number }[]>();
  for (const pattern of patterns) {
    for (const [position, word] of pattern.words.entries()) {
      const list = uses.get(word);
      // A word that a pattern has twice is tried at its later position first: the earlier one is still where it was.
      if (list) list.unshift({ pattern, position });
      else uses.set(word, [{ pattern, position }]);
    }
  }
  for (const [atom, { word }] of atoms.entries()) {
    for (const { pattern, position } of uses.get(word) ?? []) places.get(pattern)?.push({ atom, position });
  }
  return patterns.flatMap((pattern) =>
    align(pattern, places.get(pattern) ?? []).flatMap((alignment) => toHits(block, pattern, alignment, index)),
  );
}

function promisingPatterns({ atoms }: Block, { patternsByWord, patterns }: OpenIndex): Pattern[] {
  const present = new Set(atoms.map(({ word }) => word));
  const numbers = new Set<number>();
  for (const word of present) for (const number of patternsByWord.get(word) ?? []) numbers.add(number);
  const promising: { readonly pattern: Pattern; readonly bits: number }[] = [];
  for (const number of numbers) {
    const pattern = patterns[number];
    if (!pattern) continue;
    let bits = 0;
    for (const [i, word] of pattern.words.entries()) if (present.has(word)) bits += pattern.bits[i] ?? 0;
    if (bits >= leastShare * pattern.total) promising.push({ pattern, bits });
  }
  return promising
    .sort((a, b) => b.bits - a.bits)
    .slice(0, mostPatterns)
    .map(({ pattern }) => pattern);
}

function toHits(block: Block, pattern: Pattern, alignment: Alignment, index: OpenIndex): Hit[] {
  const { first, last, bits, words, strays } = alignment;
  const { page, kind, total, isStatus: onlyStatus } = pattern;
  const share = total === 0 ? 1 : (bits - strays) / total;
  const isWhole = words === pattern.words.length && strays === 0;
  if (kind === 'code' && !isWhole) return [];
  const [from, to] = [block.atoms[first]?.token ?? 0, block.atoms[last]?.token ?? 0];
  if (isOfOtherCode(pattern, block.tokens.slice(from, to + 1), index)) return [];
  // What a wording shares with the text is a code and no more: that is a hit of its own.
  if (!isWhole && from === to && index.codes.has(block.tokens[from]?.word ?? '')) return [];
  const of = {
    ...plain,
    bits,
    share,
    strays,
    // A status that is a code of the page says what it is about: `HTTP 573`.
    isStatus: onlyStatus && !pattern.words.some((word) => index.codes.get(word)?.includes(page)),
    ...stretch(block, from, to, index.logs),
  };
  const isOthers = kind === 'shared' || isShared(page, index);
  if (kind !== 'code') return [{ ...of, page, kind, isShared: isOthers }];
  const spelled = { kind: 'phrase' as const, isClass: isClass(block.tokens[to]?.word ?? ''), isShared: isOthers };
  return withinHubs([page], index).map((one) => ({ ...of, ...one, ...spelled }));
}

/** Whether a wording names a code, and the text another one or a status in its place: `An error occurred (404) when calling …`. */
function isOfOtherCode({ codes }: Pattern, tokens: readonly Token[], { codeStems }: OpenIndex): boolean {
  const there = codes.length === 0 ? [] : tokens.filter(({ stem }) => codeStems.has(stem) || isStatus(stem));
  return there.length > 0 && !there.some(({ stem }) => codes.includes(stem));
}

/** Whether programs of any kind print what a page is known by; where there is a hub, several services do. */
function isShared(page: number, { isElsewhere, tellsApart }: OpenIndex): boolean {
  return isElsewhere.has(page) || tellsApart.has(page);
}

function stretch(block: Block, first: number, last: number, logs: OpenIndex['logs']) {
  const [begin, end] = [block.tokens[first], block.tokens[last]];
  return {
    pieces: [{ from: begin?.from ?? 0, to: end?.to ?? 0 }],
    line: begin?.line ?? 0,
    lastLine: end?.line ?? 0,
    isMistyped: block.tokens.slice(first, last + 1).some((token) => token.isMistyped),
    setting: settingOf(block, first, last, logs),
  };
}
