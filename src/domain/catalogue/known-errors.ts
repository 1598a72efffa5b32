import type { KnownError } from '../log-search/finding.ts';
import type { ErrorPage, Service } from './error-page.ts';

type Searched = Pick<
  ErrorPage,
  'id' | 'messages' | 'codes' | 'ec' | 'phrases' | 'services' | 'elsewhere' | 'tellApart'
>;

/** The stores among the services, and the concepts that name them in a paste. */
const stores: Readonly<Partial<Record<Service, string>>> = {
  oss: 'oss',
  s3: 'store: s3',
  azure: 'store: azure',
  gcs: 'store: gcs',
  cos: 'store: cos',
  bos: 'store: bos',
  kodo: 'store: kodo',
  uss: 'store: uss',
  ks3: 'store: ks3',
};

/**
 * The part of all error pages that the search reads pastes with. What a hub shares with the pages it
 * tells apart counts for the hub alone: it says no more than that one of them is meant.
 */
export function knownErrors(pages: readonly Searched[]): KnownError[] {
  const hubsOf = new Map<string, Searched[]>();
  for (const hub of pages) {
    for (const { id } of hub.tellApart) hubsOf.set(id, [...(hubsOf.get(id) ?? []), hub]);
  }
  return pages.map(({ id, messages, codes, ec, phrases, services, elsewhere, tellApart }) => {
    const hubs = hubsOf.get(id) ?? [];
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
      elsewhere,
      store: only && stores[only],
      tellsApart: tellApart.map((told) => told.id),
    };
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.。]$/, '');
}
