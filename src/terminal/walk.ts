import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pageName } from '../domain/catalogue/page-name.ts';
import { readCauseName } from '../domain/troubleshooter/cause-name.ts';
import { summarise } from '../domain/troubleshooter/summarise.ts';
import { defaultLocale, words } from '../site/words/index.ts';
import { findPlace, type Place, type StepAnswer, stepAt } from './answers.ts';
import type { Library } from './knowledge.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { stepText } from './texts.ts';

/** Where a walk is shown, and where its answers come from: a terminal, or lines of a pipe. */
export interface WalkStreams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly style: Style;
}

/** Asks one question after the other, until the reader ends or the input does. */
export async function walk(from: Place, library: Library, { input, output, style }: WalkStreams) {
  const say = (text: string) => output.write(`${text}\n`);
  const typing = input.isTTY === true;
  const lines = createInterface({ input, output, terminal: typing });
  // Nobody is asked through a pipe.
  const prompt = () => {
    if (typing) lines.prompt();
  };
  let place = from;
  const ask = () => {
    const step = stepAt(place, library);
    say(`\n${stepText(step, style)}\n`);
    lines.setPrompt(`${choices(step)}: `);
    prompt();
  };
  ask();
  for await (const line of lines) {
    const typed = line.trim().toLowerCase();
    if (typed === 'q') break;
    const step = stepAt(place, library);
    const next = typed === 's' ? undefined : follow(typed, step, library);
    if (typed === 's') say(`\n${summaryOf(place, step, library)}\n`);
    else if (next === undefined) say(`There is no answer \`${printable(line.trim())}\` here.`);
    if (next === undefined) {
      prompt();
      continue;
    }
    place = next;
    ask();
  }
  lines.close();
  say('');
}

/** The place that what was typed leads to. */
function follow(typed: string, step: StepAnswer, library: Library): Place | undefined {
  const answers = step.answers ?? [];
  const answer = answers.find(({ id }, i) => id === typed || String(i + 1) === typed);
  if (answer) return findPlace(answer.next, answer.trail, library);
  if (typed === 'n' && step.otherwise) return findPlace(step.otherwise.step, step.otherwise.trail, library);
  if (typed === 'r') return findPlace(undefined, '', library);
  const last = step.trail.at(-1);
  if (typed !== 'b' || last === undefined) return undefined;
  const before = step.trail.slice(0, -1).map(({ question, answer: given }) => `${question}.${given}`);
  return findPlace(last.question, before.join('~'), library);
}

/** What may be typed at a step. */
function choices({ answers = [], trail, otherwise }: StepAnswer): string {
  return [
    ...(answers.length > 0 ? [answers.length === 1 ? '1' : `1-${answers.length}`] : []),
    ...(otherwise === undefined ? [] : ['n did not help']),
    ...(trail.length > 0 ? ['b back', 'r restart'] : []),
    's summary',
    'q quit',
  ].join(', ');
}

function summaryOf({ step, trail }: Place, { url }: StepAnswer, { graph, pageOf }: Library): string {
  const outcome = graph.outcomes.get(step);
  const page = outcome?.cause === undefined ? undefined : pageOf(readCauseName(outcome.cause).page);
  return summarise({
    graph,
    trail,
    outcome: outcome && step,
    error: page && pageName(page),
    address: url,
    words: words(defaultLocale).troubleshoot.summary,
  });
}
