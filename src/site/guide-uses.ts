import { pageLinks } from '../domain/catalogue/links.ts';
import type { Catalogue } from './catalogue.ts';

/** The error pages that lead to each guide, by its id. */
export function guideUses({ errors }: Pick<Catalogue, 'errors'>): Map<string, Catalogue['errors']> {
  const links = errors.flatMap((page) => {
    const guides = pageLinks(page).flatMap(({ kind, page: id }) => (kind === 'guide' ? [id] : []));
    return [...new Set(guides)].map((id) => ({ id, page }));
  });
  return new Map([...Map.groupBy(links, ({ id }) => id)].map(([id, of]) => [id, of.map(({ page }) => page)]));
}
