import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { errorPageSchema } from './schemas/error-page.ts';
import { sourceSchema } from './schemas/source.ts';
import { treeSchema } from './schemas/tree.ts';

/** A leading underscore keeps a template off the site. */
const pattern = (ending: string) => `[^_]*.${ending}`;

export const collections = {
  errors: defineCollection({
    loader: glob({ base: './content/errors', pattern: pattern('mdx') }),
    schema: errorPageSchema,
  }),
  troubleshooters: defineCollection({
    loader: glob({ base: './content/troubleshooters', pattern: pattern('yaml') }),
    schema: treeSchema,
  }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
};
