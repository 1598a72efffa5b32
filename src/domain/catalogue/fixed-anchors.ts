import type { ErrorPage } from './error-page.ts';

/** Anchors of the sections that the site adds around the body of an error page. */
export const errorSections = [
  'what-to-do',
  'which',
  'causes',
  'verify',
  'support',
  'seen',
  'ignore',
  'background',
  'providers',
  'applies',
  'confused',
  'not-this-one',
  'on-this-page',
  'sources',
] as const;

/** Anchors of the sections that the site adds to a guide or a provider page. */
export const articleSections = ['errors', 'on-this-page', 'sources'] as const;

/** Every anchor of an error page without its body. */
export function errorAnchors({ causes, tellApart }: Pick<ErrorPage, 'causes' | 'tellApart'>): ReadonlySet<string> {
  return new Set([
    ...errorSections,
    ...causes.flatMap(({ id, was }) => [id, ...was]),
    ...tellApart.flatMap(({ was }) => was),
  ]);
}
