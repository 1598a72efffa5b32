import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';

const entries = await getCollection('errors');

/** All error pages, in the order of their ids. */
export const errorPages: readonly ErrorPage[] = entries
  .map(({ id, data }) => ({ id, ...data }))
  .sort((a, b) => a.id.localeCompare(b.id));

/** The MDX body of each error page, by id. */
export const errorEntries = new Map(entries.map((entry) => [entry.id, entry]));

export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

export const trees: readonly Tree[] = (await getCollection('troubleshooters')).map(({ id, data }) => ({ id, ...data }));

/** The error page of an id that is known to exist. */
export function errorPage(id: string): ErrorPage {
  const page = errorPages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new AstroError(`There is no error page \`${id}\`.`, 'Run `npm run check:content`.');
  return page;
}

// At the top level, so that every page triggers it and it runs once per build.
const problems = checkCatalogue(errorPages, sources);
if (problems.length > 0) {
  throw new AstroError(
    'Some error pages contradict each other.',
    problems.map(({ page, field, message }) => `content/errors/${page}.mdx: ${field}: ${message}`).join('\n'),
  );
}
