import type { Graph } from './graph.ts';

/** An answer that leads back to a question on its own way, with the steps between. */
export interface Circle {
  readonly question: string;
  readonly answer: string;
  readonly steps: readonly string[];
}

/** Finds every answer that closes a circle, on the ways from the first question. */
export function findCircles(graph: Graph): Circle[] {
  const circles: Circle[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (step: string) => {
    way.push(step);
    for (const { id, next } of graph.questions.get(step)?.answers ?? []) {
      const place = way.indexOf(next);
      if (place !== -1) circles.push({ question: step, answer: id, steps: [...way.slice(place), next] });
      else if (!done.has(next)) visit(next);
    }
    way.pop();
    done.add(step);
  };
  visit(graph.first);
  return circles;
}
