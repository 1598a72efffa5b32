import { codeWords } from '../text/code-words.ts';
import { stem } from '../text/stem.ts';
import type { Name, Token } from '../text/tokenize.ts';
import { gaps, tokenize } from '../text/tokenize.ts';
import { nearestWord } from '../text/typos.ts';
import type { Atom } from './align.ts';
import { type Chains, readChains } from './chains.ts';
import { type Cues, readCues } from './cues.ts';
import { type IdeaHit, readIdeas } from './ideas.ts';
import { type EntryHit, type LogForms, readEntries } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';

/** One stretch of the paste, read but not yet judged. */
export interface Block {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The words that patterns are laid along: compounds in parts, each name as one unknown word. */
  readonly atoms: readonly Atom[];
  readonly entries: readonly EntryHit[];
  /** What a short text says, by idea; empty for others, since in logs words meet by chance. */
  readonly ideas: ReadonlyMap<string, IdeaHit>;
  /** Short enough to have been typed, and so to hold typing errors. */
  readonly isTyped: boolean;
  /** By line: what tells whose error it is. */
  readonly cues: ReadonlyMap<number, Cues>;
  /** By line that is a row: the first token of its file name. */
  readonly files: ReadonlyMap<number, number>;
  readonly chains: Chains;
  /** Tokens that neither logs of any software nor our pages use. */
  readonly strangers: ReadonlySet<number>;
  /** Tokens that name a class of exceptions which no page documents. */
  readonly classes: ReadonlySet<number>;
  /** Codes that no page documents. */
  readonly unknownCodes: ReadonlySet<string>;
}

/** People mistype what they type, not what they paste: longer texts are taken at their word, in tokens. */
const longestTyped = 40;
/** Longer texts are logs and no descriptions, in words that are no names. */
const longestDescription = 80;
/** Shorter words are not put together again from two lines. */
const shortestBroken = 6;
/** A name in a program has no more words than this; a message written as one word has. */
const mostOfName = 5;

/** Reads a stretch of the paste; `isAll` says that nothing else was pasted. */
export function readBlock(text: string, isAll: boolean, index: OpenIndex): Block {
  const { tokens: read, names } = tokenize(text, index.simpler);
  const isTyped = isAll && read.length <= longestTyped;
  const tokens = isTyped ? correctTyping(text, read, index) : read;
  const entries = readEntries(tokens, index.wordList);
  const isShort = isAll && tokens.filter(({ place }) => place === 'text').length <= longestDescription;
  const files = new Map<number, number>();
  for (const name of names) {
    const { line = 0, from = 0 } = tokens[name.first] ?? {};
    if (isFile(name) && !files.has(line) && beginsRow(text, from)) files.set(line, name.first);
  }
  return {
    text,
    tokens,
    atoms: atomsOf(text, tokens, isTyped, index),
    entries,
    ideas: isShort ? readIdeas(tokens, entries) : new Map(),
    isTyped,
    cues: readCues(text, tokens, names, entries, index),
    files,
    strangers: strangersAmong(tokens, entries, index),
    classes: new Set(
      tokens.flatMap(({ word }, at) =>
        isClass(word) && !index.codes.has(word) && !index.isCommon(stem(word)) ? [at] : [],
      ),
    ),
    unknownCodes: unknownCodesAmong(text, tokens, index),
    chains: readChains(text, index.logs),
  };
}

/** A name that is a path, and neither a date nor the place in a source file that printed the line. */
function isFile({ place, raw }: Name): boolean {
  return place === 'path' && /\p{L}/u.test(raw) && !/:\d+:?$/.test(raw);
}

/** Whether no two words stand side by side before an offset on its line, as they do in a sentence. */
function beginsRow(text: string, at: number): boolean {
  return !/[a-z] +[a-z]/i.test(lineBefore(text, at));
}

/** What stands before an offset on its line. */
export function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1, at);
}

/** Whether a word names a class of exceptions. */
export function isClass(word: string): boolean {
  return /.(?:exception|error|fault)$/.test(word);
}

/** What stands after a label as a code does, and that no page knows. */
function unknownCodesAmong(text: string, tokens: readonly Token[], index: OpenIndex): Set<string> {
  const unknown = new Set<string>();
  for (const [at, { word, stem: stemmed, from, to, place }] of tokens.entries()) {
    if (place === 'path' || index.codes.has(word) || index.isCommon(stemmed)) continue;
    if (!isAfterLabel(text, tokens, at, index.logs)) continue;
    if (/[a-z][A-Z]|^[A-Z][A-Z_]{4}/.test(text.slice(from, to))) unknown.add(word);
  }
  return unknown;
}

/** Whether a label stands before a token that says that it is a code. */
export function isAfterLabel(text: string, tokens: readonly Token[], at: number, { labels }: LogForms): boolean {
  const label = tokens[at - 1];
  if (!label || !labels.some((word) => label.word.endsWith(word))) return false;
  return /^["'\\\]]{0,4} ?[:=>] ?["'\\[]{0,4}$/.test(text.slice(label.to, tokens[at]?.from));
}

function strangersAmong(tokens: readonly Token[], entries: readonly EntryHit[], index: OpenIndex): Set<number> {
  const known = new Set<number>();
  for (const { owner, first, last } of entries) {
    if (owner?.kind !== 'other') for (let at = first; at < last; at += 1) known.add(at);
  }
  const strangers = new Set<number>();
  for (const [at, { place, word, stem: stemmed }] of tokens.entries()) {
    if (place === 'path' || known.has(at) || !/[a-z]{2}/.test(word)) continue;
    if (/\d/.test(word) && !/[a-z]{5}/.test(word)) continue;
    if (index.isCommon(stemmed) || index.codes.has(word) || isClass(word)) continue;
    strangers.add(at);
  }
  return strangers;
}

/**
 * The tokens of a typed text with its typing errors corrected. What is written like a name in a program (`HAL_LOGE`,
 * `getSize`) was not typed by hand, unless everything is in capitals.
 */
function correctTyping(text: string, tokens: readonly Token[], index: OpenIndex): readonly Token[] {
  const isShouted = text === text.toUpperCase();
  let before = '';
  return tokens.map((token) => {
    const isName = !isShouted && /.[A-Z]/.test(text.slice(token.from, token.to));
    const meant = token.place === 'text' && !isName ? meantWord(token.word, before, index) : undefined;
    before = meant ?? token.word;
    return meant === undefined ? token : { ...token, word: meant, stem: stem(meant), isMistyped: true };
  });
}

function meantWord(word: string, before: string, index: OpenIndex): string | undefined {
  const { spelling, known, codes, compounds, isCommon } = index;
  const stemmed = stem(word);
  if (!/^[a-z]{3,}$/.test(word) || isCommon(stemmed) || known.has(stemmed) || codes.has(word)) return undefined;
  const follows = (meant: string) => compounds(stem(before + meant)) !== undefined;
  return nearestWord(word, spelling, follows) ?? nearestWord(stemmed, spelling);
}

function atomsOf(source: string, tokens: readonly Token[], isTyped: boolean, index: OpenIndex): Atom[] {
  const { compounds } = index;
  const atoms: Atom[] = [];
  const add = (words: readonly string[], at: number) => {
    for (const word of words) atoms.push({ word, token: at });
  };
  for (const [at, token] of tokens.entries()) {
    const { stem: stemmed, place, gap } = token;
    if (place !== 'text') {
      if (atoms.at(-1)?.word !== '') add([''], at);
      continue;
    }
    const isBroken = gap === gaps.line || (isTyped && gap === gaps.blank);
    const whole = isBroken ? brokenWord(tokens[at - 1], token, index) : undefined;
    if (whole !== undefined) {
      // Takes the place of what stands there for its first part.
      atoms.splice(atoms.findLastIndex((atom) => atom.token < at - 1) + 1);
      add(compounds(stem(whole)) ?? [stem(whole)], at);
      continue;
    }
    const parts = compounds(stemmed) ?? partsOf(token, source.slice(token.from, token.to), index);
    add(parts ?? [stemmed], at);
  }
  return atoms;
}

/** The known word that a narrow terminal broke in two: at a line end, or at a space in a typed text. */
function brokenWord(a: Token | undefined, b: Token, { spelling, known, isCommon }: OpenIndex): string | undefined {
  if (a?.place !== 'text' || b.place !== 'text') return undefined;
  const whole = a.word + b.word;
  if (whole.length < shortestBroken || !spelling.has(whole)) return undefined;
  const isKnown = ({ word, stem: stemmed }: Token) => isCommon(stemmed) || known.has(stemmed) || word.length < 2;
  return isKnown(a) && isKnown(b) ? undefined : whole;
}

/** The words that one was joined from, if it was: `code403`, a message written as one name. */
function partsOf(
  { word }: Token,
  raw: string,
  { compounds, spelling, known }: OpenIndex,
): readonly string[] | undefined {
  if (known.has(stem(word)) || spelling.has(word)) return undefined;
  const stems = (words: readonly string[]) => words.flatMap((part) => compounds(stem(part)) ?? [stem(part)]);
  const humps = codeWords(raw);
  if (humps.length > mostOfName) return stems(humps);
  const [, label, status] = /^([a-z]{3,})([45]\d\d)$/.exec(word) ?? [];
  return label !== undefined && status !== undefined ? [...stems([label]), status] : undefined;
}
