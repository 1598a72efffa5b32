import type { z } from 'astro/zod';
import { type Guide, type Provider, purposes } from '../domain/catalogue/article.ts';
import { change, choice, day, fields, id, list, once, optionalList, text } from './author-words.ts';

const article = fields({
  /** Former ids, and those of pages that this one took the place of; `npm run rename` writes them. */
  was: optionalList(id),
  title: text('what the page is about').max(70, 'Shorten the title to 70 characters.'),
  /** One sentence on what the reader gets here. */
  summary: text('one sentence on what the page gives its reader').max(260, 'Shorten the summary to 260 characters.'),
  /** Keys of `content/sources.yaml`. */
  sources: list(id, 'Name the sources of the facts by their keys in content/sources.yaml.').check(once()),
  /** Day of the last change to the facts. */
  changed: day,
  change,
});

/** Frontmatter of one page in `content/guides/`; the steps are its body. */
export const guideSchema = fields({
  ...article.shape,
  /** What its reader is about to do: mend what `failed`, set up or change a `job`, or check its `result`. */
  purpose: choice(...purposes),
  /** What people ask whom it answers: the words that tell what a question is about, in their order, in any language. */
  asks: optionalList(text('the words of a question')),
}) satisfies z.ZodType<Omit<Guide, 'id'>>;

/** Frontmatter of one page in `content/providers/`. */
export const providerSchema = fields({
  ...article.shape,
  /** Whose errors the page lists: a name of a file in `content/services/`. */
  service: id,
}) satisfies z.ZodType<Omit<Provider, 'id'>>;
