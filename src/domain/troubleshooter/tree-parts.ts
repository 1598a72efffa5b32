import { type Graph, nextSteps } from './graph.ts';
import type { Outcome, Question, Tree } from './tree.ts';

/** Where the parts are cut from: the trees, and the same joined. */
export interface WholeTrees {
  readonly trees: readonly Tree[];
  readonly graph: Graph;
}

/** One step as it is, with the names of the steps it leads to: what the page of that step shows. */
export function stepPart({ trees, graph }: WholeTrees, step: string): Tree[] {
  const outcome = graph.outcomes.get(step);
  const near = new Set([...nextSteps(graph, step), ...(outcome ? [outcome.otherwise] : []), graph.first]);
  const touched = new Set([step, ...near].map((name) => graph.treeOf.get(name)));
  return cut(
    trees.filter(({ id }) => touched.has(id)),
    {
      question: (name, question) => (name === step ? question : near.has(name) ? nameOf(question) : undefined),
      outcome: (name, one) => (name === step ? one : near.has(name) ? titleOf(one) : undefined),
    },
  );
}

/**
 * One tree with everything that an answer in it is about: its questions, the titles of its outcomes, and the names of
 * the steps it leads to.
 */
export function treePart({ trees, graph }: WholeTrees, id: string): Tree[] {
  const own = trees.find((tree) => tree.id === id);
  const questions = Object.keys(own?.questions ?? {});
  const near = new Set([...questions.flatMap((name) => nextSteps(graph, name)), graph.first]);
  for (const { otherwise } of Object.values(own?.outcomes ?? {})) near.add(otherwise);
  // What a reader goes on with behind an outcome: a set may grow while it is walked.
  for (const name of near) {
    const outcome = graph.outcomes.get(name);
    if (outcome) near.add(outcome.otherwise);
  }
  return cut(trees, {
    question: (name, question) =>
      graph.treeOf.get(name) === id ? question : near.has(name) ? nameOf(question) : undefined,
    outcome: (name, outcome) => (graph.treeOf.get(name) === id || near.has(name) ? titleOf(outcome) : undefined),
  });
}

/** The answers of other trees that lead into this one: for who comes with a trail, and has not walked through them. */
export function waysInto({ trees, graph }: WholeTrees, id: string): Tree[] {
  const leading = stepsLeadingTo(graph, id);
  return cut(trees, {
    question: (name, question) =>
      graph.treeOf.get(name) === id || !leading.has(name)
        ? undefined
        : { ...nameOf(question), answers: question.answers.filter(({ next }) => leading.has(next)) },
    outcome: () => undefined,
  });
}

/** Joins parts of the same trees; of two parts of one step the one that knows more of it counts. */
export function uniteTrees(parts: readonly Tree[]): Tree[] {
  const united = new Map<string, Tree>();
  for (const part of parts) {
    const known = united.get(part.id);
    united.set(
      part.id,
      known === undefined
        ? part
        : {
            ...known,
            questions: unite(known.questions, part.questions, bothAnswers),
            outcomes: unite(known.outcomes, part.outcomes, fullerOutcome),
          },
    );
  }
  return [...united.values()];
}

function bothAnswers(known: Question, other: Question): Question {
  const [most, least] = known.answers.length >= other.answers.length ? [known, other] : [other, known];
  const added = least.answers.filter(({ id }) => !most.answers.some((answer) => answer.id === id));
  return { ...least, ...most, answers: [...most.answers, ...added] };
}

function fullerOutcome(known: Outcome, other: Outcome): Outcome {
  return { ...other, ...known };
}

function unite<T>(known: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>, both: (a: T, b: T) => T) {
  const added = Object.entries(other).map(([name, one]) => {
    const first = known[name];
    return [name, first === undefined ? one : both(first, one)] as const;
  });
  return { ...known, ...Object.fromEntries(added) };
}

interface Kept {
  readonly question: (name: string, question: Question) => Question | undefined;
  readonly outcome: (name: string, outcome: Outcome) => Outcome | undefined;
}

/** The trees with what is kept of them. */
function cut(trees: readonly Tree[], kept: Kept): Tree[] {
  return trees
    .map(({ id, title, questions, outcomes }) => ({
      id,
      title,
      questions: pick(questions, kept.question),
      outcomes: pick(outcomes, kept.outcome),
    }))
    .filter((tree) => [tree.questions, tree.outcomes].some((steps) => Object.keys(steps).length > 0));
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  keep: (name: string, value: T) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const kept = keep(name, value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

/** Under its former names too: a shared address may hold them. */
function nameOf({ ask, lang, was }: Question): Question {
  return { ask, answers: [], ...(lang && { lang }), ...(was && { was }) };
}

function titleOf({ title, otherwise, lang }: Outcome): Outcome {
  return { title, otherwise, ...(lang && { lang }) };
}

/** The steps of a tree, and every question from which answers lead into it. */
function stepsLeadingTo(graph: Graph, tree: string): ReadonlySet<string> {
  const leading = new Set([...graph.treeOf].flatMap(([step, id]) => (id === tree ? [step] : [])));
  const before = new Map<string, string[]>();
  for (const question of graph.questions.keys()) {
    for (const next of nextSteps(graph, question)) before.set(next, [...(before.get(next) ?? []), question]);
  }
  // A set may grow while it is walked.
  for (const step of leading) for (const question of before.get(step) ?? []) leading.add(question);
  return leading;
}
