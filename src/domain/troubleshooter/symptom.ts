import type { Finding, Match } from '../log-search/finding.ts';
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

/** What was found in a text, and the symptom that it describes, if it does. */
export interface Asked<S, F> {
  readonly symptom: S | undefined;
  readonly finding: F;
}

/**
 * What a short text describes: the symptom with the longest phrase in it. Who describes something without an error is
 * best served by a question about it. Nobody is asked where a match is sure, and a page that rests on nothing but the words of
 * the symptom is no guess beside its question.
 */
export function besideSymptom<S extends Pick<Symptom, 'phrases'>, F extends Pick<Finding, 'matches' | 'mayFit'>>(
  finding: F,
  text: string,
  symptoms: readonly S[],
): Asked<S, F> {
  const said = plain(text);
  if (finding.matches.length > 0 || said.length > longest) return { symptom: undefined, finding };
  const described = symptoms
    .flatMap((symptom) => symptom.phrases.map((phrase) => ({ symptom, phrase: phrase.toLowerCase() })))
    .filter(({ phrase }) => isIn(said, phrase));
  const [found] = described.toSorted((a, b) => b.phrase.length - a.phrase.length);
  if (!found) return { symptom: undefined, finding };
  const saysMore = ({ pieces }: Match) =>
    pieces
      .map(({ from, to }) => plain(text.slice(from, to)))
      .some((words) => !described.some(({ symptom, phrase }) => symptom === found.symptom && phrase.includes(words)));
  return { symptom: found.symptom, finding: { ...finding, mayFit: finding.mayFit.filter(saysMore) } };
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Whether words stand in the text as whole words; Chinese has no space between words. */
function isIn(said: string, words: string): boolean {
  const inWord = /[a-z0-9]/;
  for (let at = said.indexOf(words); at >= 0; at = said.indexOf(words, at + 1)) {
    const before = said.charAt(at - 1);
    const after = said.charAt(at + words.length);
    const isCut =
      (inWord.test(before) && inWord.test(words.charAt(0))) || (inWord.test(after) && inWord.test(words.slice(-1)));
    if (!isCut) return true;
  }
  return false;
}
