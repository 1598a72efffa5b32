import type { InLanguage } from '../authoring/translations.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { catalogueFor } from './catalogue.ts';
import { type Locale, words } from './words/index.ts';

/** One value of a facet, with the errors that have it. */
export interface FacetValue {
  readonly id: string;
  readonly name: string;
  readonly pages: readonly InLanguage<ErrorPage>[];
}

/** One way to divide the errors. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  readonly values: readonly FacetValue[];
}

const known = new Map<Locale, readonly Facet[]>();

/** All ways to divide the errors; each value has a page of its own, so that they work without scripts. */
export function facets(locale: Locale): readonly Facet[] {
  const all = known.get(locale) ?? makeFacets(locale);
  known.set(locale, all);
  return all;
}

/** One way to divide the errors, by its id. */
export function facet(id: string, locale: Locale): Facet {
  const found = facets(locale).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no way to divide errors called ${id}.`);
  return found;
}

/** Errors below where each is seen first, and all that are seen there; nothing for a place where none is first. */
export function byFirstPlace(errors: readonly InLanguage<ErrorPage>[], locale: Locale) {
  return facet('place', locale)
    .values.map(({ id, name, pages: all }) => ({
      id,
      name,
      all,
      pages: errors.filter(({ shows: [first] }) => first === id),
    }))
    .filter(({ pages }) => pages.length > 0);
}

function makeFacets(locale: Locale): readonly Facet[] {
  const w = words(locale);
  const { errors, services } = catalogueFor(locale);
  const divide = <Value extends string>(
    id: string,
    title: string,
    names: Readonly<Record<Value, string>>,
    valuesOf: (page: ErrorPage) => readonly Value[],
  ): Facet => ({
    id,
    title,
    values: (Object.keys(names) as Value[])
      .map((value) => ({
        id: value,
        name: names[value],
        pages: errors.filter((page) => valuesOf(page).includes(value)),
      }))
      .filter(({ pages }) => pages.length > 0),
  });
  const { label: whoLabel, ...who } = w.badges.who;
  const { label: retryLabel, ...retry } = w.badges.retry;
  return [
    divide('place', w.errors.facets.place, w.places, ({ shows }) => shows),
    divide(
      'service',
      w.errors.facets.service,
      Object.fromEntries(services.map(({ id, name }) => [id, name])),
      (page) => page.services,
    ),
    divide('who', whoLabel, who, ({ badges }) => badges.who),
    divide('retry', retryLabel, retry, ({ badges }) => [badges.retry.verdict]),
    divide('generation', w.errors.facets.generation, w.generations, ({ generations }) =>
      generations.map(({ generation }) => generation),
    ),
  ];
}
