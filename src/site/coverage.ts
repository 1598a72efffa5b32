import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { coverageOf } from '../domain/catalogue/known-names.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { errorPages, guides, linking, providers, sources } from './catalogue.ts';

const finder = openIndex(buildIndex(knownErrors(errorPages)));

/** Where every known code and message leads. */
export const coverage = coverageOf(
  (await getCollection('knownNames')).map(({ id, data }) => ({ id, ...data })),
  errorPages,
  (text) => findErrors(text, finder).matches[0]?.id,
);

// Here, because coverage is a part of it: the page of the coverage brings it about once in every build, and no other
// page has to wait for the search.
const problems = checkCatalogue({
  errors: errorPages,
  guides,
  providers,
  sources,
  coverage,
  linking,
  today: new Date().toISOString().slice(0, 10),
});
if (problems.length > 0) {
  throw new AstroError(
    'Some pages contradict each other.',
    problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n'),
  );
}
