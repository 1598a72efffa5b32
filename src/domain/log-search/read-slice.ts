import type { Atom } from './align.ts';
import { isCommon } from './common-words.ts';
import type { Role } from './concepts.ts';
import { concepts } from './concepts.ts';
import type { ErrorFinder } from './open-index.ts';
import type { ConceptHit } from './read-concepts.ts';
import { readConcepts } from './read-concepts.ts';
import { stem } from './stem.ts';
import type { Name, Token } from './tokenize.ts';
import { gaps, tokenize } from './tokenize.ts';
import { nearestWord, splitWord } from './typos.ts';

/** One stretch of the paste, read but not yet judged. */
export interface Slice {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  /** By token: less than 1 when a typing error was corrected. */
  readonly trusts: readonly number[];
  /** Short enough to have been typed, and so to hold typing errors. */
  readonly isTyped: boolean;
  readonly atoms: readonly Atom[];
  readonly concepts: readonly ConceptHit[];
  /** Tokens that speak of one of our subjects. */
  readonly subjects: ReadonlySet<number>;
  /** Lines that begin with the place in a source file where they were printed. */
  readonly sourceLines: ReadonlySet<number>;
  /** By line: the first token of a file name on it. */
  readonly files: ReadonlyMap<number, number>;
  /** By line of the slice: the names of the concepts that tell whose error it is. */
  readonly context: ReadonlyMap<number, Readonly<Record<'storage' | 'foreign' | 'calm', ReadonlySet<string>>>>;
  readonly lineEnds: number;
}

/** People mistype what they type, not what they paste: longer texts are taken at their word. */
const longestTyped = 40;

const storageAddress =
  /aliyuncs\.com|amazonaws\.com|bcebos\.com|myqcloud\.com|clouddn\.com|qiniu|upaiyun|ksyun|myhuaweicloud|blob\.core\.windows\.net|storage\.googleapis|^(?:oss|s3a?|cos|bos|kodo|obs|gs|ks3):\/\//i;

/** Reads the stretch of `text` from `start` to `end`. */
export function readSlice(text: string, start: number, end: number, finder: ErrorFinder): Slice {
  const { tokens, names, lineEnds } = tokenize(text, start, end);
  const isTyped = tokens.length <= longestTyped && start === 0 && end === text.length;
  const trusts = tokens.map(() => 1);
  const isShouted = isTyped && text === text.toUpperCase();
  const words = tokens.map(({ word, place, from, to }, i) => {
    const isPlain = isTyped && place === 'text' && (isShouted || !/.[A-Z]/.test(text.slice(from, to)));
    const meant = isPlain ? meantWord(word, finder) : undefined;
    if (meant === undefined) return word;
    trusts[i] = 0.9;
    return meant;
  });
  const stems = words.map(stem);
  const textual = tokens.map(({ place }, i) => (place === 'text' ? (stems[i] ?? '') : ''));
  const hits = readConcepts(tokens, textual);
  return {
    text,
    tokens,
    stems,
    trusts,
    isTyped,
    atoms: atomsOf(tokens, words, trusts, isTyped, finder),
    concepts: hits,
    subjects: new Set(hits.flatMap(({ role, first, last }) => (role === 'foreign' ? [] : range(first, last)))),
    sourceLines: new Set(names.filter(isSourcePlace).map(({ first }) => tokens[first]?.line ?? 0)),
    files: new Map(
      names
        .filter(isFile)
        .reverse()
        .map(({ first }) => [tokens[first]?.line ?? 0, first]),
    ),
    context: readContext(text, tokens, names, hits),
    lineEnds,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

/** A name that is a path, and not the place in a source file that printed the line. */
function isFile({ place, raw }: Name): boolean {
  return place === 'path' && !/:\d+:?$/.test(raw);
}

/** `parser.cc:118:`, as compiled programs and their tests begin a line; stack frames put it in brackets. */
function isSourcePlace({ raw }: Name): boolean {
  return /\.(?:c|cc|cpp|cu|h|hpp|go|rs|m|mm|swift):\d+:?$/i.test(raw);
}

function meantWord(word: string, { spelling, codes }: ErrorFinder): string | undefined {
  if (!/^[a-z]{3,}$/.test(word) || isCommon(stem(word)) || codes.has(word)) return undefined;
  return nearestWord(word, spelling);
}

/** The words that patterns are laid along: compounds in parts, each name as one unknown word. */
function atomsOf(
  tokens: readonly Token[],
  words: readonly string[],
  trusts: readonly number[],
  isTyped: boolean,
  finder: ErrorFinder,
): Atom[] {
  const atoms: Atom[] = [];
  for (const [token, word] of words.entries()) {
    if (tokens[token]?.place !== 'text') {
      if (tokens[token - 1]?.place === 'text' || token === 0)
        atoms.push({ word: '', token, trust: 1, gap: tokens[token]?.gap ?? gaps.field });
      continue;
    }
    let gap = tokens[token]?.gap ?? gaps.field;
    for (const part of partsOf(word, isTyped, finder)) {
      atoms.push({ word: part, token, trust: trusts[token] ?? 1, gap });
      gap = gaps.joint;
    }
  }
  return atoms;
}

function partsOf(word: string, isTyped: boolean, { compounds, spelling }: ErrorFinder): readonly string[] {
  const known = compounds.get(word);
  if (known) return known;
  const written = isTyped && !spelling.known.has(word) ? splitWord(word, spelling) : undefined;
  return (written ?? [word]).flatMap((part) => compounds.get(part) ?? [stem(part)]);
}

function readContext(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  hits: readonly ConceptHit[],
): Slice['context'] {
  const context = new Map<number, Record<'storage' | 'foreign' | 'calm', Set<string>>>();
  const note = (token: number, role: Role | undefined, name: string) => {
    if (role !== 'storage' && role !== 'foreign' && role !== 'calm') return;
    const line = tokens[token]?.line ?? 0;
    const noted = context.get(line) ?? { storage: new Set(), foreign: new Set(), calm: new Set() };
    noted[role].add(name);
    context.set(line, noted);
  };
  for (const { idea, role, first } of hits) {
    // Each foreign word is a sign of its own; other words of one idea are one sign.
    note(first, role, role === 'foreign' ? (tokens[first]?.word ?? '') : idea);
  }
  for (const { raw, place, first, last } of names) {
    if (storageAddress.test(raw)) note(first, 'storage', 'address');
    if (place === 'path' && !raw.includes('://')) continue;
    for (const { role, concept, first: at } of conceptsOfName(tokens, first, last)) note(at, role, concept);
  }
  for (const [i, { from, to, place }] of tokens.entries()) {
    if (place === 'path' || to - from < 5) continue;
    for (const { role, concept } of conceptsOfIdentifier(text.slice(from, to))) note(i, role, concept);
  }
  return context;
}

const single = new Map<string, { readonly role: Role | undefined; readonly concept: string }>();
for (const { name, role, words } of concepts) {
  if (role !== 'storage' && role !== 'foreign') continue;
  for (const word of words.split('|'))
    if (/^[\w]+$/.test(word)) single.set(word, { role, concept: role === 'foreign' ? word : name });
}
single.set('system', { role: 'foreign', concept: '.NET' });

function conceptsOfName(tokens: readonly Token[], first: number, last: number) {
  return tokens.slice(first, last).flatMap(({ word }, i) => {
    const known = single.get(word);
    const isName = word !== 'system' || i === 0;
    return known && isName ? [{ ...known, first: first + i }] : [];
  });
}

/** The storage words inside `MigrateTask` or `NativeOssFileSystem`. */
function conceptsOfIdentifier(identifier: string) {
  if (!/[a-z][A-Z]/.test(identifier)) return [];
  return identifier.split(/(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/).flatMap((part) => {
    const known = single.get(part.toLowerCase());
    return known?.role === 'storage' ? [known] : [];
  });
}
