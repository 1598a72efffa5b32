import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentFolder } from './build/folders.ts';
import { guideSchema, providerSchema } from './schemas/article.ts';
import { errorPageSchema } from './schemas/error-page.ts';
import { knownNamesSchema } from './schemas/known-names.ts';
import { serviceSchema } from './schemas/service.ts';
import { sourceSchema } from './schemas/source.ts';
import {
  articleTranslationSchema,
  errorTranslationSchema,
  serviceTranslationSchema,
  treeTranslationSchema,
} from './schemas/translation.ts';
import { treeSchema } from './schemas/tree.ts';

/** The files of a folder. A leading underscore keeps a template off the site; a translation has its language in its name. */
function originals<T extends z.ZodType>(folder: string, ending: string, schema: T) {
  const pattern = [`[^_]*.${ending}`, `!*.*.${ending}`];
  return defineCollection({ loader: glob({ base: `${contentFolder}/${folder}`, pattern }), schema });
}

/** Their translations, by names such as `check-size-failed.zh`. */
function translations<T extends z.ZodType>(folder: string, ending: string, schema: T) {
  const generateId = ({ entry }: { readonly entry: string }) => entry.slice(0, -ending.length - 1);
  const pattern = `[^_]*.*.${ending}`;
  return defineCollection({ loader: glob({ base: `${contentFolder}/${folder}`, pattern, generateId }), schema });
}

export const collections = {
  errors: originals('errors', 'mdx', errorPageSchema),
  errorTranslations: translations('errors', 'mdx', errorTranslationSchema),
  guides: originals('guides', 'mdx', guideSchema),
  guideTranslations: translations('guides', 'mdx', articleTranslationSchema),
  providers: originals('providers', 'mdx', providerSchema),
  providerTranslations: translations('providers', 'mdx', articleTranslationSchema),
  services: originals('services', 'yaml', serviceSchema),
  serviceTranslations: translations('services', 'yaml', serviceTranslationSchema),
  troubleshooters: originals('troubleshooters', 'yaml', treeSchema),
  treeTranslations: translations('troubleshooters', 'yaml', treeTranslationSchema),
  knownNames: defineCollection({ loader: file(`${contentFolder}/known-names.yaml`), schema: knownNamesSchema }),
  sources: defineCollection({ loader: file(`${contentFolder}/sources.yaml`), schema: sourceSchema }),
};
