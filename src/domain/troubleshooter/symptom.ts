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

/** A guide, and what people ask whom it answers. */
export interface Answering {
  /** The words of a question that tell what it is about, in their order, in any language; endings may differ. */
  readonly asks: readonly string[];
}

/** Longer texts are logs: there a word such as "slow" means nothing. */
const longest = 120;

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
}

/**
 * What a short text says in words: the symptoms of which it has phrases, and the guide for its question, the longest phrase first;
 * no word counts twice. Who describes something without an error is best served by a question about it, who asks how by a guide.
 * Nobody is told so where a match is sure, and a page that rests on these words is no guess beside them.
 */
export function inWords<
  S extends Pick<Symptom, 'phrases'>,
  G extends Answering,
  F extends Pick<Finding, 'matches' | 'mayFit'>,
>(finding: F, text: string, { symptoms, guides }: Sayings<S, G>): InWords<S, G, F> {
  const said = plain(text);
  if (finding.matches.length > 0 || said.length > longest) return { symptoms: [], guide: undefined, finding };
  const asked = question.test(said) ? guides.flatMap((by) => by.asks.flatMap((ask) => whereAsked(said, ask, by))) : [];
  const [guide] = asked.toSorted(longer);
  const described = symptoms.flatMap((by) => by.phrases.flatMap((phrase) => whereSaid(said, phrase.toLowerCase(), by)));
  const found: Said<S>[] = [];
  for (const one of described.toSorted(longer)) {
    if ([...found, ...(guide ? [guide] : [])].every((other) => !overlap(one, other) && other.by !== one.by))
      found.push(one);
  }
  const told = new Set(found.map(({ by }) => by));
  const phrases = described.filter(({ by }) => told.has(by)).map(({ phrase }) => phrase);
  const saysMore = ({ pieces, evidence }: Match) => {
    const words = pieces.map(({ from, to }) => plain(text.slice(from, to)));
    // Words of a description are what a question is made of.
    if (guide) return evidence !== 'description' && 2 * lengthWithin(guide, said, words) < words.join('').length;
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
    if (!isCut) return [{ by, phrase, from, to }];
  }
  return [];
}

/** What asks for a way, a place or a choice; who asks why has an error. */
const question = /\b(?:how|where|which|what|(?:can|could|should) (?!not))\b|怎么|怎样|如何|哪|吗|能否|可以|什么/;
/** A form of a word goes on with no more letters than this. */
const longestRest = 6;

/** Where the words of a question stand in the text, in their order. */
function whereAsked<T>(said: string, phrase: string, by: T): Said<T>[] {
  const words = phrase
    .toLowerCase()
    .split(' ')
    .map((word) => (/[a-z]/.test(word) ? `\\b${beginningOf(word)}[a-z]{0,${longestRest}}\\b` : word));
  const found = new RegExp(words.join('.*?')).exec(said);
  return found ? [{ by, phrase, from: found.index, to: found.index + found[0].length }] : [];
}
