import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import { checkLinks, linkTargets } from '../domain/catalogue/check-links.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { checkCoverage, coverageOf } from '../domain/catalogue/known-names.ts';
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

/** The guides, with their bodies. */
export const guideEntries = await getCollection('guides');
export const guides: readonly Article[] = guideEntries.map(({ id, data }) => ({ id, ...data }));

/** The providers, with their bodies. */
export const providerEntries = await getCollection('providers');
export const providers: readonly Provider[] = providerEntries.map(({ id, data }) => ({ id, ...data }));

export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

export const trees: readonly Tree[] = (await getCollection('troubleshooters')).map(({ id, data }) => ({ id, ...data }));

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
const problems = [
  ...checkCatalogue(errorPages, sources).map(
    ({ page, field, message }) => `content/errors/${page}.mdx: ${field}: ${message}`,
  ),
  ...checkCoverage(coverage, errorPages),
  ...checkLinks(
    [...entries, ...guideEntries, ...providerEntries].map(({ data, body, filePath }) => ({
      file: filePath ?? '',
      content: [data, body],
    })),
    linkTargets(errorPages, guides, providers),
  ).map(({ file, message }) => `${file}: ${message}`),
];
if (problems.length > 0) throw new AstroError('Some pages contradict each other.', problems.join('\n'));
