import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Lexicon } from '../domain/log-search/lexicon.ts';
import type { Fitted, WordCounts } from '../domain/log-search/search-index.ts';
import { ideaSchema, logFormsSchema, ownerSchema } from '../schemas/lexicon.ts';

/** What the search knows beside the pages: `content/search/`. */
export interface SearchContent {
  readonly lexicon: Lexicon;
  readonly wordCounts: WordCounts;
  readonly fitted: Fitted;
}

/** Reads `content/search/` below `folder`. */
export function readSearchContent(folder: string): SearchContent {
  const read = (name: string) => readFileSync(`${folder}/search/${name}`, 'utf8');
  const entries = (name: string) => Object.entries(parse(read(name)) as Record<string, unknown>);
  return {
    lexicon: {
      ideas: entries('ideas.yaml').map(([name, value]) => ({ name, ...ideaSchema.parse(value) })),
      owners: entries('owners.yaml').map(([name, value]) => ({ name, ...ownerSchema.parse(value) })),
      logs: logFormsSchema.parse(parse(read('logs.yaml'))),
    },
    wordCounts: JSON.parse(read('word-counts.json')) as WordCounts,
    fitted: JSON.parse(read('fitted.json')) as Fitted,
  };
}
