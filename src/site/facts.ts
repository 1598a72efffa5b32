import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { absolute } from './urls.ts';
import type { Words } from './words/index.ts';

/** What search engines may know of an error page, as JSON-LD (schema.org `TechArticle`). */
export function articleFacts(page: ErrorPage, description: string, path: string, site: URL | undefined, w: Words) {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    alternativeHeadline: pageName(page),
    description,
    ...(site === undefined ? {} : { url: absolute(path, site) }),
    inLanguage: w.lang,
    dateModified: page.changed,
  };
}
