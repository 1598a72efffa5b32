import { z } from 'astro/zod';
import type { Family, Idea, LogForms, Owner } from '../domain/log-search/lexicon.ts';
import type { Fitted, WordCounts } from '../domain/log-search/search-index.ts';
import { choice, fields, id, list, once, verbatim } from './author-words.ts';

/** Words for something; each stands in one list once. */
const words = z.array(verbatim('a word or a few words')).check(once());

/** One entry of `content/search/ideas.yaml`. */
export const ideaSchema = fields({
  /** What it says of the text: something failed, nothing did, a price or a how-to is asked for; or nothing at all. */
  role: choice('trouble', 'calm', 'query', 'filler').optional(),
  en: words.default([]),
  zh: words.default([]),
  ja: words.default([]),
}).transform(({ role, en, zh, ja }): Omit<Idea, 'name'> => ({ role, words: [...en, ...zh, ...ja] }));

/** One entry of `content/search/owners.yaml`; the file says what its fields mean. */
export const ownerSchema = fields({
  kind: choice('store', 'storage', 'cloud', 'other'),
  into: z.literal(true).optional(),
  words,
  hosts: words.default([]),
  when: words.default([]),
  schemes: words.default([]),
}) satisfies z.ZodType<Omit<Owner, 'name'>>;

/** One entry of `content/search/families.yaml`; the file says what its fields mean. */
export const familySchema = fields({
  pages: z.array(id),
  means: verbatim('in one sentence what happened'),
  codes: words.default([]),
  wordings: list(
    fields({
      words: verbatim('the wording as the program prints it'),
      by: words,
      source: verbatim('where it is printed: an address, or `none found`'),
    }),
    'Add a wording, with who prints it and where that was seen.',
  ).check(once(({ words: text }) => text)),
}).transform(
  ({ pages, codes, wordings }): Omit<Family, 'name'> => ({
    pages,
    codes,
    wordings: wordings.map((one) => one.words),
  }),
);

const form = verbatim('a regular expression').refine(isPattern, 'Correct the regular expression: it cannot be read.');

/** `content/search/logs.yaml`; the file says what its fields mean. */
export const logFormsSchema = fields({
  forms: z.array(
    fields({
      owner: verbatim('the name of an owner'),
      form,
    }),
  ),
  labels: words,
  levels: words,
  causes: z.array(form).default([]),
  wrappers: z.array(form).default([]),
  summaries: z.array(form).default([]),
  beforeStatus: form,
  afterStatus: form,
  statuses: z.record(z.string(), z.array(id)).default({}),
  traditional: z.string().default(''),
}) satisfies z.ZodType<LogForms>;

/** `content/search/fitted.json`, which a command writes. */
export const fittedSchema = z.strictObject({
  weights: z.record(z.string(), z.number()),
  match: z.number(),
  mayFit: z.number(),
}) satisfies z.ZodType<Fitted>;

/** `content/search/word-counts.json`, which a command writes. */
export const wordCountsSchema = z.strictObject({
  others: z.number(),
  ours: z.number(),
  counts: z.record(z.string(), z.tuple([z.number(), z.number()])),
}) satisfies z.ZodType<WordCounts>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
