import { z } from 'astro/zod';
import type { Source } from '../domain/catalogue/error-page.ts';
import { day, fields, text } from './author-words.ts';

/** One entry of `content/sources.yaml`; its key is the id. */
export const sourceSchema = fields({
  title: text('a name that a reader recognises'),
  url: z.url('Write the whole address of the source, beginning with https://.'),
  /** The day the source says of itself. */
  dated: day.optional(),
  /** The day our statements were last compared with our record of it. */
  checked: day,
  note: z.string().optional(),
}) satisfies z.ZodType<Omit<Source, 'id'>>;
