import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import type { Linking } from '../domain/catalogue/check-links.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
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

/** Where the facts of all pages come from. */
export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

const treeEntries = await getCollection('troubleshooters');

/** The trees of the troubleshooter. */
export const trees: readonly Tree[] = treeEntries.map(({ id, data }) => ({ id, ...data }));

const byId = new Map(errorPages.map((page) => [page.id, page]));

/** The error page of an id that is known to exist. */
export function errorPage(id: string): ErrorPage {
  const page = byId.get(id);
  if (page === undefined) throw new AstroError(`There is no error page \`${id}\`.`, 'Run `npm run check:content`.');
  return page;
}

/** Everything that holds links: the pages with their bodies, and the trees. */
export const linking: readonly Linking[] = [...entries, ...guideEntries, ...providerEntries, ...treeEntries].map(
  ({ filePath, data, body }) => ({ file: filePath ?? '', content: data, body }),
);
