import { fill } from '../fill.ts';
import type { FormatId, Meaning, RetryKind } from './format.ts';
import type { Headline, Note } from './notes.ts';
import type { Fault, Problem } from './problem.ts';
import type { Refusal } from './retry/retry-format.ts';
import type { RetryWarning } from './retry/write-retry.ts';

/** A text that may speak of a `{count}`, which is one or many. */
type Text = string | { readonly one: string; readonly many: string };
type Texts<Code extends string> = Readonly<Record<Code, Text>>;

/** What readers are told about a kind of list. */
export interface FormatTexts {
  readonly title: string;
  /** What its vendor does not say. */
  readonly unknown?: string;
  /** What it does not show. */
  readonly hides?: readonly string[];
  /** What to know about trying again, where no list is taken back. */
  readonly retryNote?: string;
}

/** What readers are told about a form of retry list. */
export interface RetryTexts {
  readonly title: string;
  /** How it is given to the tool. */
  readonly use: string;
  /** What is not sure about it. */
  readonly unsure?: string;
}

/** All that readers are told about lists, in one language. */
export interface ListTexts {
  readonly formats: Readonly<Record<FormatId, FormatTexts>>;
  readonly meanings: Readonly<Record<Meaning, string>>;
  readonly counts: Texts<'rows' | 'names'>;
  readonly headline: Texts<'none' | 'unknown' | 'known'>;
  readonly notes: Texts<Exclude<Note['note'], 'format'>>;
  readonly problems: Texts<Problem['problem']>;
  readonly faults: Texts<Exclude<Fault['fault'], 'other'>>;
  readonly retryFormats: Readonly<Record<RetryKind, RetryTexts>>;
  /** How many names were written, and how to use them. */
  readonly written: string;
  readonly nothingToWrite: string;
  /** Which names were left out, within `warnings.refused`. */
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly warnings: Texts<RetryWarning['warning']>;
}

/** What a reader should know about how a list was read, in whole sentences. */
export function notesInWords(notes: readonly Note[], format: FormatId, texts: ListTexts): string[] {
  return notes.flatMap((note) => {
    if (note.note === 'format') return texts.formats[format].unknown ?? [];
    if (note.note !== 'only-good') return inWords(texts.notes[note.note], note);
    const rows = (count: number) => inWords(texts.counts.rows, { count });
    return inWords(texts.notes[note.note], { copied: rows(note.copied), left: rows(note.left) });
  });
}

/** The sentence above all: how many rows, and how far the first causes explain them. */
export function headlineInWords(
  { rows, causes, share, isSearched }: Headline,
  { headline, counts }: ListTexts,
): string {
  // What was not looked for yet is not unknown.
  if (rows > 0 && causes === 0 && !isSearched) return inWords(counts.rows, { count: rows });
  const text = rows === 0 ? headline.none : causes === 0 ? headline.unknown : headline.known;
  return inWords(text, { rows: inWords(counts.rows, { count: rows }), count: causes, share });
}

/** What is wrong with a file, in whole sentences. */
export function problemInWords(problem: Problem, texts: ListTexts): string {
  const fault = 'fault' in problem ? faultInWords(problem.fault, texts) : '';
  return inWords(texts.problems[problem.problem], { fault });
}

function faultInWords(fault: Fault, { faults }: ListTexts): string {
  return fault.fault === 'other' ? fault.says : inWords(faults[fault.fault], {});
}

/** So many names. */
export function namesInWords(count: number, { counts }: ListTexts): string {
  return inWords(counts.names, { count });
}

/** What a reader must know about a retry list, in whole sentences. */
export function warningInWords(warning: RetryWarning, texts: ListTexts): string {
  const text = texts.warnings[warning.warning];
  if (warning.warning !== 'refused') return inWords(text, { ...warning });
  const { why, count, first } = warning;
  return inWords(text, {
    names: namesInWords(count, texts),
    why: texts.refusals[why],
    first: JSON.stringify(first),
  });
}

function inWords(text: Text, values: { readonly [name: string]: string | number }): string {
  const chosen = typeof text === 'string' ? text : values.count === 1 ? text.one : text.many;
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? inDigits(value) : value,
  ]);
  return fill(chosen, Object.fromEntries(written));
}

/** A number with what it counts, in English: `1 row`, `1,234 rows`. */
export function count(number: number, what: string): string {
  return `${inDigits(number)} ${what}${number === 1 ? '' : 's'}`;
}

/** A number with its thousands apart. */
export function inDigits(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number of bytes, as people say it. */
export function inBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
