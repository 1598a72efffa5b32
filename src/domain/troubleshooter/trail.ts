import { presentAnswer, presentName } from './former-steps.ts';
import { type Graph, reachableSteps } from './graph.ts';
import type { Answer, Tree } from './tree.ts';

/** One answer that the reader gave: the names of the question and of the answer. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** The answers given so far, the first one first. */
export type Trail = readonly GivenAnswer[];

/** A trail as an address held it. */
export interface TrailFound {
  readonly trail: Trail;
  /** Pieces of the address that name nothing, or an answer that does not lead to what follows it. */
  readonly unknown: readonly string[];
}

/** More than any walk can need; the rest of a longer text is not looked at. */
const longestText = 4000;
/** Enough for a notice to the reader. */
const mostUnknown = 10;
const longestUnknown = 60;

/**
 * Writes a trail for an address: `where.failed-list~which-message.code-403`. All its signs may stand
 * in a query as they are; `URLSearchParams` would needlessly escape the `~`.
 */
export function writeTrail(trail: Trail): string {
  return trail.map(({ question, answer }) => `${question}.${answer}`).join('~');
}

/**
 * Reads the trail to `step` from an address, which anybody may have written. An answer is kept when it leads to
 * the answer that follows it, and the last one to the step; what names nothing or leads elsewhere is skipped.
 * A question or an answer that was renamed is found under its new name.
 *
 * A question may be missing between two answers: trees grow, and addresses shared before that stay good.
 */
export function readTrail(text: string, step: string, graph: Graph): TrailFound {
  const trail: GivenAnswer[] = [];
  const unknown: string[] = [];
  const asked = new Set([step]);
  // From the end, because it is certain where the walk arrived, not where it began.
  let target = step;
  for (const piece of piecesOf(text).toReversed()) {
    const given = findAnswer(piece, graph);
    if (given !== undefined && !asked.has(given.question) && leadsTo(given, target, graph)) {
      trail.unshift(given);
      asked.add(given.question);
      target = given.question;
    } else unknown.unshift(piece.slice(0, longestUnknown));
  }
  return { trail, unknown: unknown.slice(0, mostUnknown) };
}

/** Every answer as shared addresses hold it: what the ledger records of answers. */
export function answerAddresses(trees: readonly Tree[]): string[] {
  return trees.flatMap(({ questions }) =>
    Object.entries(questions).flatMap(([question, { answers }]) =>
      answers.map(({ id }) => `?trail=${writeTrail([{ question, answer: id }])}`),
    ),
  );
}

/** The answers that an address names, before there are trees to compare them with: for links to carry them on. */
export function parseTrail(text: string): Trail {
  return piecesOf(text).flatMap((piece) => parseAnswer(piece) ?? []);
}

function piecesOf(text: string): string[] {
  return text
    .slice(0, longestText)
    .split('~')
    .filter((piece) => piece !== '');
}

function parseAnswer(piece: string): GivenAnswer | undefined {
  const [, question, answer] = /^([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(piece) ?? [];
  return question === undefined || answer === undefined ? undefined : { question, answer };
}

/** The answer that a piece names, under the present names of its question and itself. */
function findAnswer(piece: string, graph: Graph): GivenAnswer | undefined {
  const given = parseAnswer(piece);
  if (given === undefined) return undefined;
  const question = presentName(given.question, graph);
  const answer = presentAnswer(question, given.answer, graph);
  return answer && { question, answer: answer.id };
}

function leadsTo(given: GivenAnswer, step: string, graph: Graph): boolean {
  return reachableSteps(graph, stepsAfter([given], graph)).has(step);
}

/**
 * The steps that a trail leads to: the one its last answer leads to and, when that is an outcome,
 * what the reader goes on with when it did not help. An empty trail leads to the first question.
 */
export function stepsAfter(trail: Trail, graph: Graph): string[] {
  const last = trail.at(-1);
  if (last === undefined) return [graph.first];
  const answer = graph.questions.get(last.question)?.answers.find(({ id }) => id === last.answer);
  const steps = new Set<string>();
  for (let step = answer?.next; step !== undefined && !steps.has(step); step = graph.outcomes.get(step)?.otherwise) {
    steps.add(step);
  }
  return [...steps];
}

/** The trail as it was before `question` was answered: where **Change** leads. */
export function trailBefore(trail: Trail, question: string): Trail {
  const place = trail.findIndex((given) => given.question === question);
  return place === -1 ? trail : trail.slice(0, place);
}

/**
 * The trail with one more answer, at the step it leads to. A question answered before is answered anew, and what
 * followed it is dropped; so it is when the answer leads back to a question answered before.
 */
export function addAnswer(trail: Trail, question: string, { id, next }: Pick<Answer, 'id' | 'next'>): Trail {
  return trailBefore([...trailBefore(trail, question), { question, answer: id }], next);
}
