import { getCollection } from 'astro:content';
import { readContent } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { contentFolder } from '../build/folders.ts';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import type { Service } from '../domain/catalogue/service.ts';
import type { SearchIndex } from '../domain/log-search/search-index.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';

const entries = await getCollection('errors');

/** All error pages, in the order of their ids. */
export const errorPages: readonly ErrorPage[] = entries
  .map(({ id, data }) => ({ id, ...data }))
  .sort((a, b) => a.id.localeCompare(b.id));

/** The day of the last change to any fact. */
export const lastChanged =
  errorPages
    .map(({ changed }) => changed)
    .toSorted()
    .at(-1) ?? '';

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

/** Who raises errors, in the order of lists. */
export const services: readonly Service[] = (await getCollection('services'))
  .map(({ id, data }) => ({ id, ...data }))
  .sort((a, b) => a.order - b.order);

/** Where the facts of all pages come from. */
export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

const treeEntries = await getCollection('troubleshooters');

/** The trees of the troubleshooter. */
export const trees: readonly Tree[] = treeEntries.map(({ id, data }) => ({ id, ...data }));

const byId = new Map(errorPages.map((page) => [page.id, page]));

/** The error page of an id. While content is being written there may be none; a build has no such id. */
export function errorPage(id: string): ErrorPage | undefined {
  return byId.get(id);
}

let index: SearchIndex | undefined;

/** The index of the search, made when the first page asks for it. */
export function searchIndex(): SearchIndex {
  index ??= searchIndexOf({ errors: errorPages, search: readContent(contentFolder).search });
  return index;
}
