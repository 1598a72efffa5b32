import type { z } from 'astro/zod';
import type { Source } from '../domain/catalogue/error-page.ts';
import { day, fields, text, written } from './author-words.ts';

/** One entry of `content/sources.yaml`; its key is the id. */
export const sourceSchema = fields({
  title: text('a name that a reader recognises'),
  url: written(
    /^https:\/\/[^\s<>"]+$/,
    'Write the whole address of the source, beginning with https:// and without spaces.',
  ),
  /** The day the source says of itself. */
  dated: day.optional(),
  /** The day our statements were last compared with our record of it. */
  checked: day,
  note: text('the note').optional(),
}) satisfies z.ZodType<Omit<Source, 'id'>>;
