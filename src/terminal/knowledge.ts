import { type Names, namesOf } from '../domain/catalogue/aliases.ts';
import type { Guide } from '../domain/catalogue/article.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import { type OpenIndex, openIndex } from '../domain/log-search/find-errors.ts';
import type { SearchIndex } from '../domain/log-search/search-index.ts';
import { type Graph, joinTrees } from '../domain/troubleshooter/graph.ts';
import { type Symptom, symptomsOf } from '../domain/troubleshooter/symptom.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { absolute, type Urls, urlsFor } from '../site/urls.ts';
import { defaultLocale } from '../site/words/index.ts';

/** Everything that the command answers from: plain JSON, which is packed beside it. */
export interface Knowledge {
  /** Of the package. */
  readonly version: string;
  /** The day of the last change to the content. */
  readonly edition: string;
  /** Where the site is published; addresses are paths where that is unknown. */
  readonly site?: string | undefined;
  readonly base: string;
  readonly pages: readonly ErrorPage[];
  /** The bodies of the pages that have one, by page. */
  readonly backgrounds: Readonly<Record<string, string>>;
  readonly trees: readonly Tree[];
  readonly guides: readonly Guide[];
  readonly sources: readonly Source[];
  readonly index: SearchIndex;
  /** Words with digits that tell pages apart, for reading lists. */
  readonly numbers: readonly string[];
}

/** The knowledge made ready for answers. */
export interface Library extends Knowledge {
  readonly pageOf: (id: string) => ErrorPage | undefined;
  /** The page that a name leads to, as names under `/e/` do, and all such names. */
  readonly names: Names['pageOf'];
  readonly graph: Graph;
  readonly symptoms: readonly Symptom[];
  /** Made when the first text is to be read. */
  readonly searchIndex: () => OpenIndex;
  readonly urls: Urls;
  readonly siteUrl: URL | undefined;
  /** A path as a whole address, where that is known. */
  readonly address: (path: string) => string;
}

/** Makes knowledge ready for answers. */
export function openLibrary(knowledge: Knowledge): Library {
  const { pages, trees, index, site, base } = knowledge;
  const byId = new Map(pages.map((page) => [page.id, page]));
  const siteUrl = site === undefined ? undefined : new URL(site);
  const graph = joinTrees(trees);
  let opened: OpenIndex | undefined;
  return {
    ...knowledge,
    pageOf: (id) => byId.get(id),
    names: namesOf(pages).pageOf,
    graph,
    symptoms: symptomsOf(trees, graph),
    searchIndex: () => {
      opened ??= openIndex(index);
      return opened;
    },
    urls: urlsFor(defaultLocale, base),
    siteUrl,
    address: (path) => absolute(path, siteUrl),
  };
}
