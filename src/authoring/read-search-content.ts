import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { knownErrors, type SearchedPage } from '../domain/catalogue/known-errors.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import type { Family, Lexicon } from '../domain/log-search/lexicon.ts';
import type { Fitted, SearchIndex, WordCounts } from '../domain/log-search/search-index.ts';
import { authorWords } from '../schemas/author-words.ts';
import { familySchema, ideaSchema, logFormsSchema, ownerSchema } from '../schemas/lexicon.ts';
import type { ContentComplaint } from './content-files.ts';
import { readYaml } from './read-yaml.ts';

/** What the search knows beside the pages, `content/search/`, and what is wrong with it. */
export interface SearchContent {
  readonly lexicon: Lexicon;
  readonly families: readonly Family[];
  readonly wordCounts: WordCounts;
  readonly fitted: Fitted;
  readonly complaints: readonly ContentComplaint[];
}

/** Reads `content/search/` below `folder`. */
export function readSearchContent(folder: string): SearchContent {
  const complaints: ContentComplaint[] = [];
  const yamlOf = (name: string) => {
    const file = `${folder}/search/${name}`;
    const yaml = readYaml(readFileSync(file, 'utf8'));
    for (const { line, field, message } of yaml.complaints)
      complaints.push({ place: `${file}:${line}`, field, message });
    const accept = <T>(value: unknown, at: readonly string[], schema: z.ZodType<T>): T | undefined => {
      const result = schema.safeParse(value, { error: authorWords });
      if (result.success) return result.data;
      for (const { path, message } of result.error.issues) {
        const whole = [...at, ...path];
        complaints.push({ place: `${file}:${yaml.lineOf(whole)}`, field: whole.join('.') || '(whole file)', message });
      }
      return undefined;
    };
    return { data: yaml.data, accept };
  };
  const entries = <T extends object>(name: string, schema: z.ZodType<T>) => {
    const { data, accept } = yamlOf(name);
    return Object.entries(data ?? {}).flatMap(([key, value]) => {
      const accepted = accept(value, [key], schema);
      return accepted === undefined ? [] : [{ name: key, ...accepted }];
    });
  };
  const json = <T>(name: string) => JSON.parse(readFileSync(`${folder}/search/${name}`, 'utf8')) as T;
  const logs = yamlOf('logs.yaml');
  return {
    lexicon: {
      ideas: entries('ideas.yaml', ideaSchema),
      owners: entries('owners.yaml', ownerSchema),
      logs: logs.accept(logs.data, [], logFormsSchema) ?? noLogs,
    },
    families: entries('families.yaml', familySchema),
    wordCounts: json<WordCounts>('word-counts.json'),
    fitted: json<Fitted>('fitted.json'),
    complaints,
  };
}

/** The index of some pages, with what the search knows beside them. */
export function searchIndexOf(
  pages: readonly SearchedPage[],
  { lexicon, families, wordCounts, fitted }: SearchContent,
): SearchIndex {
  return buildIndex(knownErrors(pages, families), lexicon, wordCounts, fitted);
}

const noLogs: Lexicon['logs'] = { forms: [], labels: [], levels: [], causes: [], summaries: [], opposites: [] };
