import { type Graph, reachableSteps } from './graph.ts';
import { weightOf } from './measure-trees.ts';

/** What a reader who stands at a question has before them. */
export interface Ahead {
  /** Answers still to give, on average. */
  readonly answers: number;
  /** Titles of the results that are still possible, the likeliest first, once they are few; until then none. */
  readonly results: readonly string[];
}

/** More results are no list that anyone reads. */
const mostNamed = 10;
const unsure = 'not-sure';

/**
 * What lies ahead of a question. Readers come to a result as often as its prior says; the way of those who are not
 * sure leads to results that the other answers lead to as well, so it counts only where there is no other.
 */
export function ahead(graph: Graph, question: string): Ahead {
  const results = resultsFrom(graph, question);
  const named = results.length > mostNamed ? [] : results.toSorted((a, b) => weigh(graph, [b]) - weigh(graph, [a]));
  return {
    answers: Math.max(1, Math.round(answersFrom(graph, question, new Map()))),
    results: named.map((name) => graph.outcomes.get(name)?.title ?? name),
  };
}

/** The results that a step can lead to. */
export function resultsFrom(graph: Graph, step: string): string[] {
  return [...reachableSteps(graph, [step])].filter((name) => graph.outcomes.has(name));
}

function weigh(graph: Graph, results: readonly string[]): number {
  return results.reduce((sum, name) => sum + weightOf(graph.outcomes.get(name)?.prior), 0);
}

function answersFrom(graph: Graph, step: string, known: Map<string, number>): number {
  const answers = graph.questions.get(step)?.answers;
  if (answers === undefined) return 0;
  const worked = known.get(step);
  if (worked !== undefined) return worked;
  const sure = answers.filter(({ id }) => id !== unsure);
  const ways = (sure.length > 0 ? sure : answers).map(({ next }) => ({
    weight: weigh(graph, resultsFrom(graph, next)),
    answers: answersFrom(graph, next, known),
  }));
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  const mean = ways.reduce((sum, { weight, answers }) => sum + weight * answers, 0) / (total || 1);
  known.set(step, 1 + mean);
  return 1 + mean;
}
