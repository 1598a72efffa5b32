import { readFileSync } from 'node:fs';
import type { Content } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { newestDay } from '../domain/catalogue/newest-day.ts';
import { tellingNumbers } from '../domain/triage/telling-numbers.ts';
import type { Knowledge } from '../terminal/knowledge.ts';
import { readPublishing } from './publishing.ts';

/** What the command in a terminal answers from. */
export function knowledgeOf(content: Content): Knowledge {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { errors, trees, guides, sources, linking } = content;
  const bodies = linking.flatMap(({ file, body }) => {
    const [, id] = /errors\/([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
    return id === undefined || body === undefined || body.text.trim() === '' ? [] : [[id, body.text] as const];
  });
  return {
    version,
    edition: newestDay(errors),
    ...readPublishing(process.env),
    pages: errors,
    backgrounds: Object.fromEntries(bodies),
    trees,
    guides,
    sources,
    index: searchIndexOf(content),
    numbers: tellingNumbers(knownErrors(errors), content.search.families),
  };
}
