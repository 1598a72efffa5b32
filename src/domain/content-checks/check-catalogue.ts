import type { Article, Provider } from '../catalogue/article.ts';
import type { ErrorPage, Source } from '../catalogue/error-page.ts';
import type { Coverage } from '../catalogue/known-names.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkLinks, type Linking, linkTargets } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPages } from './check-pages.ts';
import { checkSources } from './check-sources.ts';
import type { Complaint } from './complaint.ts';
import { errorFile } from './complaint.ts';

/** All content but the trees. */
export interface Catalogue {
  readonly errors: readonly ErrorPage[];
  readonly guides: readonly Article[];
  readonly providers: readonly Provider[];
  readonly sources: readonly Source[];
  /** Where every known name leads; `coverageOf` tells. */
  readonly coverage: readonly Coverage[];
  /** Everything that holds links: the pages with their bodies, and the trees. */
  readonly linking: readonly Linking[];
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Finds what only all pages together show: links and sources that do not exist, one-sided confusions,
 * names that two pages claim. What one page shows alone, its schema says.
 */
export function checkCatalogue(catalogue: Catalogue): Complaint[] {
  const { errors, guides, providers, sources, coverage, linking, today } = catalogue;
  const sourced = [
    ...errors.map((page) => ({ file: errorFile(page.id), page })),
    ...guides.map((page) => ({ file: `content/guides/${page.id}.mdx`, page })),
    ...providers.map((page) => ({ file: `content/providers/${page.id}.mdx`, page })),
  ];
  return [
    ...checkPages(errors),
    ...checkSources(sourced, sources, today),
    ...checkNames(errors),
    ...checkLinks(linking, linkTargets(errors, guides, providers)),
    ...checkCoverage(coverage, errors),
  ];
}
