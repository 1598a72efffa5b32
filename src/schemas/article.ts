import type { z } from 'astro/zod';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import { services } from '../domain/catalogue/error-page.ts';
import { choice, day, fields, id, list, once, text } from './author-words.ts';

const article = fields({
  title: text('what the page is about').max(70, 'Shorten the title to 70 characters.'),
  /** One sentence on what the reader gets here. */
  summary: text('one sentence on what the reader gets here').max(260, 'Shorten the summary to 260 characters.'),
  /** Keys of `content/sources.yaml`. */
  sources: list(id, 'Name the sources of the facts by their keys in content/sources.yaml.').check(once()),
  /** Day of the last change to the facts. */
  changed: day,
});

/** Frontmatter of one page in `content/guides/`; the steps stand in its body. */
export const guideSchema = article satisfies z.ZodType<Omit<Article, 'id'>>;

/** Frontmatter of one page in `content/providers/`. */
export const providerSchema = fields({
  ...article.shape,
  /** Whose errors the page lists. */
  service: choice(...services),
}) satisfies z.ZodType<Omit<Provider, 'id'>>;
