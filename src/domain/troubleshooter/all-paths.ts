import type { Graph } from './graph.ts';
import type { GivenAnswer, Trail } from './trail.ts';

/** One whole walk: the answers from the first question, and the outcome they lead to. */
export interface Path {
  readonly trail: Trail;
  readonly outcome: string;
}

/**
 * Every path from the first question to an outcome, in the order of the answers. A path that leads
 * nowhere or in a circle is left out: `checkTrees` complains about it.
 */
export function* allPaths(graph: Graph): Generator<Path> {
  const trail: GivenAnswer[] = [];
  const onTheWay = new Set<string>();
  yield* walk(graph.first);

  function* walk(step: string): Generator<Path> {
    if (graph.outcomes.has(step)) yield { trail: [...trail], outcome: step };
    const question = graph.questions.get(step);
    if (question === undefined || onTheWay.has(step)) return;
    onTheWay.add(step);
    for (const { id, next } of question.answers) {
      trail.push({ question: step, answer: id });
      yield* walk(next);
      trail.pop();
    }
    onTheWay.delete(step);
  }
}
