import type { Graph } from './graph.ts';
import type { GivenAnswer, Trail } from './trail.ts';

/**
 * The fewest answers that lead from the first question to `step`, to fill in for a reader who enters
 * the tree there; `undefined` when nothing leads there.
 *
 * A way without "I'm not sure" is preferred, even if it is longer: whoever comes from an error page is sure.
 */
export function shortestTrail(graph: Graph, step: string): Trail | undefined {
  return findTrail(graph, step, (answer) => answer !== 'not-sure') ?? findTrail(graph, step, () => true);
}

function findTrail(graph: Graph, target: string, mayAnswer: (answer: string) => boolean): Trail | undefined {
  if (!graph.treeOf.has(target)) return undefined;
  const cameBy = new Map<string, GivenAnswer | undefined>([[graph.first, undefined]]);
  for (const [step] of cameBy) {
    if (step === target) break;
    for (const { id, next } of graph.questions.get(step)?.answers ?? []) {
      if (mayAnswer(id) && !cameBy.has(next)) cameBy.set(next, { question: step, answer: id });
    }
  }
  if (!cameBy.has(target)) return undefined;

  const trail: GivenAnswer[] = [];
  for (let given = cameBy.get(target); given !== undefined; given = cameBy.get(given.question)) trail.unshift(given);
  return trail;
}
