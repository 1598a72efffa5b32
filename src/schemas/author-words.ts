import { z } from 'astro/zod';

/**
 * The building blocks of all schemas of content. Each says in an author's words what is wrong and
 * what to do; Zod's own words are made for programmers.
 */

/** A lower-case name that is part of addresses. */
export const id = z
  .string({ error: 'Write a name in lower-case words joined by hyphens, such as `check-size-failed`.' })
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write a name in lower-case words joined by hyphens, such as `check-size-failed`.',
  );

/** A day, as text: YAML would make a time of it. */
export const day = z
  .string({ error: "Write the day as '2026-11-22', in quotes." })
  .regex(/^\d{4}-\d\d-\d\d$/, "Write the day as '2026-11-22', in quotes.");

/** Text that must be there; `what` completes "Write … here". */
export function text(what: string) {
  return z.string({ error: `Write ${what} here, as text.` }).min(1, `Write ${what} here.`);
}

/** A list with at least `least` entries; `advice` says what to add. */
export function list<T extends z.ZodType>(entry: T, advice: string, least = 1) {
  return z.array(entry, { error: advice }).min(least, advice);
}

/** One word out of a few. */
export function choice<const T extends readonly string[]>(...words: T) {
  return z.enum(words, { error: `Choose one of: ${words.map((word) => `\`${word}\``).join(', ')}.` });
}

/** Named fields, and no others: a mistyped name would be lost without a word. */
export function fields<T extends z.core.$ZodLooseShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `There is no field ${issue.keys.map((key) => `\`${key}\``).join(', ')}. Correct its spelling, or take it out.`
        : `Write the fields of this entry here: ${known}.`,
  });
}
