import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { contentFolder } from './build/folders.ts';
import { guideSchema, providerSchema } from './schemas/article.ts';
import { errorPageSchema } from './schemas/error-page.ts';
import { knownNamesSchema } from './schemas/known-names.ts';
import { serviceSchema } from './schemas/service.ts';
import { sourceSchema } from './schemas/source.ts';
import { treeSchema } from './schemas/tree.ts';

/** A leading underscore keeps a template off the site. */
const pattern = (ending: string) => `[^_]*.${ending}`;

export const collections = {
  errors: defineCollection({
    loader: glob({ base: `${contentFolder}/errors`, pattern: pattern('mdx') }),
    schema: errorPageSchema,
  }),
  guides: defineCollection({
    loader: glob({ base: `${contentFolder}/guides`, pattern: pattern('mdx') }),
    schema: guideSchema,
  }),
  providers: defineCollection({
    loader: glob({ base: `${contentFolder}/providers`, pattern: pattern('mdx') }),
    schema: providerSchema,
  }),
  services: defineCollection({
    loader: glob({ base: `${contentFolder}/services`, pattern: pattern('yaml') }),
    schema: serviceSchema,
  }),
  troubleshooters: defineCollection({
    loader: glob({ base: `${contentFolder}/troubleshooters`, pattern: pattern('yaml') }),
    schema: treeSchema,
  }),
  knownNames: defineCollection({ loader: file(`${contentFolder}/known-names.yaml`), schema: knownNamesSchema }),
  sources: defineCollection({ loader: file(`${contentFolder}/sources.yaml`), schema: sourceSchema }),
};
