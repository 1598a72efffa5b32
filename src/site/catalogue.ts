import { type CollectionEntry, getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { coverageOf } from '../domain/catalogue/known-names.ts';
import { checkCatalogue } from '../domain/content-checks/check-catalogue.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';

const entries = await getCollection('errors');

/** All error pages, in the order of their ids. */
export const errorPages: readonly ErrorPage[] = entries
  .map(({ id, data }) => ({ id, ...data }))
  .sort((a, b) => a.id.localeCompare(b.id));

/** The MDX body of each error page, by id. */
export const errorEntries = new Map(entries.map((entry) => [entry.id, entry]));

/** The guides with their bodies, to be rendered. */
export const guideEntries = await getCollection('guides');

/** The guides, to be listed. */
export const guides: readonly Article[] = guideEntries.map(({ id, data }) => ({ id, ...data }));

/** The providers with their bodies, to be rendered. */
export const providerEntries = await getCollection('providers');

/** The providers, to be listed. */
export const providers: readonly Provider[] = providerEntries.map(({ id, data }) => ({ id, ...data }));

/** Where the facts of all pages come from. */
export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

const treeEntries = await getCollection('troubleshooters');

/** The trees of the troubleshooter. */
export const trees: readonly Tree[] = treeEntries.map(({ id, data }) => ({ id, ...data }));

const finder = openIndex(buildIndex(knownErrors(errorPages)));

/** Where every known code and message leads. */
export const coverage = coverageOf(
  (await getCollection('knownNames')).map(({ id, data }) => ({ id, ...data })),
  errorPages,
  (text) => findErrors(text, finder).matches[0]?.id,
);

/** The error page of an id that is known to exist. */
export function errorPage(id: string): ErrorPage {
  const page = errorPages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new AstroError(`There is no error page \`${id}\`.`, 'Run `npm run check:content`.');
  return page;
}

// At the top level, so that every page triggers it and it runs once per build.
const problems = checkCatalogue({
  errors: errorPages,
  guides,
  providers,
  sources,
  coverage,
  linking: [...entries, ...guideEntries, ...providerEntries, ...treeEntries].map(linking),
  today: new Date().toISOString().slice(0, 10),
});
if (problems.length > 0) {
  throw new AstroError(
    'Some pages contradict each other.',
    problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n'),
  );
}

function linking({ filePath, data, body }: CollectionEntry<'errors' | 'guides' | 'providers' | 'troubleshooters'>) {
  return { file: filePath ?? '', content: data, body };
}
