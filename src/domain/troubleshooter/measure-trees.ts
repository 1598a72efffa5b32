import { allPaths, type Path } from './all-paths.ts';
import { readCauseName } from './cause-name.ts';
import { type Graph, joinTrees } from './graph.ts';
import type { Trail } from './trail.ts';
import type { Prior, Tree } from './tree.ts';

/** How long the walks are that end in one tree, or in any. */
export interface PathFigures {
  readonly paths: number;
  /** Answers on the longest path. */
  readonly longest: number;
  /** Answers on a path, on average. */
  readonly mean: number;
  /**
   * Answers a reader needs, on average: each outcome counts by its prior, and each of its paths by how likely
   * a reader takes it when all answers of a question are equally likely.
   */
  readonly expected: number;
  /** Share of the paths, 0 to 1, that need at most five answers; 1 when there is no path. */
  readonly atMostFive: number;
}

/** The figures of one tree; its paths are those that end in it. */
export interface TreeFigures extends PathFigures {
  readonly id: string;
  readonly questions: number;
  readonly outcomes: number;
}

/** How big the trees are, and how soon they bring a reader to an outcome. */
export interface Figures {
  readonly trees: readonly TreeFigures[];
  readonly all: PathFigures;
  /** The fewest answers that lead to each error page. */
  readonly answersToPage: ReadonlyMap<string, number>;
}

/** Measures all trees. */
export function measureTrees(trees: readonly Tree[]): Figures {
  const graph = joinTrees(trees);
  const paths = [...allPaths(graph)];
  const answersToPage = new Map<string, number>();
  for (const { trail, outcome } of paths) {
    const cause = graph.outcomes.get(outcome)?.cause;
    if (cause === undefined) continue;
    const { page } = readCauseName(cause);
    answersToPage.set(page, Math.min(trail.length, answersToPage.get(page) ?? trail.length));
  }
  return {
    trees: trees.map((tree) => ({
      id: tree.id,
      questions: Object.keys(tree.questions).length,
      outcomes: Object.keys(tree.outcomes).length,
      ...measurePaths(
        paths.filter(({ outcome }) => graph.treeOf.get(outcome) === tree.id),
        graph,
      ),
    })),
    all: measurePaths(paths, graph),
    answersToPage,
  };
}

/** How much more often readers end at a common outcome than at a rare one. */
export const priorWeights: Readonly<Record<Prior, number>> = { common: 9, occasional: 3, rare: 1 };

function measurePaths(paths: readonly Path[], graph: Graph): PathFigures {
  const lengths = paths.map(({ trail }) => trail.length);
  const count = lengths.length || 1;
  return {
    paths: lengths.length,
    longest: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    mean: sum(lengths) / count,
    expected: expectedAnswers(paths, graph),
    atMostFive: 1 - lengths.filter((length) => length > 5).length / count,
  };
}

function expectedAnswers(paths: readonly Path[], graph: Graph): number {
  const ends = new Map<string, { chance: number; answers: number }>();
  for (const { outcome, trail } of paths) {
    const end = ends.get(outcome) ?? { chance: 0, answers: 0 };
    const chance = chanceOf(trail, graph);
    ends.set(outcome, { chance: end.chance + chance, answers: end.answers + chance * trail.length });
  }
  const weighed = [...ends].map(([outcome, { chance, answers }]) => {
    const weight = priorWeights[graph.outcomes.get(outcome)?.prior ?? 'occasional'];
    return { weight, answers: (weight * answers) / chance };
  });
  const total = sum(weighed.map(({ weight }) => weight));
  return total === 0 ? 0 : sum(weighed.map(({ answers }) => answers)) / total;
}

/** How likely a reader takes this way, when all answers of a question are equally likely. */
function chanceOf(trail: Trail, graph: Graph): number {
  return trail.reduce((chance, { question }) => chance / (graph.questions.get(question)?.answers.length ?? 1), 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
