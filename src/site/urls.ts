import { shareTarget } from '../offline/share-target.ts';
import { type Locale, locales, prefixOf } from './words/index.ts';

/**
 * The only builder of addresses. Paths begin with the base path the site is deployed under; a
 * language other than English has its code in front, as in `/zh/errors/check-size-failed/`.
 *
 * @param base the folder the site lives under; only what runs outside of the site's build has to say it
 */
export function urlsFor(locale: Locale, base: string = import.meta.env.BASE_URL) {
  const root = base.replace(/\/?$/, '/');
  const page = (path: string) => root + prefixOf(locale) + path;
  const file = (path: string) => `${root}${path}`;
  return {
    /** The language of the pages that these addresses lead to. */
    locale,
    home: page(''),
    search: `${page('')}#search`,
    errors: page('errors/'),
    /** An error page, or one cause on it. */
    error: (id: string, anchor?: string) => page(`errors/${id}/${anchor === undefined ? '' : `#${anchor}`}`),
    /** The errors that share a value of one facet. */
    facet: (facet: string, value: string) => page(`errors/by/${facet}/${value}/`),
    /** The groups of every error, for the filter of the list. */
    facetData: page('errors/facets.json'),
    messages: page('messages/'),
    codes: page('codes/'),
    coverage: page('coverage/'),
    quality: page('search-quality/'),
    qualityData: file('search-quality.json'),
    guides: page('guides/'),
    guide: (id: string) => page(`guides/${id}/`),
    providers: page('providers/'),
    provider: (id: string) => page(`providers/${id}/`),
    /** A page that does something, by the name that content links to it with. */
    tool: (name: string) => page(`${name}/`),
    errorMarkdown: (id: string) => page(`errors/${id}.md`),
    /** An error as problem details after RFC 9457. */
    problem: (id: string) => page(`errors/${id}.problem.json`),
    problemSchema: file('problem.schema.json'),
    /** All messages as regular expressions, for tools. */
    patterns: file('patterns.json'),
    patternsSchema: file('patterns.schema.json'),
    recipes: page('recipes/'),
    /** A file for an alerting or log tool. */
    recipe: (name: string) => file(`recipes/${name}`),
    changes: page('changes/'),
    /** The feed of all changes, or of those to the errors of a service. */
    changesFeed: (service = 'all') => page(`changes/${service}.atom`),
    alias: (name: string) => file(`e/${name}/`),
    troubleshoot: page('troubleshoot/'),
    map: page('troubleshoot/map/'),
    /** One step, with the answers that led to it as `writeTrail` writes them. */
    step: (tree: string, name: string, trail = '') =>
      page(`troubleshoot/${tree}/${name}/${trail === '' ? '' : `?trail=${trail}`}`),
    /** What the troubleshooter fetches: a tree, the ways into it, an outcome, the trees of all questions. */
    treeData: (tree: string) => page(`troubleshoot/${tree}/tree.json`),
    waysInData: (tree: string) => page(`troubleshoot/${tree}/ways-in.json`),
    outcomeData: (tree: string, name: string) => page(`troubleshoot/${tree}/${name}/outcome.json`),
    questionsData: file('troubleshoot/questions.json'),
    searchIndex: file('search-index.json'),
    /** What a search result shows of an error page. */
    searchCard: (id: string) => page(`search/${id}.json`),
    triage: page('triage/'),
    /** Words with digits that tell pages apart, for reading lists. */
    triageNumbers: file('triage/numbers.json'),
    pagefind: file('pagefind/pagefind.js'),
    offline: page('offline/'),
    offlineFile: (name: string) => file(`offline/${name}`),
    serviceWorker: file('service-worker.js'),
    feed: page('errors.json'),
    feedSchema: file('errors.schema.json'),
    llms: page('llms.txt'),
    /** All error pages of a service as one text. */
    llmsFull: (service: string) => page(`llms-full-${service}.txt`),
    openSearch: file('opensearch.xml'),
    manifest: file('site.webmanifest'),
    shareTarget: file(shareTarget),
    sitemap: file('sitemap-index.xml'),
    image: file('social.png'),
    favicon: file('favicon.svg'),
  };
}

export type Urls = ReturnType<typeof urlsFor>;

/** The address of the same page in each language. */
export function inEachLanguage(path: string): { readonly locale: Locale; readonly path: string }[] {
  const homes = locales.map((locale) => ({ locale, home: urlsFor(locale).home }));
  // The home of English is a part of all others.
  const own = homes.toReversed().find(({ home }) => path.startsWith(home));
  const rest = path.slice(own?.home.length);
  return homes.map(({ locale, home }) => ({ locale, path: `${home}${rest}` }));
}

/** The full address of a path, for links that leave the site; the path while the site does not know its address. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
