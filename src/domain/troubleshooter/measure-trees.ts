import { allPaths, type Path } from './all-paths.ts';
import { readCauseName } from './cause-name.ts';
import { joinTrees } from './graph.ts';
import type { Tree } from './tree.ts';

/** How long the walks are that end in one tree, or in any. */
export interface PathFigures {
  readonly paths: number;
  /** Answers on the longest path. */
  readonly longest: number;
  /** Answers on a path, on average. */
  readonly mean: number;
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
      ...measurePaths(paths.filter(({ outcome }) => graph.treeOf.get(outcome) === tree.id)),
    })),
    all: measurePaths(paths),
    answersToPage,
  };
}

function measurePaths(paths: readonly Path[]): PathFigures {
  const lengths = paths.map(({ trail }) => trail.length);
  const count = lengths.length || 1;
  return {
    paths: lengths.length,
    longest: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    mean: lengths.reduce((sum, length) => sum + length, 0) / count,
    atMostFive: 1 - lengths.filter((length) => length > 5).length / count,
  };
}
