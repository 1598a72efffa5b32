import type { z } from 'astro/zod';
import type { KnownNames } from '../domain/catalogue/known-names.ts';
import { fields, optionalList, text, verbatim } from './author-words.ts';

const names = optionalList(verbatim('a name, letter by letter'));

/** One entry of `content/known-names.yaml`; its key is the id. */
export const knownNamesSchema = fields({
  /** Whose names these are. */
  title: text('whose names these are'),
  codes: names,
  ec: names,
  /** With `{placeholders}` for what varies. */
  messages: names,
  /** Names that no page explains yet; /coverage/ lists them as such. */
  withoutPage: names,
}) satisfies z.ZodType<Omit<KnownNames, 'id'>>;
