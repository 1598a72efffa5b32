import { originalLanguage, type TranslationLanguage, translationLanguages } from '../../domain/catalogue/languages.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Texts of the same shape, with any wording. */
export type Wording<T> = T extends string ? string : { readonly [K in keyof T]: Wording<T[K]> };
export type Words = Wording<typeof en>;

/** What a further language provides. A word it lacks is shown in English, and `npm run check:content` lists it. */
type Partly<T> = T extends string ? string : { readonly [K in keyof T]?: Partly<T[K]> };
export type FurtherWords = Partly<typeof en>;

/** A language of the site, as its addresses have it. */
export type Locale = typeof originalLanguage | TranslationLanguage;
export const defaultLocale = originalLanguage;
export const locales: readonly Locale[] = [originalLanguage, ...translationLanguages];

/** What the addresses of a language begin with, below the base path: `zh/`, or nothing for the original language. */
export function prefixOf(locale: Locale): string {
  return locale === defaultLocale ? '' : `${locale}/`;
}

const further: Readonly<Record<TranslationLanguage, FurtherWords>> = { zh };
const dictionaries = new Map<Locale, Words>([
  [originalLanguage, en],
  ...translationLanguages.map((language) => [language, complete(en, further[language]) as Words] as const),
]);

/** The interface words of a language. */
export function words(locale: Locale): Words {
  return dictionaries.get(locale) ?? en;
}

/** The words that a language lacks, by their places, such as `nav.search`. */
export function missingWords(language: TranslationLanguage): string[] {
  return lacking(en, further[language], []);
}

function complete(all: unknown, some: unknown): unknown {
  if (typeof all !== 'object' || all === null) return some ?? all;
  const own = (some ?? {}) as Record<string, unknown>;
  const entries = Object.entries(all).map(([name, value]) => [name, complete(value, own[name])] as const);
  return Array.isArray(all) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function lacking(all: unknown, some: unknown, place: readonly string[]): string[] {
  if (typeof all !== 'object' || all === null) return some === undefined ? [place.join('.')] : [];
  const own = (some ?? {}) as Record<string, unknown>;
  return Object.entries(all).flatMap(([name, value]) => lacking(value, own[name], [...place, name]));
}
