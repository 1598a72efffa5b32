import type { Graph } from './graph.ts';

/** The longest way from the first question to each outcome; there must be no circle. */
export function longestWays(graph: Graph): Map<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  const visit = (step: string, way: readonly string[]) => {
    // A shorter way to the same step cannot make anything behind it longer.
    if ((ways.get(step)?.length ?? 0) >= way.length) return;
    ways.set(step, way);
    for (const { next } of graph.questions.get(step)?.answers ?? []) visit(next, [...way, next]);
  };
  visit(graph.first, [graph.first]);
  return new Map([...ways].filter(([step]) => graph.outcomes.has(step)));
}
