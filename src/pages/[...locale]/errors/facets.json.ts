import { facets } from '../../../site/facets.ts';
import { oncePerLocale } from '../../../site/locales.ts';
import type { Locale } from '../../../site/words/index.ts';

export const getStaticPaths = oncePerLocale;

/** By error page: the groups that it is in, for the filter of the list. */
export function GET({ props: { locale } }: { props: { locale: Locale } }) {
  const groups: Record<string, string[]> = {};
  for (const { id, values } of facets(locale)) {
    for (const value of values) {
      for (const page of value.pages) {
        groups[page.id] ??= [];
        groups[page.id]?.push(`${id}/${value.id}`);
      }
    }
  }
  return Response.json(groups);
}
