import type { KnownError } from '../log-search/known-error.ts';
import type { ErrorPage } from './error-page.ts';

/** What the search needs of a page. */
export type SearchedPage = Pick<
  ErrorPage,
  'id' | 'title' | 'messages' | 'codes' | 'ec' | 'phrases' | 'services' | 'elsewhere' | 'tellApart'
>;

/** Services that are owners in the lexicon under another name. */
const ownerNames: Readonly<Record<string, string>> = { 'migration-service': 'migration' };

/**
 * The part of all error pages that the search reads pastes with. What a hub shares with the pages it
 * tells apart counts for the hub alone: it says no more than that one of them is meant.
 */
export function knownErrors(pages: readonly SearchedPage[]): KnownError[] {
  const sharedBy = new Map<string, Set<string>>();
  for (const hub of pages) {
    const names = [...hub.messages.map(({ text }) => text), ...hub.codes, ...hub.ec].map(plain);
    for (const { id } of hub.tellApart) sharedBy.set(id, new Set([...(sharedBy.get(id) ?? []), ...names]));
  }
  return pages.map(({ id, title, messages, codes, ec, phrases, services, elsewhere, tellApart }) => {
    const isOwn = (name: string) => !sharedBy.get(id)?.has(plain(name));
    return {
      id,
      messages: messages.map(({ text }) => text).filter(isOwn),
      codes: codes.filter(isOwn),
      ec: ec.filter(isOwn),
      phrases,
      descriptions: [title],
      elsewhere,
      owners: services.map((service) => ownerNames[service] ?? service),
      tellsApart: tellApart.map((told) => told.id),
    };
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.。]$/, '');
}
