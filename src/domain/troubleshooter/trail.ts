import { type Graph, reachableSteps } from './graph.ts';

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
  /** Pieces of the address that name nothing, or something that cannot stand at their place. */
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
 * Reads a trail from an address, which anybody may have written. What names no question or answer is
 * skipped, and so is a question that the answer before it cannot lead to or that was answered before.
 *
 * A question may be missing between two answers: trees grow, and addresses shared before that stay good.
 */
export function readTrail(text: string, graph: Graph): TrailFound {
  const trail: GivenAnswer[] = [];
  const unknown: string[] = [];
  for (const piece of text.slice(0, longestText).split('~')) {
    if (piece === '') continue;
    const [question = '', answer = '', ...rest] = piece.split('.');
    const exists = rest.length === 0 && graph.questions.get(question)?.answers.some(({ id }) => id === answer);
    if (exists && isInPlace(question, trail, graph)) trail.push({ question, answer });
    else if (unknown.length < mostUnknown) unknown.push(piece.slice(0, longestUnknown));
  }
  return { trail, unknown };
}

function isInPlace(question: string, trail: Trail, graph: Graph): boolean {
  // A walk may begin at any question: the map and the error pages lead into the middle.
  if (trail.length === 0) return true;
  if (trail.some((given) => given.question === question)) return false;
  return reachableSteps(graph, stepsAfter(trail, graph)).has(question);
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

/** The trail with one more answer. A question answered before is answered anew, and what followed it is dropped. */
export function addAnswer(trail: Trail, question: string, answer: string): Trail {
  return [...trailBefore(trail, question), { question, answer }];
}
