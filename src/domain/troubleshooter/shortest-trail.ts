import type { Graph } from './graph.ts';
import type { GivenAnswer, Trail } from './trail.ts';
import type { Answer } from './tree.ts';

/**
 * The fewest answers that lead from the first question to `step`; `undefined` when nothing leads there.
 * Where several ways are as short, the one with the most answers that are `likely` wins.
 *
 * A way without "I'm not sure" is preferred, even if it is longer: it is filled in for readers who are sure.
 */
export function shortestTrail(
  graph: Graph,
  step: string,
  likely: (answer: Answer) => boolean = () => false,
): Trail | undefined {
  return findTrail(graph, step, likely, ({ id }) => id !== 'not-sure') ?? findTrail(graph, step, likely, () => true);
}

/** How a step was reached first: `likely` counts the likely answers on the way. */
interface Reached {
  readonly by: GivenAnswer | undefined;
  readonly length: number;
  readonly likely: number;
}

function findTrail(
  graph: Graph,
  target: string,
  isLikely: (answer: Answer) => boolean,
  mayAnswer: (answer: Answer) => boolean,
): Trail | undefined {
  if (!graph.treeOf.has(target)) return undefined;
  const reached = new Map<string, Reached>([[graph.first, { by: undefined, length: 0, likely: 0 }]]);
  // A map may grow while it is walked: breadth first, so all ways of one length are known before the next.
  for (const [step, { length, likely }] of reached) {
    for (const answer of graph.questions.get(step)?.answers ?? []) {
      if (!mayAnswer(answer)) continue;
      const way = {
        by: { question: step, answer: answer.id },
        length: length + 1,
        likely: likely + (isLikely(answer) ? 1 : 0),
      };
      const known = reached.get(answer.next);
      if (known === undefined || (known.length === way.length && known.likely < way.likely))
        reached.set(answer.next, way);
    }
  }
  if (!reached.has(target)) return undefined;

  const trail: GivenAnswer[] = [];
  for (let by = reached.get(target)?.by; by !== undefined; by = reached.get(by.question)?.by) trail.unshift(by);
  return trail;
}
