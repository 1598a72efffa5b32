import { pageName } from '../../../domain/catalogue/page-name.ts';
import { tellingIdeas } from '../../../domain/text/filter-terms.ts';
import { catalogueFor, searchContent } from '../../../site/catalogue.ts';
import { facets } from '../../../site/facets.ts';
import { oncePerLocale } from '../../../site/locales.ts';
import type { Locale } from '../../../site/words/index.ts';

export const getStaticPaths = oncePerLocale;

/** An idea that more of the errors speak of does not tell them apart. */
const mostShare = 0.15;

/** For the filter of the list: by error page the groups that it is in, and words that mean the same. */
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
  const ideas = searchContent().lexicon.ideas.map(({ words }) => words.filter((word) => word.length > 2));
  const texts = catalogueFor(locale).errors.map((page) => `${page.title} ${pageName(page)}`);
  return Response.json({ groups, ideas: tellingIdeas(ideas, texts, mostShare) });
}
