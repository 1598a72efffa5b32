import type { KnownError } from '../log-search/finding.ts';
import type { ErrorPage, Service } from './error-page.ts';

type Searched = Pick<
  ErrorPage,
  'id' | 'messages' | 'codes' | 'ec' | 'phrases' | 'services' | 'elsewhere' | 'tellApart'
>;

/** Stores other than OSS: what only one of them says counts beside its name. */
const stores: readonly Service[] = ['s3', 'azure', 'gcs', 'cos', 'bos', 'kodo', 'uss', 'ks3'];

/**
 * The part of all error pages that the search reads pastes with. What a hub shares with the pages it
 * tells apart counts for the hub alone: it says no more than that one of them is meant.
 */
export function knownErrors(pages: readonly Searched[]): KnownError[] {
  return pages.map(({ id, messages, codes, ec, phrases, services, elsewhere, tellApart }) => {
    const hubs = pages.filter((hub) => hub.tellApart.some((told) => told.id === id));
    const shared = new Set(
      hubs.flatMap((hub) => [...hub.messages.map(({ text }) => text), ...hub.codes, ...hub.ec]).map(plain),
    );
    const only = services.length === 1 ? services[0] : undefined;
    const isOwn = (name: string) => !shared.has(plain(name));
    return {
      id,
      messages: messages.map(({ text }) => text).filter(isOwn),
      codes: codes.filter(isOwn),
      ec: ec.filter(isOwn),
      phrases,
      elsewhere: elsewhere && only !== undefined && stores.includes(only) ? `store: ${only}` : elsewhere,
      tellsApart: tellApart.map((told) => told.id),
    };
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.。]$/, '');
}
