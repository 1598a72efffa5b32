import type { Finding, Match } from '../log-search/finding.ts';
import { beginningOf } from '../text/beginning-of.ts';
import type { Graph } from './graph.ts';
import { shortestTrail } from './shortest-trail.ts';
import type { Trail } from './trail.ts';
import type { Tree } from './tree.ts';

/** A question of a tree that people describe in everyday words, where they have no error to paste. */
export interface Symptom {
  /** What people write, in any language. */
  readonly phrases: readonly string[];
  /** What the tree of the question is about. */
  readonly title: string;
  readonly question: string;
  readonly tree: string;
  readonly step: string;
  /** The answers that lead there. */
  readonly trail: Trail;
}

/** All symptoms that questions of `trees` are for; `graph` is of these trees. */
export function symptomsOf(trees: readonly Tree[], graph: Graph): Symptom[] {
  return trees.flatMap(({ id: tree, title, questions }) =>
    Object.entries(questions).flatMap(([step, { ask, phrases = [] }]) =>
      phrases.length === 0
        ? []
        : [{ phrases, title, question: ask, tree, step, trail: shortestTrail(graph, step) ?? [] }],
    ),
  );
}

/** A page that tells how, and what people ask whom it answers. */
export interface Answering {
  /** The words of a question that tell what it is about, in their order, in any language; endings may differ. */
  readonly asks: readonly string[];
}

/** Longer texts are logs: there a word such as "slow" means nothing. */
const longest = 120;
/** Who writes no more words than these may name a subject instead of a question: `restore archived`. */
const mostOfSubject = 4;

/** What was found in a text, and what it says in words: symptoms that it describes, or a question that a guide answers. */
export interface InWords<S, G, F> {
  readonly symptoms: readonly S[];
  readonly guide: G | undefined;
  readonly finding: F;
}

/** What a text may say in words. */
export interface Sayings<S, G> {
  readonly symptoms: readonly S[];
  readonly guides: readonly G[];
}

/** A stretch of the text that says one thing. */
interface Said<T> {
  readonly by: T;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  /** How many letters of it are said, without what stands in between. */
  readonly letters: number;
}

/**
 * What a short text says in words: the symptoms of which it has phrases, and the guide for its question, the longest phrase first;
 * no word counts twice. Who describes something without an error is best served by a question about it, who asks how, or names a
 * subject in a few words, by a guide. Nobody is told so where a match is sure, and a page that rests on these words is no guess
 * beside a question; beside the guide for a subject it is one where it has all of these words.
 */
export function inWords<
  S extends Pick<Symptom, 'phrases'>,
  G extends Answering,
  F extends Pick<Finding, 'matches' | 'mayFit'>,
>(finding: F, text: string, { symptoms, guides }: Sayings<S, G>): InWords<S, G, F> {
  const said = plain(text);
  if (finding.matches.length > 0 || said.length > longest) return { symptoms: [], guide: undefined, finding };
  const isQuestion = question.test(said);
  const isSubject = !isQuestion && /^[\p{L}\p{N} -]+$/u.test(said) && wordsOf(said).length <= mostOfSubject;
  const asked =
    isQuestion || isSubject ? guides.flatMap((by) => by.asks.flatMap((ask) => whereAsked(said, ask, by))) : [];
  const described = symptoms.flatMap((by) => by.phrases.flatMap((phrase) => whereSaid(said, phrase.toLowerCase(), by)));
  const subject = isSubject && described.length === 0 ? subjectOf(said, guides) : undefined;
  const [guide = subject] = asked.toSorted(longer);
  const found: Said<S>[] = [];
  for (const one of described.toSorted(longer)) {
    if ([...found, ...(guide ? [guide] : [])].every((other) => !overlap(one, other) && other.by !== one.by))
      found.push(one);
  }
  const told = new Set(found.map(({ by }) => by));
  const phrases = described.filter(({ by }) => told.has(by)).map(({ phrase }) => phrase);
  const saysMore = ({ pieces, evidence, probability }: Match) => {
    const words = pieces.map(({ from, to }) => plain(text.slice(from, to)));
    if (guide && isSubject) return lettersOf(words.join('')) >= guide.letters;
    // Words of a description are what a question is made of.
    if (guide) return evidence !== 'description' && 2 * lengthWithin(guide, said, words) < words.join('').length;
    // What is more likely another error than this one would lead away from the question.
    if (evidence === 'description' && probability <= 0.5) return false;
    return words.some((piece) => !phrases.some((phrase) => phrase.includes(piece)));
  };
  const isSaid = guide !== undefined || found.length > 0;
  return {
    symptoms: found.toSorted((a, b) => a.from - b.from).map(({ by }) => by),
    guide: guide?.by,
    finding: isSaid ? { ...finding, mayFit: finding.mayFit.filter(saysMore) } : finding,
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

type Stretch = Pick<Said<unknown>, 'from' | 'to'>;

function longer(a: Said<unknown>, b: Said<unknown>): number {
  return b.phrase.length - a.phrase.length;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** How much of some words lies within a stretch of the text. */
function lengthWithin({ from, to }: Stretch, said: string, words: readonly string[]): number {
  return words.reduce((sum, word) => {
    const at = said.indexOf(word);
    return sum + Math.max(0, Math.min(to, at + word.length) - Math.max(from, at));
  }, 0);
}

/** Where words stand in the text as whole words; Chinese has no space between words. */
function whereSaid<T>(said: string, phrase: string, by: T): Said<T>[] {
  const inWord = /[a-z0-9]/;
  for (let from = said.indexOf(phrase); from >= 0; from = said.indexOf(phrase, from + 1)) {
    const to = from + phrase.length;
    const isCut =
      (inWord.test(said.charAt(from - 1)) && inWord.test(phrase.charAt(0))) ||
      (inWord.test(said.charAt(to)) && inWord.test(phrase.slice(-1)));
    if (!isCut) return [{ by, phrase, from, to, letters: lettersOf(phrase) }];
  }
  return [];
}

/** What asks for a way, a place or a choice; who asks why has an error. */
const question = /\b(?:how|where|which|what|(?:can|could|should) (?!not))\b|怎么|怎样|如何|哪|吗|能否|可以|什么/;
/** A form of a word goes on with no more letters than this. */
const longestRest = 6;

/** Where the words of a question stand in the text, in their order. */
function whereAsked<T>(said: string, phrase: string, by: T): Said<T>[] {
  const words = phrase.toLowerCase().split(' ').map(formsOf);
  const found = new RegExp(words.map((word) => `(${word})`).join('.*?')).exec(said);
  if (!found) return [];
  const [all, ...each] = found;
  return [{ by, phrase, from: found.index, to: found.index + all.length, letters: lettersOf(each.join('')) }];
}

/** All forms of a word, as a regular expression. */
function formsOf(word: string): string {
  return /[a-z]/.test(word) ? `\\b${beginningOf(word)}[a-z]{0,${longestRest}}\\b` : word;
}

/** The only page of which some question has all words of a text that names its subject: `archived`. */
function subjectOf<G extends Answering>(said: string, guides: readonly G[]): Said<G> | undefined {
  const words = said.match(/[a-z0-9]+|\p{Script=Han}+/gu)?.map((word) => new RegExp(formsOf(word))) ?? [];
  const fit = ({ asks }: G) =>
    asks.some((ask) =>
      words.every((word) => word.test(ask.toLowerCase().replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))),
    );
  const [by, ...others] = words.length === 0 ? [] : guides.filter(fit);
  return by && others.length === 0
    ? { by, phrase: said, from: 0, to: said.length, letters: lettersOf(said) }
    : undefined;
}

/** The words of a text; two Chinese characters are one. */
function wordsOf(said: string): readonly string[] {
  return said.match(/\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+/gu) ?? [];
}

function lettersOf(text: string): number {
  return text.replaceAll(' ', '').length;
}
