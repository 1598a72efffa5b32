import { codeWords } from '../text/code-words.ts';
import { stem } from '../text/stem.ts';
import type { Name, Token } from '../text/tokenize.ts';
import { gaps, tokenize } from '../text/tokenize.ts';
import { splitWord } from '../text/typos.ts';
import type { Atom } from './align.ts';
import { correctTyping } from './correct-typing.ts';
import type { ErrorFinder } from './error-finder.ts';
import type { ConceptHit } from './read-concepts.ts';
import { readConcepts, readIdeas } from './read-concepts.ts';
import { namesStore, readSigns } from './read-signs.ts';
import type { Sign, Vocabulary } from './vocabulary.ts';

/** One stretch of the paste, read but not yet judged. */
export interface Slice {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Short enough to have been typed, and so to hold typing errors. */
  readonly isTyped: boolean;
  /** All of a paste, and short enough to be a description: in logs words meet by chance. */
  readonly isShort: boolean;
  readonly atoms: readonly Atom[];
  readonly concepts: readonly ConceptHit[];
  /** What a short paste says, by idea; empty for others. */
  readonly ideas: ReadonlyMap<string, ConceptHit>;
  readonly vocabulary: Vocabulary;
  /** Tokens that speak of one of our subjects. */
  readonly subjects: ReadonlySet<number>;
  /** Lines that begin with the place in a source file where they were printed. */
  readonly sourceLines: ReadonlySet<number>;
  /** By line: the first token of a file name on it. */
  readonly files: ReadonlyMap<number, number>;
  /** By line: the words that tell whose error it is. */
  readonly signs: ReadonlyMap<number, ReadonlySet<Sign>>;
  readonly lineEnds: number;
}

/** People mistype what they type, not what they paste: longer texts are taken at their word. */
const longestTyped = 40;

/** Shorter words may be two by chance. */
const shortestBroken = 7;

/** A name in a program has no more words than this; a message written as one word has. */
const mostOfName = 5;

/** Longer texts are logs, in words that are no names. */
const longestDescription = 80;

/** Reads the stretch of `text` from `start` to `end`. */
export function readSlice(text: string, start: number, end: number, finder: ErrorFinder): Slice {
  const { tokens: read, names, lineEnds } = tokenize(text, start, end);
  const isAll = start === 0 && end === text.length;
  const isTyped = isAll && read.length <= longestTyped;
  const tokens = isTyped ? correctTyping(text, read, finder) : read;
  const concepts = readConcepts(tokens, finder.vocabulary);
  const subjects = new Set<number>();
  const addSubject = (first: number, last: number) => {
    for (let at = first; at < last; at += 1) subjects.add(at);
  };
  for (const { role, first, last } of concepts) if (role !== 'foreign') addSubject(first, last);
  for (let at = 0; at < tokens.length; at += 1) if (finder.codes.has(tokens[at]?.word ?? '')) subjects.add(at);
  const sourceLines = new Set<number>();
  const files = new Map<number, number>();
  for (const name of names) {
    const line = tokens[name.first]?.line ?? 0;
    if (name.place === 'dotted' && namesStore(name, tokens, finder.vocabulary)) addSubject(name.first, name.last);
    if (isSourcePlace(name)) sourceLines.add(line);
    if (isFile(name) && !files.has(line)) files.set(line, name.first);
  }
  const isShort = isAll && tokens.filter(({ place }) => place === 'text').length <= longestDescription;
  return {
    text,
    tokens,
    isTyped,
    isShort,
    atoms: atomsOf(text, tokens, isTyped, finder),
    concepts,
    ideas: isShort ? readIdeas(tokens, concepts, finder.vocabulary) : new Map(),
    vocabulary: finder.vocabulary,
    subjects,
    sourceLines,
    files,
    signs: readSigns(text, tokens, names, concepts, finder.vocabulary),
    lineEnds,
  };
}

/** A name that is a path, and not the place in a source file that printed the line. */
function isFile({ place, raw }: Name): boolean {
  return place === 'path' && !/:\d+:?$/.test(raw);
}

/** `parser.cc:118:`, as compiled programs and their tests begin a line; stack frames put it in brackets. */
function isSourcePlace({ raw }: Name): boolean {
  return /\.(?:c|cc|cpp|cu|h|hpp|go|rs|m|mm|swift):\d+:?$/i.test(raw);
}

/** The words that patterns are laid along: compounds in parts, each name as one unknown word. */
function atomsOf(source: string, tokens: readonly Token[], isTyped: boolean, finder: ErrorFinder): Atom[] {
  const { compounds, vocabulary } = finder;
  const atoms: Atom[] = [];
  const add = (words: readonly string[], at: number, trust: number, gap: number) => {
    for (const [i, word] of words.entries()) {
      atoms.push({ word, token: at, trust, gap: i === 0 ? gap : gaps.joint, isCommon: vocabulary.isCommon(word) });
    }
  };
  for (const [at, token] of tokens.entries()) {
    const { word, stem: stemmed, place, gap, trust } = token;
    if (place !== 'text') {
      if (atoms.at(-1)?.word !== '') add([''], at, trust, gap);
      continue;
    }
    const isBroken = gap === gaps.line || (isTyped && gap === gaps.blank);
    const whole = isBroken ? brokenWord(tokens[at - 1], token, finder) : undefined;
    if (whole !== undefined) {
      // Takes the place of what stands there for its first part.
      const begun = atoms.findLastIndex((atom) => atom.token < at - 1) + 1;
      const [first] = atoms.splice(begun);
      add(compounds.get(whole) ?? [stem(whole)], at, trust, first?.gap ?? gaps.field);
      continue;
    }
    const typed = isTyped ? partsOf(word, source.slice(token.from, token.to), finder) : undefined;
    const parts = compounds.get(word) ?? typed;
    if (parts) add(parts, at, trust, gap);
    else atoms.push({ word: stemmed, token: at, trust, gap, isCommon: vocabulary.isCommon(stemmed) });
  }
  return atoms;
}

/** The known word that a narrow terminal broke in two: at a line end, or at a blank in a typed text. */
function brokenWord(
  a: Token | undefined,
  b: Token,
  { spelling, knownStems, vocabulary }: ErrorFinder,
): string | undefined {
  if (a?.place !== 'text' || b.place !== 'text') return undefined;
  const whole = a.word + b.word;
  if (whole.length < shortestBroken || !spelling.known.has(whole)) return undefined;
  const isKnown = ({ word, stem: stemmed }: Token) =>
    vocabulary.isCommon(stemmed) || knownStems.has(stemmed) || word.length < 2;
  return isKnown(a) && isKnown(b) ? undefined : whole;
}

/** The words that a typed one was joined from, if it was: `checkusermeta`, `code403`. */
function partsOf(word: string, raw: string, { compounds, spelling }: ErrorFinder): readonly string[] | undefined {
  if (spelling.known.has(word)) return undefined;
  const humps = codeWords(raw);
  if (humps.length > mostOfName) return humps.flatMap((part) => compounds.get(part) ?? [stem(part)]);
  const [, label, status] = /^([a-z]{3,})([45]\d\d)$/.exec(word) ?? [];
  if (label !== undefined && status !== undefined) return [...(compounds.get(label) ?? [stem(label)]), status];
  return splitWord(word, spelling)?.flatMap((part) => compounds.get(part) ?? [stem(part)]);
}
