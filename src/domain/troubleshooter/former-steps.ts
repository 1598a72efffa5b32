import type { Graph } from './graph.ts';
import type { Answer, Tree } from './tree.ts';

/**
 * Former names of the steps of a tree, as `tree/step`, with the step that has each now: those of each step, and all of them
 * under the former names of the tree.
 */
export function formerSteps({
  id,
  was: formerTrees = [],
  questions,
  outcomes,
}: Tree): [former: string, step: string][] {
  const steps: Readonly<Record<string, { readonly was?: readonly string[] | undefined }>> = {
    ...questions,
    ...outcomes,
  };
  const former = new Map<string, string>();
  for (const [step, { was = [] }] of Object.entries(steps)) {
    for (const name of was) former.set(name.includes('/') ? name : `${id}/${name}`, step);
    for (const tree of formerTrees) {
      for (const name of [step, ...was]) if (!name.includes('/')) former.set(`${tree}/${name}`, step);
    }
  }
  return [...former];
}

/** Every address of a step, as `tree/step`, former ones too. */
export function treeAddresses(trees: readonly Tree[]): ReadonlySet<string> {
  return new Set(
    trees.flatMap((tree) => [
      ...Object.keys({ ...tree.questions, ...tree.outcomes }).map((step) => `${tree.id}/${step}`),
      ...formerSteps(tree).map(([former]) => former),
    ]),
  );
}

/** The name that a step has now; `step` itself where it still has that name, or where nothing took its place. */
export function presentName(step: string, graph: Graph): string {
  return graph.treeOf.has(step) ? step : (graph.moved.get(step) ?? step);
}

/** The answer of a question that has a name, or had it before. */
export function presentAnswer(question: string, answer: string, graph: Graph): Answer | undefined {
  const answers = graph.questions.get(question)?.answers ?? [];
  return answers.find(({ id }) => id === answer) ?? answers.find(({ was }) => was?.includes(answer));
}
