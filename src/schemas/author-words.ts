import { z } from 'astro/zod';
import { checkProse } from '../domain/content-checks/check-prose.ts';
import { didYouMean } from '../domain/content-checks/nearest.ts';

/**
 * The building blocks of all schemas of content. Each says in an author's words what is wrong and
 * what to do; Zod's own words are made for programmers.
 */

/** What is missing is said so; what is there and wrong is told how to write it. */
function orMissing(advice: string, otherwise = advice) {
  return ({ input }: { readonly input?: unknown }) => {
    if (input === undefined) return `Is missing. ${advice}`;
    return input === null ? `Is empty. ${advice}` : otherwise;
  };
}

const idAdvice =
  'Write a name in lower-case words joined by hyphens that begins with a letter, such as `check-size-failed`.';

/** A lower-case name that is part of addresses. It begins with a letter: JavaScript would sort numbers first. */
export const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const id = z.string({ error: orMissing(idAdvice) }).regex(idForm, idAdvice);

const dayAdvice = "Write a day of the calendar as '2026-11-22', in quotes.";

/** A day, as text: without quotes YAML makes a time of it. */
export const day = z.string({ error: orMissing(dayAdvice) }).refine(isDay, dayAdvice);

/** Markdown of one field that must be there; `what` completes "Write … here". */
export function text(what: string) {
  return verbatim(what).check(({ value, issues }) => {
    for (const { message } of checkProse({ file: '', text: value, firstLine: 1 })) {
      issues.push({ code: 'custom', input: value, path: [], message });
    }
  });
}

/** What a change to a page says without its fact. */
const factless = /^\w+ (?:what|which|when|where|whether|how|why)\b|\b(?:stated|described) wrongly\b/;

/** What changed on a page, in one line that begins with Added, Corrected, Changed or Removed and tells the new fact. */
export const change = text('what changed')
  .refine(
    (line) => !factless.test(line),
    'Say the new fact itself, such as “Added that a deleted name stays blocked for hours.”',
  )
  .optional();

/** Text that is shown letter by letter, such as a message or a command. */
export function verbatim(what: string) {
  const advice = `Write ${what} here.`;
  return z
    .string({
      error: orMissing(advice, `Write ${what} here, as text. Put numbers, days, true and false in quotes.`),
    })
    .regex(/\S/, `Is empty. ${advice}`);
}

/** Text of one form; `advice` shows it. */
export function written(form: RegExp, advice: string) {
  return z.string({ error: orMissing(advice) }).regex(form, advice);
}

/** A list with at least `least` entries; `advice` says what to add. */
export function list<T extends z.ZodType>(entry: T, advice: string, least = 1) {
  return z.array(entry, { error: advice }).min(least, advice);
}

/** A list that may be left out. No entry is in it twice; `keyOf` tells what makes two entries one. */
export function optionalList<T extends z.ZodType>(entry: T, keyOf: (entry: z.output<T>) => unknown = (one) => one) {
  return z.array(entry).check(once(keyOf)).default([]);
}

/** Refuses an entry that is in a list twice. */
export function once<T>(keyOf: (entry: T) => unknown = (entry) => entry): z.core.CheckFn<T[]> {
  return ({ value, issues }) => {
    const keys = value.map(keyOf);
    for (const [i, key] of keys.entries()) {
      const first = keys.indexOf(key);
      if (first === i) continue;
      const message = `\`${String(key)}\` is here already, as entry ${first + 1}. Take one of the two out.`;
      issues.push({ code: 'custom', input: value[i], path: [i], message });
    }
  };
}

/** What is marked in a row is a part of it. */
export const partOfRow: z.core.CheckFn<{ row: string; mark: string }> = ({ value, issues }) => {
  if (value.row.includes(value.mark)) return;
  issues.push({
    code: 'custom',
    input: value.mark,
    path: ['mark'],
    message: 'Is not a part of `row`. Copy the piece to mark from the row, letter by letter.',
  });
};

/** One word out of a few. */
export function choice<const T extends readonly string[]>(...words: T) {
  const advice = `Choose one of: ${words.map((word) => `\`${word}\``).join(', ')}.`;
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === 'string' ? `${advice}${didYouMean(input, words)}` : orMissing(advice)({ input }),
  });
}

/** Named fields, and no others: a mistyped name would be lost without a word. Each unknown name has a line of its own. */
export function fields<T extends z.core.$ZodLooseShape>(shape: T) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `There is no field \`${key}\`.${remedyFor(key, known)}`).join('\n')
        : orMissing(`Write the fields of this entry here: ${known.join(', ')}.`)(issue),
  });
}

function remedyFor(key: string, known: readonly string[]): string {
  return didYouMean(key, known) || ' Correct its spelling, or take it out.';
}

/** Words for everything that no schema has words for. */
export const authorWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    return orMissing(`Write ${kinds.get(issue.expected) ?? 'another kind of value'} here.`)(issue);
  }
  if (issue.code === 'invalid_key') return `${idAdvice} This name is part of an address.`;
  return undefined;
};

const kinds = new Map<string, string>([
  ['string', 'text, in quotes if it is a number,'],
  ['boolean', '`true` or `false`'],
  ['array', 'a list, each entry after a `- `'],
  ['record', 'entries, each with its name and a colon,'],
  ['object', 'fields, each with its name and a colon,'],
]);

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
