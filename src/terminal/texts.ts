import { commandsOfStep, type Step } from '../domain/catalogue/error-page.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { fill } from '../domain/fill.ts';
import { defaultLocale, words } from '../site/words/index.ts';
import type { Explained, StepAnswer } from './answers.ts';
import { printable } from './printable.ts';
import { plainStyle, type Style } from './style.ts';
import { commandName } from './usage.ts';

const w = words(defaultLocale);

/** What a text is about, for people. */
export function explainedText(
  { matches, mayFit, symptom, furtherSymptoms = [], guide }: Explained,
  style: Style = plainStyle,
): string {
  const labelled = (name: string) => style.quiet(`  ${name.padEnd(8)}`);
  const guesses = mayFit
    .map(({ name, sign, title, url, evidence, why }) =>
      [
        `  ${style.link(url)}  ${title}`,
        ...(sign === undefined ? [] : [`    identified by: ${sign}`]),
        ...(sign === undefined && name !== title ? [`    typical message: ${style.code(name)}`] : []),
        `    why: ${evidence}: ${printable(why)}`,
      ].join('\n'),
    )
    .join('\n');
  if (matches.length === 0) {
    const parts = [
      ...(guide === undefined
        ? []
        : [
            [style.strong(guide.title), `  ${guide.summary}`, `${labelled('page')} ${style.link(guide.url)}`].join(
              '\n',
            ),
          ]),
      ...(symptom === undefined ? [] : [symptom, ...furtherSymptoms]).map(({ title, question, url, step, answers }) =>
        [
          style.strong(fill(w.search.soundsLike, { symptom: title })),
          `${labelled('ask')} ${question}`,
          ...answers.map(({ id, say }, i) => `${' '.repeat(10)} ${i + 1}. ${say} ${style.quiet(`(${id})`)}`),
          `${labelled('page')} ${style.link(url)}`,
          `${labelled('answer')} ${style.code(`${commandName} tree ${step}`)}`,
        ].join('\n'),
      ),
    ];
    const isSaid = parts.length > 0;
    // All of the text was understood.
    const [, name] = mayFit.length > 1 ? (/^\[([^[\]]+)\]$/.exec(mayFit[0]?.why ?? '') ?? []) : [];
    const heading = isSaid
      ? w.search.closest
      : name !== undefined
        ? fill(w.search.several, { text: printable(name) })
        : 'No exact match. These pages are the closest';
    if (guesses !== '') parts.push(`${heading}:\n${guesses}`);
    return parts.length === 0
      ? 'Nothing found. Paste the line with the error message or code, and the lines around it.'
      : parts.join('\n\n');
  }
  const answers = matches.map((match) => {
    const indent = ' '.repeat(10);
    return [
      style.strong(`${match.name}: ${match.title}`),
      `${labelled('why')} ${match.evidence}: ${printable(match.why)}`,
      ...(match.cause === undefined ? [] : [`${labelled('wraps')} ${printable(match.cause)}`]),
      `${labelled('page')} ${style.link(match.url)}`,
      ...match.whatToDo.flatMap((step, i) => [
        `${i === 0 ? labelled('do') : indent} ${i + 1}. ${plainText(step.text)}`,
        ...commandsOfStep(step).map(({ command }) => indented(style.code(command), `${indent}   `)),
      ]),
      ...match.causes.map(({ title, id }, i) => `${i === 0 ? labelled('causes') : indent} ${title} (#${id})`),
    ].join('\n');
  });
  return [...answers, ...(guesses === '' ? [] : [`Or, less likely:\n${guesses}`])].join('\n\n');
}

/** One step of the troubleshooter, for people; its answers are numbered. */
export function stepText(answer: StepAnswer, style: Style = plainStyle): string {
  const {
    title,
    kind,
    step,
    url,
    hint,
    answers = [],
    advice = [],
    cause,
    others = [],
    reason,
    page,
    otherwise,
  } = answer;
  return [
    ...(answer.unknown === undefined
      ? []
      : [fill(w.troubleshoot.unknown, { names: printable(answer.unknown.join(', ')) })]),
    `${style.quiet(`${kind === 'question' ? w.troubleshoot.question : w.troubleshoot.outcome}: ${step}`)}\n${style.strong(title)}`,
    ...(hint === undefined ? [] : [plainText(hint)]),
    ...(answers.length === 0
      ? []
      : [answers.map(({ id, say }, i) => `${String(i + 1).padStart(3)}. ${say} ${style.quiet(`(${id})`)}`).join('\n')]),
    ...advice.map(plainText),
    ...(cause === undefined
      ? []
      : [
          `${style.strong(cause.title)} (${w.error.basis[cause.basis]})\n${plainText(cause.text)}`,
          `${style.strong(w.error.check)}: ${stepLines(cause.check, style)}\n  ${w.error.confirms}: ${plainText(cause.check.confirms)}\n  ${w.error.rulesOut}: ${plainText(cause.check.rulesOut)}`,
          `${style.strong(w.error.fix)}:\n${cause.fix.map((fix, i) => `  ${i + 1}. ${stepLines(fix, style)}`).join('\n')}`,
        ]),
    ...(others.length === 0
      ? []
      : [`${w.troubleshoot.others}:\n${others.map((one) => `  - ${one.title}: ${style.link(one.url)}`).join('\n')}`]),
    ...(page === undefined || cause === undefined
      ? []
      : [`${w.troubleshoot.errorPage} ${style.code(page.name)}. ${page.title}.\n${style.link(cause.url)}`]),
    ...(reason === undefined ? [] : [`${w.troubleshoot.reason}. ${reason}`]),
    style.link(url),
    ...(otherwise === undefined
      ? []
      : [
          `${style.strong(w.troubleshoot.otherwise)} ${
            otherwise.answered
              ? `${w.troubleshoot.change} ${fill(w.troubleshoot.changeLabel, { question: otherwise.title })}`
              : fill(w.troubleshoot.otherwiseLink, { step: otherwise.title })
          }`,
        ]),
  ].join('\n\n');
}

/** Markdown with its headings and code set off. */
export function markdownText(markdown: string, style: Style): string {
  let inCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      const fence = /^\s*```/.test(line);
      if (fence) inCode = !inCode;
      if (fence) return style.quiet(line);
      if (inCode) return style.code(line);
      return /^#+ /.test(line) ? style.strong(line) : line;
    })
    .join('\n');
}

function stepLines(step: Step, style: Style): string {
  const commands = commandsOfStep(step).map(({ command }) => indented(style.code(command), '       '));
  return [plainText(step.text), ...commands].join('\n');
}

function indented(text: string, by: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n');
}
