import { inOneParagraph } from '../text/gap-after.ts';
import type { Graph } from './graph.ts';
import type { Trail } from './trail.ts';

/** The words around what the reader chose, so that a summary can be in their language. */
export interface SummaryWords {
  /** First line, such as "Troubleshooter for migrations to OSS". */
  readonly heading: string;
  /** In front of the outcome, such as "Result". */
  readonly result: string;
  /** In front of the message, such as "Error message". */
  readonly error: string;
  /** In front of what to check and of what to do. */
  readonly check: string;
  readonly fix: string;
  /** In front of the address, such as "Link". */
  readonly link: string;
  /** In the place of a result before there is one. */
  readonly open: string;
}

/** What a summary is made of. */
export interface SummaryParts {
  readonly graph: Graph;
  readonly trail: Trail;
  /** Name of the outcome; left out while questions are open. */
  readonly outcome?: string | undefined;
  /** The message of the error page behind the outcome, verbatim. */
  readonly error?: string | undefined;
  /** What confirms the result, and what to do then. */
  readonly check?: readonly string[];
  readonly fix?: readonly string[];
  /** The whole address of the step, with its trail. */
  readonly address: string;
  readonly words: SummaryWords;
}

/** The walk as plain text, ready for a ticket: answers, result, message, link. */
export function summarise({
  graph,
  trail,
  outcome,
  error,
  check = [],
  fix = [],
  address,
  words,
}: SummaryParts): string {
  const answers = trail.flatMap(({ question, answer }) => {
    const asked = graph.questions.get(question);
    const given = asked?.answers.find(({ id }) => id === answer);
    return asked === undefined || given === undefined ? [] : [inOneParagraph(oneLine(asked.ask), oneLine(given.say))];
  });
  const title = outcome === undefined ? undefined : graph.outcomes.get(outcome)?.title;
  return [
    words.heading,
    ...answers.map((line, i) => `${i + 1}. ${line}`),
    `${words.result}: ${oneLine(title ?? words.open)}`,
    ...(error === undefined ? [] : [`${words.error}: ${oneLine(error)}`]),
    ...[...check.map((text) => [words.check, text]), ...fix.map((text) => [words.fix, text])].map(
      ([label, text = '']) => `[ ] ${label}: ${oneLine(text)}`,
    ),
    `${words.link}: ${address}`,
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
