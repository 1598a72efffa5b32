import type { Span } from './finding.ts';
import type { LogForms } from './lexicon.ts';

/** Where a line stands in the chain of errors of which one caused the other. */
export interface Link {
  /** The record that the line belongs to; a line that begins with a time begins one. */
  readonly record: number;
  /** How many errors of its record wrap what it says. */
  readonly depth: number;
  /** Whether it only sums up what went wrong. */
  readonly isSummary: boolean;
}

/** The chains of errors in a text. */
export interface Chains {
  readonly linkOf: (line: number) => Link;
  /** By record: the words of its deepest cause, where one is named. */
  readonly deepest: ReadonlyMap<number, Span>;
}

const time = /^\W{0,3}(?:\d{2,4}[-/.]\d\d?[-/.]\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d)/;

/** Reads which lines of a text tell what caused what others say, by the words that stand between an error and its cause. */
export function readChains(text: string, { causes, wrappers, summaries }: LogForms): Chains {
  const tests = [causes, wrappers, summaries].map((forms) => forms.map((form) => new RegExp(form)));
  const cause = new RegExp(`(?:${causes.join('|')})\\s*`, 'g');
  const deepest = new Map<number, Span>();
  const links: Link[] = [];
  let [record, depth, at] = [0, 0, 0];
  for (const line of text.split('\n')) {
    const [isCause, isWrapper, isSummary] = tests.map((patterns) => patterns.some((pattern) => pattern.test(line)));
    if (time.test(line)) [record, depth] = [record + 1, 0];
    if (isCause) {
      const label = [...line.matchAll(cause)].at(-1);
      deepest.set(record, {
        from: at + (label?.index ?? 0) + (label?.[0].length ?? 0),
        to: at + line.trimEnd().length,
      });
    }
    depth += Number(isCause ?? false) - Number(isWrapper ?? false);
    links.push({ record, depth, isSummary: isSummary ?? false });
    at += line.length + 1;
  }
  return { linkOf: (line) => links[line] ?? { record, depth, isSummary: false }, deepest };
}
