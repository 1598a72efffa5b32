import type { Token } from '../text/tokenize.ts';
import { gaps } from '../text/tokenize.ts';
import { addCues, noCues } from './cues.ts';
import type { Setting } from './hit.ts';
import type { LogForms } from './lexicon.ts';
import { type Block, lineBefore } from './read-block.ts';

/** How many words of a clause count, on either side. */
const clauseReach = 8;
/** How many words may stand around a wording where nothing else was pasted: a name, or what varies, on either side. */
const mostAround = 4;
/** And how many tokens of names and numbers. */
const longestAround = 40;

/** How the tokens from `first` to `last`, both inclusive, stand among the others. */
export function settingOf(block: Block, first: number, last: number, logs: LogForms): Setting {
  const { tokens, cues } = block;
  const beside = noCues();
  for (let line = tokens[first]?.line ?? 0; line <= (tokens[last]?.line ?? 0); line += 1) {
    const ofLine = cues.get(line);
    if (ofLine) addCues(beside, ofLine);
  }
  const isAlone = standsAlone(block, first, last, logs);
  const file = block.files.get(tokens[first]?.line ?? 0);
  const isRow = file !== undefined && file < first;
  const link = block.chains.linkOf(tokens[first]?.line ?? 0);
  const deepest = block.chains.deepest.get(link.record);
  return {
    link,
    cause: deepest && deepest.from > (tokens[last]?.to ?? 0) ? deepest : undefined,
    isAlone,
    isInRow: isAlone && isRow,
    isOwnLine:
      beside.others.size === 0 &&
      ((isAlone && (isRow || isBehindName(block, first))) || isBare(block, first, last, isRow ? mostAround : 0, true)),
    isAll: isWhole(block, first, last),
    strangers: strangersBeside(block, first, -1) + strangersBeside(block, last, 1),
    isTagged: isTagged(block, first),
    isGlued: isGlued(tokens[first - 1], tokens[first]) || isGlued(tokens[last], tokens[last + 1]),
    beside,
  };
}

/** Whether a stretch fills a field, a clause or a line by itself. */
function standsAlone({ text, tokens }: Block, first: number, last: number, { levels }: LogForms): boolean {
  const before = tokens[first - 1];
  const begins = (tokens[first]?.gap ?? gaps.field) >= gaps.line || levels.includes(before?.word ?? '');
  const ends = (tokens[last + 1]?.gap ?? gaps.field) >= gaps.line || isKey(text, tokens[last + 1]);
  return begins && ends;
}

/** Whether only one field without a blank stands before a stretch on its line, be it no path: `b,check size failed`. */
function isBehindName({ text, tokens }: Block, first: number): boolean {
  return /^[^\s:="]+[,;|\t] ?$/.test(lineBefore(text, tokens[first]?.from ?? 0));
}

/** Whether around a stretch there are only names, numbers and what varies. */
function isWhole(block: Block, first: number, last: number): boolean {
  const { tokens, cues } = block;
  if (tokens.length > last - first + longestAround || [...cues.values()].some(({ others }) => others.size > 0))
    return false;
  return isBare(block, first, last, mostAround, false);
}

/** Whether around a stretch, on its lines or anywhere, there are not more words than these, and no names of others. */
function isBare(
  { tokens, strangers, classes }: Block,
  first: number,
  last: number,
  mostWords: number,
  isOnLine: boolean,
): boolean {
  let words = 0;
  const isSide = (from: number, step: -1 | 1) => {
    for (let at = from + step; tokens[at] && !(isOnLine && tokens[at]?.line !== tokens[from]?.line); at += step) {
      if (tokens[at]?.place === 'text' && !/\d/.test(tokens[at]?.word ?? '')) words += 1;
      if (words > mostWords || strangers.has(at) || classes.has(at)) return false;
    }
    return true;
  };
  return isSide(first, -1) && isSide(last, 1);
}

function strangersBeside({ text, tokens, strangers }: Block, from: number, step: -1 | 1): number {
  let count = 0;
  for (let away = 1; away <= clauseReach; away += 1) {
    const at = from + step * away;
    const gap = tokens[step === 1 ? at : at + 1]?.gap ?? gaps.field;
    if (at < 0 || gap >= gaps.line || (step === 1 && isKey(text, tokens[at]))) break;
    if (strangers.has(at)) count += 1;
  }
  return count;
}

/**
 * Whether a stranger stands before a stretch as the one who speaks, with a colon or a bracket between: a name, which begins
 * its field or is written as names are. `The list says:` ends in no name.
 */
function isTagged({ text, tokens, strangers }: Block, first: number): boolean {
  const [before, begin] = [tokens[first - 1], tokens[first]];
  if (!before || !begin || before.line !== begin.line || !strangers.has(first - 1)) return false;
  if (before.gap === gaps.blank && /^[a-z]+$/.test(text.slice(before.from, before.to))) return false;
  const between = text.slice(before.to, begin.from);
  return /[:)\]]/.test(between) && !/["'=,|\t]/.test(between);
}

/** Whether two words are parts of one name. */
function isGlued(left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right || right.gap !== gaps.joint) return false;
  return /^[a-z]/.test(left.word) && /^[a-z]/.test(right.word);
}

/** The `key` of `key=value` or `Key: value`, which begins a field of its own. */
function isKey(text: string, token: Token | undefined): boolean {
  return /[:=]/.test(text.charAt(token?.to ?? -1));
}
