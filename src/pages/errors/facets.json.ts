import { facets } from '../../site/facets.ts';
import { defaultLocale, words } from '../../site/words/index.ts';

/** By error page: the groups that it is in, for the filter of the list. */
export function GET() {
  const groups: Record<string, string[]> = {};
  for (const { id, values } of facets(words(defaultLocale))) {
    for (const value of values) {
      for (const page of value.pages) {
        groups[page.id] ??= [];
        groups[page.id]?.push(`${id}/${value.id}`);
      }
    }
  }
  return Response.json(groups);
}
