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
  const isOpenRight = right !== undefined && gapAfter < gaps.line;
  if (isOpenLeft && isStranger(slice, first - 1)) bits += strangerBeside;
  if (isOpenRight && isStranger(slice, last + 1)) bits += strangerBeside;
  if (isOpenRight && /^(?:succe|pass|ok$)/.test(right.word)) bits += successAfter;
  if (!isOpenLeft && !isOpenRight) bits += ownPlace;
  if (left && left.line === tokens[first]?.line && gapBefore === gaps.field) bits += tagBits(slice, first);
  if (namesFile(slice, first)) bits += fileBeside;
  return bits;
}

/** A word that is neither common in logs nor one of our subjects. */
function isStranger({ tokens, stems, concepts }: Slice, at: number): boolean {
  const token = tokens[at];
  if (!token || token.place === 'path') return false;
  if (token.word.length < 2 || token.word > '\u3000' || /\d/.test(token.word)) return false;
  if (isCommon(stems[at] ?? '') || /(?:exception|error)$/.test(token.word)) return false;
  return !concepts.some((hit) => hit.first <= at && at < hit.last && hit.role !== 'foreign');
}

/** What the name before a colon or in brackets says: `nms.math.foreach: …`, `parser.cc:118: …`. */
function tagBits(slice: Slice, first: number): number {
  const { text, tokens, names } = slice;
  const from = tokens[first - 1]?.to ?? 0;
  const between = text.slice(from, tokens[first]?.from ?? from);
  const name = names.find(({ last }) => last === first);
  if (name && /\.[a-z]{1,5}:\d+:?$/i.test(name.raw)) return tagBefore;
  if (/["'=,|\t]/.test(between) || !isStranger(slice, first - 1)) return 0;
  return /:/.test(between) ? tagBefore : tagBefore / 2;
}

/** Whether the line names a file, as the rows of a failed list do. */
function namesFile({ tokens, names }: Slice, first: number): boolean {
  const line = tokens[first]?.line;
  return names.some(({ place, first: at, raw }) => place === 'path' && tokens[at]?.line === line && !/:\d+$/.test(raw));
}
