import { z } from 'astro/zod';
import type { Idea, LogForms, Owner } from '../domain/log-search/lexicon.ts';

const words = z.array(z.string());

/** One entry of `content/search/ideas.yaml`. */
export const ideaSchema = z
  .strictObject({
    role: z.enum(['trouble', 'calm', 'query']).optional(),
    en: words.default([]),
    zh: words.default([]),
  })
  .transform(({ role, en, zh }): Omit<Idea, 'name'> => ({ role, words: [...en, ...zh] }));

/** One entry of `content/search/owners.yaml`. */
export const ownerSchema = z.strictObject({
  kind: z.enum(['store', 'storage', 'cloud', 'other']),
  words,
  hosts: words.default([]),
  when: words.default([]),
  schemes: words.default([]),
}) satisfies z.ZodType<Omit<Owner, 'name'>>;

/** `content/search/logs.yaml`. */
export const logFormsSchema = z.strictObject({
  forms: z.array(z.strictObject({ owner: z.string(), form: z.string() })),
  labels: words,
  levels: words,
  causes: words,
  summaries: words,
  opposites: z.array(z.tuple([z.string(), z.string()])),
}) satisfies z.ZodType<LogForms>;
