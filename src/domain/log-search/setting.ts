import type { Token } from '../text/tokenize.ts';
import { gaps } from '../text/tokenize.ts';
import type { Slice } from './read-slice.ts';

/** What a clean place of its own adds to a wording, and what strangers beside it take away, in bits. */
const ownPlace = 2;
const fileBeside = 1;
const strangerBeside = -2.5;
const strangerInClause = -1;
const mostStrangers = -4.5;
const insideName = -3;
const tagBefore = -2;
const success = -5;
/** How many words of the clause count, on either side. */
const clauseReach = 8;

/** What stands there: what kind of wording, and whether all of it, side by side. */
interface Wording {
  readonly kind: 'message' | 'phrase' | 'code';
  readonly whole: boolean;
}

/**
 * How far the place where a wording stands speaks for it, in bits. Words that other software prints
 * as well count when they fill a field, a clause or a line by themselves; they do not when a word
 * beside them says that something else was checked, or a name before them that something else speaks.
 */
export function settingBits(slice: Slice, first: number, last: number, wording?: Wording): number {
  const { tokens } = slice;
  const begin = tokens[first];
  const left = tokens[first - 1];
  const right = tokens[last + 1];
  if (!begin) return 0;

  let bits = strangerBits(slice, first, -1) + strangerBits(slice, last, 1);
  if (standsAlone(slice, first, last) || (wording?.whole && wording.kind === 'message' && isPlainTalk(slice)))
    bits += ownPlace;
  if (isGlued(left, begin) || isGlued(tokens[last], right)) bits += insideName;
  if (saysSuccess(slice, wording?.whole ? last + 1 : first, last)) bits += success;
  if (left && left.line === begin.line && begin.gap === gaps.field) bits += tagBits(slice, first);
  if (slice.sourceLines.has(begin.line)) bits += tagBefore;
  if ((slice.files.get(begin.line) ?? first) < first) bits += fileBeside;
  return bits;
}

/** What the strangers in the same clause take away, on one side: the nearest word most. */
function strangerBits(slice: Slice, from: number, step: -1 | 1): number {
  const { tokens } = slice;
  let bits = 0;
  for (let away = 1; away <= clauseReach; away += 1) {
    const at = from + step * away;
    const gap = tokens[step === 1 ? at : at + 1]?.gap ?? gaps.field;
    if (at < 0 || gap >= gaps.line || (step === 1 && isKey(slice, at))) break;
    if (isStranger(slice, at)) bits += away === 1 ? strangerBeside : strangerInClause;
  }
  return Math.max(bits, mostStrangers);
}

/** Whether a word is only a part of a longer name, as in `ERR_CHECK_SIZE_FAILED`. */
function isGlued(left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right || right.gap !== gaps.joint) return false;
  return /^[a-z]/.test(left.word) && /^[a-z]/.test(right.word);
}

/** Whether a typed text holds no word of other software at all: `I get check size failed since yesterday`. */
function isPlainTalk(slice: Slice): boolean {
  return slice.isTyped && slice.tokens.every(({ place }, at) => place !== 'dotted' && !isStranger(slice, at));
}

/** Whether a word of success stands in a wording or right behind it, or none of something failed. */
function saysSuccess({ tokens }: Slice, first: number, last: number): boolean {
  const end = (tokens[last + 1]?.gap ?? gaps.field) < gaps.line ? last + 1 : last;
  return tokens.slice(first, end + 1).some(({ word, stem }, i, words) => {
    return /^(?:succe|pass(?:ed)?$|ok$)/.test(word) || (stem === 'fail' && words[i - 1]?.word === '0');
  });
}

/** Whether a wording fills a field, a clause or a line by itself. */
export function standsAlone(slice: Slice, first: number, last: number): boolean {
  const { tokens } = slice;
  const beginsField = (tokens[first]?.gap ?? gaps.field) >= gaps.line || isLevel(tokens[first - 1]?.word);
  const endsField = (tokens[last + 1]?.gap ?? gaps.field) >= gaps.line || isKey(slice, last + 1);
  return beginsField && endsField;
}

/** A log level, behind which the message begins. */
function isLevel(word: string | undefined): boolean {
  return /^(?:error|warn|warning|info|debug|fatal|severe)$/.test(word ?? '');
}

/** The `key` of `key=value` or `Key: value`, which begins a field of its own. */
function isKey({ text, tokens }: Slice, at: number): boolean {
  return /[:=]/.test(text.charAt(tokens[at]?.to ?? -1));
}

/** A word that is neither common in logs nor one of our subjects. */
function isStranger({ tokens, subjects, vocabulary }: Slice, at: number): boolean {
  const token = tokens[at];
  if (!token || token.place === 'path') return false;
  if (!/[a-z]{2}/.test(token.word) || (/\d/.test(token.word) && !/[a-z]{5}/.test(token.word))) return false;
  if (vocabulary.isCommon(token.stem) || /(?:exception|error)$/.test(token.word)) return false;
  return !subjects.has(at);
}

/** What the name before a colon or in brackets says: `nms.math.foreach: …`. */
function tagBits(slice: Slice, first: number): number {
  const { text, tokens } = slice;
  const from = tokens[first - 1]?.to ?? 0;
  const between = text.slice(from, tokens[first]?.from ?? from);
  if (/["'=,|\t]/.test(between) || !isStranger(slice, first - 1)) return 0;
  return /[:)\]]/.test(between) ? tagBefore : 0;
}
