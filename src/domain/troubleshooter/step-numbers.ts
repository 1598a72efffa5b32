import { type Graph, reachableSteps } from './graph.ts';

/** A number for each step, to find a box of the map in its outline: 1 is the first question, near steps come first. */
export function stepNumbers(graph: Graph): Map<string, number> {
  return new Map([...reachableSteps(graph, [graph.first])].map((step, i) => [step, i + 1]));
}
