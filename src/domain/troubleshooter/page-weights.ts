import { readCauseName } from './cause-name.ts';
import type { Graph } from './graph.ts';
import { weightOf } from './measure-trees.ts';

/** How often readers end at each error page, by page id: its outcomes count by their priors. */
export function pageWeights(graph: Graph): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { cause, prior } of graph.outcomes.values()) {
    if (cause === undefined) continue;
    const { page } = readCauseName(cause);
    weights.set(page, (weights.get(page) ?? 0) + weightOf(prior));
  }
  return weights;
}
