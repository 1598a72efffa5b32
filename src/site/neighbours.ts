import type { InLanguage } from '../authoring/translations.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { facets } from './facets.ts';
import type { Urls } from './urls.ts';

/** The group that an error page belongs to, and its nearest pages there. */
export interface Group {
  readonly facet: 'place' | 'service';
  readonly name: string;
  readonly url: string;
  readonly count: number;
  readonly neighbours: readonly InLanguage<ErrorPage>[];
}

const most = 3;

/** By whose error it is; the many of the migration service itself by where they show. */
export function groupOf(page: ErrorPage, urls: Urls): Group | undefined {
  const [service] = page.services;
  const [facet, value] =
    service === 'migration-service' ? (['place', page.shows[0]] as const) : (['service', service] as const);
  const group = facets(urls.locale)
    .find(({ id }) => id === facet)
    ?.values.find(({ id }) => id === value);
  if (group === undefined) return undefined;
  // Those the page compares itself with have their own section.
  const named = new Set([page.id, ...[...page.confusedWith, ...page.tellApart].map(({ id }) => id)]);
  const nearness = ({ askedAt, services, brokeAt }: ErrorPage) =>
    Number(askedAt === page.askedAt) +
    services.filter((id) => page.services.includes(id)).length / services.length +
    Number(brokeAt[0] === page.brokeAt[0]);
  return {
    facet,
    name: group.name,
    url: urls.facet(facet, group.id),
    count: group.pages.length,
    neighbours: group.pages
      .filter(({ id }) => !named.has(id))
      .toSorted((a, b) => nearness(b) - nearness(a))
      .slice(0, most),
  };
}
