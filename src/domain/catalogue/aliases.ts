import type { ErrorPage } from './error-page.ts';

/** The part of a page that gives it names. */
type Named = Pick<ErrorPage, 'id' | 'kind' | 'services' | 'messages' | 'codes' | 'ec' | 'aliases' | 'tellApart'>;

/** A message, code or EC value that several pages claim, and no hub among them tells apart. */
export interface Dispute<Page extends Named = ErrorPage> {
  /** As the first page prints it. */
  readonly name: string;
  readonly claimants: readonly Page[];
}

/** Every name under `/e/` with the page it leads to, and what the pages do not agree on. */
export interface Names<Page extends Named = ErrorPage> {
  readonly pageOf: ReadonlyMap<string, Page>;
  readonly disputes: readonly Dispute<Page>[];
}

/**
 * Every name under `/e/` that leads to a page: its id and the names its author added, its messages
 * as words joined by hyphens, its codes and EC values as printed, codes also in lower case, with
 * hyphens, and with the service in front, because people and tools write them so.
 *
 * A message, code or EC value that several pages have leads to the hub that tells them apart.
 */
export function namesOf<Page extends Named>(pages: readonly Page[]): Names<Page> {
  const pageOf = new Map<string, Page>();
  const disputes: Dispute<Page>[] = [];
  const lead = (name: string, page: Page) => {
    if (name !== '' && !pageOf.has(name)) pageOf.set(name, page);
  };

  const given = ({ id, aliases }: Page) => [id, ...aliases];
  for (const page of pages) for (const name of given(page)) lead(name, page);
  for (const [name, claimants] of claimsOf(pages, given)) {
    if (claimants.length > 1) disputes.push({ name, claimants });
  }
  const printed = (page: Page) => [...page.messages.map(({ text }) => text), ...page.codes, ...page.ec];
  for (const [name, claimants] of claimsOf(pages, printed)) {
    const owner = ownerOf(claimants);
    if (owner === undefined) disputes.push({ name, claimants });
    else if (owner.messages.some(({ text }) => text === name)) lead(messageSlug(name), owner);
    else if (/^[\w.-]+$/.test(name)) for (const spelling of [name, name.toLowerCase()]) lead(spelling, owner);
  }
  for (const [name, claimants] of claimsOf(pages, namesWithService)) {
    const owner = ownerOf(claimants);
    if (owner) lead(name, owner);
  }
  // Who holds a code of a hub may not know whose it is: the services of the hub stand for all it tells apart.
  for (const hub of pages) {
    for (const told of pages.filter(({ id }) => hub.tellApart.some((one) => one.id === id))) {
      for (const name of namesWithService({ ...told, services: hub.services })) lead(name, told);
    }
  }
  return { pageOf, disputes };
}

/** Whether a page documents a code by a name such as `slow-down` or `s3-slow-down`. */
export function documentsCode(page: Named, name: string): boolean {
  return namesWithService(page).includes(name);
}

/** The one page that claims a name, or the hub among the claimants that tells all others apart. */
export function ownerOf<Page extends Named>(claimants: readonly Page[]): Page | undefined {
  if (claimants.length === 1) return claimants[0];
  const hubs = claimants.filter((hub) =>
    claimants.every(({ id }) => id === hub.id || hub.tellApart.some((told) => told.id === id)),
  );
  return hubs.length === 1 ? hubs[0] : undefined;
}

/** The pages that claim each name, whatever its case; the name as the first of them writes it. */
function claimsOf<Page extends Named>(pages: readonly Page[], namesOfPage: (page: Page) => readonly string[]) {
  const claims = new Map<string, { name: string; claimants: Page[] }>();
  for (const page of pages) {
    for (const name of namesOfPage(page)) {
      const key = name.toLowerCase().replace(/[.。]$/, '');
      const claim = claims.get(key);
      if (!claim) claims.set(key, { name, claimants: [page] });
      else if (!claim.claimants.includes(page)) claim.claimants.push(page);
    }
  }
  return [...claims.values()].map(({ name, claimants }) => [name, claimants] as const);
}

/** `SlowDown` of S3 is also `slow-down` and `s3-slow-down`. */
function namesWithService({ services, codes }: Named): string[] {
  const names = codes.filter((code) => /^[\w.-]+$/.test(code)).map(hyphenated);
  return names.flatMap((name) => [name, ...services.map((service) => `${service}-${name}`)]);
}

function hyphenated(code: string): string {
  return code
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/[_.]/g, '-')
    .toLowerCase();
}

/** A message as an address: its fixed words in lower case, joined by hyphens. */
export function messageSlug(message: string): string {
  return message
    .replace(/\{[^}]*\}/g, ' ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
