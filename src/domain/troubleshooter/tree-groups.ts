import { type Graph, nextSteps, reachableSteps } from './graph.ts';
import type { Tree } from './tree.ts';

/** A main tree, and the trees that it leads on to. */
export interface TreeGroup {
  readonly tree: Tree;
  readonly parts: readonly Tree[];
}

/**
 * The trees in the order in which a walk meets them. The first question leads to the main ones; each other is a part of
 * the one that most of the answers leading to it come from, be it by way of another part.
 */
export function groupTrees(trees: readonly Tree[], graph: Graph): TreeGroup[] {
  const treeOf = (step: string) => graph.treeOf.get(step) ?? '';
  const idsInOrder = [...new Set([...reachableSteps(graph, [graph.first])].map(treeOf))];
  const inOrder = idsInOrder.flatMap((id) => trees.filter((tree) => tree.id === id));
  const mains = new Set([graph.first, ...nextSteps(graph, graph.first)].map(treeOf));
  const answersTo = (id: string, { questions }: Tree) =>
    Object.values(questions).flatMap(({ answers }) => answers.filter(({ next }) => treeOf(next) === id)).length;
  const mainOf = (id: string, parts: readonly string[] = []): string => {
    if (mains.has(id)) return id;
    const below = [...parts, id];
    const [parent] = inOrder
      .filter((tree) => !below.includes(tree.id))
      .toSorted((a, b) => answersTo(id, b) - answersTo(id, a));
    return parent ? mainOf(parent.id, below) : treeOf(graph.first);
  };
  return inOrder
    .filter(({ id }) => mains.has(id))
    .map((tree) => ({ tree, parts: inOrder.filter(({ id }) => id !== tree.id && mainOf(id) === tree.id) }));
}
