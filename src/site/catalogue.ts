import { type CollectionEntry, getCollection } from 'astro:content';
import { readContent, type SearchContent } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { type InLanguage, inOriginal, inTranslation, type ProseKind, proseKinds } from '../authoring/translations.ts';
import { contentFolder } from '../build/folders.ts';
import type { Guide, Provider } from '../domain/catalogue/article.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import { newestDay } from '../domain/catalogue/newest-day.ts';
import type { Service } from '../domain/catalogue/service.ts';
import type { SearchIndex } from '../domain/log-search/search-index.ts';
import { type Graph, joinTrees } from '../domain/troubleshooter/graph.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { defaultLocale, type Locale, locales, words } from './words/index.ts';

/** All content as the readers of one language see it: the one way of pages to the content. */
export interface Catalogue {
  readonly locale: Locale;
  /** In the order of their ids. */
  readonly errors: readonly InLanguage<ErrorPage>[];
  /** The error page of an id. While content is being written there may be none; a build has no such id. */
  readonly error: (id: string) => InLanguage<ErrorPage> | undefined;
  readonly guides: readonly InLanguage<Guide>[];
  readonly providers: readonly InLanguage<Provider>[];
  /** Who raises errors, in the order of lists. */
  readonly services: readonly InLanguage<Service>[];
  /** The trees of the troubleshooter. */
  readonly trees: readonly InLanguage<Tree>[];
  /** The same joined. */
  readonly graph: Graph;
  /** What the body of a page is rendered from. */
  readonly bodyOf: (folder: PageFolder, id: string) => Body;
}

/** Content that has a body. */
export type PageFolder = 'errors' | 'guides' | 'providers';

/** The body of a page, and its original, whose anchors it has too. */
export interface Body {
  readonly entry: BodyEntry;
  readonly original: BodyEntry;
  readonly isTranslated: boolean;
}
type BodyEntry = CollectionEntry<PageFolder | 'errorTranslations' | 'guideTranslations' | 'providerTranslations'>;

/** One entry of a collection. */
interface Entry {
  readonly id: string;
  readonly body?: string | undefined;
}

const entries = {
  errors: await getCollection('errors'),
  guides: await getCollection('guides'),
  providers: await getCollection('providers'),
  services: await getCollection('services'),
  troubleshooters: await getCollection('troubleshooters'),
};
const translations = {
  errors: await getCollection('errorTranslations'),
  guides: await getCollection('guideTranslations'),
  providers: await getCollection('providerTranslations'),
  services: await getCollection('serviceTranslations'),
  troubleshooters: await getCollection('treeTranslations'),
};

/** Where the facts of all pages come from. */
export const sources: readonly Source[] = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));

/** The day of the last change to any fact. */
export const lastChanged = newestDay(entries.errors.map(({ data }) => data));

const catalogues = new Map(locales.map((locale) => [locale, makeCatalogue(locale)]));
const originals = makeCatalogue(defaultLocale);

/** All content in one language. */
export function catalogueFor(locale: Locale): Catalogue {
  return catalogues.get(locale) ?? originals;
}

function makeCatalogue(locale: Locale): Catalogue {
  const inLocale = <T extends { readonly id: string }, Prose extends object>(
    all: readonly (Entry & { readonly data: Omit<T, 'id'> })[],
    translated: readonly (Entry & { readonly data: { readonly from: Record<string, string> } })[],
    kind: ProseKind<T, Prose>,
  ): InLanguage<T>[] => {
    const own = new Map(translated.map((entry) => [entry.id, entry]));
    return all.map(({ id, data, body = '' }) => {
      const one = { id, ...data } as T;
      if (locale === defaultLocale) return inOriginal(one);
      const found = own.get(`${id}.${locale}`);
      const { from = {}, ...prose } = found?.data ?? {};
      return inTranslation(one, body, found && { prose, from, body: found.body }, kind);
    });
  };
  const errors = inLocale<ErrorPage, object>(entries.errors, translations.errors, proseKinds.errors).sort((a, b) =>
    a.id.localeCompare(b.id),
  );
  const trees = inLocale<Tree, object>(
    entries.troubleshooters,
    translations.troubleshooters,
    proseKinds.troubleshooters,
  ).map(withLanguages);
  const byId = new Map(errors.map((page) => [page.id, page]));
  const bodies = {
    errors: bodiesOf(entries.errors, translations.errors, locale),
    guides: bodiesOf(entries.guides, translations.guides, locale),
    providers: bodiesOf(entries.providers, translations.providers, locale),
  };
  return {
    locale,
    errors,
    error: (id) => byId.get(id),
    guides: inLocale<Guide, object>(entries.guides, translations.guides, proseKinds.guides as ProseKind<Guide, object>),
    providers: inLocale<Provider, object>(
      entries.providers,
      translations.providers,
      proseKinds.providers as ProseKind<Provider, object>,
    ),
    services: inLocale<Service, object>(entries.services, translations.services, proseKinds.services).sort(
      (a, b) => a.order - b.order,
    ),
    trees,
    graph: joinTrees(trees),
    bodyOf: (folder, id) => {
      const body = bodies[folder].get(id);
      if (body === undefined) throw new Error(`No body for ${folder}/${id}.`);
      return body;
    },
  };
}

/** A tree whose steps say where their words are in another language than the page. */
function withLanguages(tree: InLanguage<Tree>): InLanguage<Tree> {
  const { lang } = words(defaultLocale);
  const mark = <T>(field: string, steps: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        tree.edition.untranslated.has(`${field}.${name}`) ? { ...step, lang } : step,
      ]),
    );
  return { ...tree, questions: mark('questions', tree.questions), outcomes: mark('outcomes', tree.outcomes) };
}

function bodiesOf(
  originals: readonly BodyEntry[],
  translated: readonly BodyEntry[],
  locale: Locale,
): Map<string, Body> {
  const own = new Map(translated.map((entry) => [entry.id, entry]));
  return new Map(
    originals.map((original) => {
      const found = own.get(`${original.id}.${locale}`);
      const isTranslated = (found?.body ?? '').trim() !== '';
      return [original.id, { original, entry: isTranslated ? (found ?? original) : original, isTranslated }];
    }),
  );
}

/** Whether a page has a body to show. */
export function hasBody({ original }: Body): boolean {
  return (original.body ?? '').trim() !== '';
}

/** The languages that something is written in; the catalogues of the others have its original. */
export function languagesOf(find: (catalogue: Catalogue) => InLanguage<object> | undefined): Locale[] {
  return locales.filter((locale) => {
    const found = find(catalogueFor(locale));
    return found !== undefined && isTranslated(found);
  });
}

/** Whether content has been translated, or needs no translation. */
export function isTranslated({ edition }: InLanguage<object>): boolean {
  return !edition.untranslated.has('title');
}

/** The language of a part of some content, where that is another than the language of its readers. */
export function langOf({ edition }: InLanguage<object>, section: string): string | undefined {
  return edition.untranslated.has(section) ? words(defaultLocale).lang : undefined;
}

let search: SearchContent | undefined;
let index: SearchIndex | undefined;

/** What the search knows beside the pages, read when the first page asks for it. */
export function searchContent(): SearchContent {
  search ??= readContent(contentFolder).search;
  return search;
}

/** The index of the search, made when the first page asks for it. It is the same in all languages. */
export function searchIndex(): SearchIndex {
  index ??= searchIndexOf({ errors: originals.errors, search: searchContent() });
  return index;
}
