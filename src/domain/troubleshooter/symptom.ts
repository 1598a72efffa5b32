import type { Finding } from '../log-search/finding.ts';
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

/** Longer texts are logs: there a word such as "slow" means nothing. */
const longest = 120;

/**
 * What a short text describes: the symptom with the longest phrase in it. Who describes something without an error is
 * best served by a question about it, and nobody is asked where a match is sure.
 */
export function symptomBeside<S extends Pick<Symptom, 'phrases'>>(
  { matches }: Pick<Finding, 'matches'>,
  text: string,
  symptoms: readonly S[],
): S | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (matches.length > 0 || said.length > longest) return undefined;
  return symptoms
    .map((symptom) => ({ symptom, length: Math.max(0, ...symptom.phrases.map((phrase) => lengthIn(said, phrase))) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)[0]?.symptom;
}

/** The length of a phrase that stands in the text as whole words; Chinese has no space between words. */
function lengthIn(said: string, phrase: string): number {
  const words = phrase.toLowerCase();
  const inWord = /[a-z0-9]/;
  for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + 1)) {
    const before = said.charAt(at - 1);
    const after = said.charAt(at + words.length);
    const isCut =
      (inWord.test(before) && inWord.test(words.charAt(0))) || (inWord.test(after) && inWord.test(words.slice(-1)));
    if (!isCut) return words.length;
  }
  return 0;
}
