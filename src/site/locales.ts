import { type Catalogue, catalogueFor } from './catalogue.ts';
import { defaultLocale, type Locale, locales } from './words/index.ts';

/** One page to be made. */
interface PagePath<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** The paths of a page in every language: those of English have nothing in front. Each gets its `locale` as a prop. */
export function inEveryLocale<Params extends Record<string, string>, Props extends object>(
  pathsOf: (catalogue: Catalogue) => readonly PagePath<Params, Props>[],
): PagePath<Params & { locale: string | undefined }, Props & { locale: Locale }>[] {
  return locales.flatMap((locale) =>
    pathsOf(catalogueFor(locale)).map(({ params, props }) => ({
      params: { ...params, locale: locale === defaultLocale ? undefined : locale },
      props: { ...props, locale },
    })),
  );
}

/** A page that each language has one of. */
export function oncePerLocale() {
  return inEveryLocale(() => [{ params: {}, props: {} }]);
}
