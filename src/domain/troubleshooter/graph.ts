import { formerSteps } from './former-steps.ts';
import { firstTree, type Outcome, type Question, type Tree } from './tree.ts';

/** All trees joined: an answer leads into any of them by the name of a step alone. */
export interface Graph {
  /** The question that every walk begins with; empty when there is no first tree. */
  readonly first: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The id of the tree that each step belongs to; part of its address. */
  readonly treeOf: ReadonlyMap<string, string>;
  /** Former names of steps, and the step that has each now. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Joins all trees. Where two steps share a name the first one counts; `checkTrees` complains. */
export function joinTrees(trees: readonly Tree[]): Graph {
  const questions = new Map<string, Question>();
  const outcomes = new Map<string, Outcome>();
  const treeOf = new Map<string, string>();
  for (const tree of trees) {
    for (const [name, question] of Object.entries(tree.questions)) {
      if (treeOf.has(name)) continue;
      questions.set(name, question);
      treeOf.set(name, tree.id);
    }
    for (const [name, outcome] of Object.entries(tree.outcomes)) {
      if (treeOf.has(name)) continue;
      outcomes.set(name, outcome);
      treeOf.set(name, tree.id);
    }
  }
  const start = trees.find(({ id }) => id === firstTree);
  const moved = new Map(
    trees.flatMap(formerSteps).map(([former, step]) => [former.slice(former.indexOf('/') + 1), step] as const),
  );
  return { first: Object.keys(start?.questions ?? {})[0] ?? '', questions, outcomes, treeOf, moved };
}

/** The steps that answers lead to from `step`; none from an outcome, and none that do not exist. */
export function nextSteps(graph: Graph, step: string): string[] {
  const answers = graph.questions.get(step)?.answers ?? [];
  return [...new Set(answers.map(({ next }) => next))].filter((next) => graph.treeOf.has(next));
}

/** Every step that answers lead to from `steps`, these included, the nearest first. */
export function reachableSteps(graph: Graph, steps: readonly string[]): Set<string> {
  const reached = new Set(steps.filter((step) => graph.treeOf.has(step)));
  // A set may grow while it is walked, so this is breadth first without a queue.
  for (const step of reached) {
    for (const next of nextSteps(graph, step)) reached.add(next);
  }
  return reached;
}
