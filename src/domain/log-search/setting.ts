import { isCommon } from './common-words.ts';
import type { Slice } from './read-slice.ts';
import { gaps } from './tokenize.ts';

/** What a clean place of its own adds to a wording, and what strangers beside it take away, in bits. */
const ownPlace = 2;
const fileBeside = 1;
const strangerBeside = -2.5;
const tagBefore = -2;
const successAfter = -5;

/**
 * How far the place where a wording stands speaks for it, in bits. Words that other software prints
 * as well count when they fill a field, a clause or a line by themselves; they do not when a word
 * beside them says that something else was checked, or a name before them that something else speaks.
 */
export function settingBits(slice: Slice, first: number, last: number): number {
  const { tokens } = slice;
  const left = tokens[first - 1];
  const right = tokens[last + 1];
  const gapBefore = tokens[first]?.gap ?? gaps.field;
  const gapAfter = right?.gap ?? gaps.field;
  let bits = 0;

  const isOpenLeft = left !== undefined && gapBefore < gaps.line;
  const isOpenRight = right !== undefined && gapAfter < gaps.line && !isKey(slice, last + 1);
  if (isOpenLeft && isStranger(slice, first - 1)) bits += strangerBeside;
  if (isOpenRight && isStranger(slice, last + 1)) bits += strangerBeside;
  if (isOpenRight && /^(?:succe|pass|ok$)/.test(right.word)) bits += successAfter;
  if (standsAlone(slice, first, last)) bits += ownPlace;
  if (left && left.line === tokens[first]?.line && gapBefore === gaps.field) bits += tagBits(slice, first);
  if (slice.sourceLines.has(tokens[first]?.line ?? 0)) bits += tagBefore;
  if ((slice.files.get(tokens[first]?.line ?? 0) ?? first) < first) bits += fileBeside;
  return bits;
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
function isStranger({ tokens, stems, subjects }: Slice, at: number): boolean {
  const token = tokens[at];
  if (!token || token.place === 'path') return false;
  if (!/[a-z]{2}/.test(token.word) || (/\d/.test(token.word) && !/[a-z]{5}/.test(token.word))) return false;
  if (isCommon(stems[at] ?? '') || /(?:exception|error)$/.test(token.word)) return false;
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
