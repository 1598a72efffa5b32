import { en } from './en.ts';

/** The texts of `en`, with any wording: what a second language has to provide. */
type Wording<T> = T extends string ? string : { readonly [K in keyof T]: Wording<T[K]> };
export type Words = Wording<typeof en>;

export type Locale = 'en';
export const defaultLocale: Locale = 'en';

const dictionaries: Readonly<Record<Locale, Words>> = { en };

/** The interface words of a language. */
export function words(locale: Locale): Words {
  return dictionaries[locale];
}
