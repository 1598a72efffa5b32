import type { ErrorPage } from './error-page.ts';

/** The part of a page that gives it names. */
type Named = Pick<
  ErrorPage,
  'id' | 'kind' | 'services' | 'messages' | 'codes' | 'ec' | 'aliases' | 'was' | 'tellApart'
>;

/** A name that several pages claim, and no hub among them tells apart. */
export interface Dispute<Page extends Named = ErrorPage> {
  /** As the first page writes it. */
  readonly name: string;
  readonly claimants: readonly Page[];
}

/** Every name under `/e/` with the page it leads to, and what the pages do not agree on. */
export interface Names<Page extends Named = ErrorPage> {
  readonly pageOf: ReadonlyMap<string, Page>;
  readonly disputes: readonly Dispute<Page>[];
}

/**
 * Every name under `/e/` that leads to a page: its id, former ids and the names its author added, its messages
 * as words joined by hyphens, its codes and EC values as printed, codes also in lower case, with
 * hyphens, and with the service in front, because people and tools write them so.
 *
 * What several pages claim leads to the hub that tells them apart. Names that differ only in case, or in
 * the encoding of an accent, lead to one page: many disks make one file of them.
 */
export function namesOf<Page extends Named>(pages: readonly Page[]): Names<Page> {
  const pageOf = new Map<string, Page>();
  const holders = new Map<string, Page>();
  const lead = (name: string, page: Page) => {
    const holder = holders.get(folded(name)) ?? page;
    if (name === '' || holder !== page || pageOf.has(name)) return;
    pageOf.set(name, page);
    holders.set(folded(name), page);
  };

  const given = ({ id, was, aliases }: Page) => [id, ...was, ...aliases];
  const printed = (page: Page) => [...page.messages.map(({ text }) => text), ...page.codes, ...page.ec];
  const printedClaims = claimsOf(pages, printed);
  for (const page of pages) for (const name of given(page)) lead(name, page);
  for (const [name, claimants] of printedClaims) {
    const owner = ownerOf(claimants);
    if (owner) for (const address of addressesOf(name, owner)) lead(address, owner);
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

  // Two messages may share an address by chance, in the few Latin letters they have. What an author gives is meant.
  const meant = new Set(pages.flatMap(given).map(folded));
  const addresses = claimsOf(pages, (page) => [
    ...given(page),
    ...printed(page).flatMap((name) => addressesOf(name, page)),
  ]).filter(([name]) => meant.has(folded(name)));
  const disputes = [...addresses, ...printedClaims]
    .filter(([, claimants]) => ownerOf(claimants) === undefined)
    .map(([name, claimants]) => [folded(name), { name, claimants }] as const);
  return { pageOf, disputes: [...new Map(disputes).values()] };
}

/** A name as disks see it that take capitals and small letters, or two ways to encode an accent, for one. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** How a message, a code or an EC value of a page is written under `/e/`. */
function addressesOf(name: string, page: Named): string[] {
  if (page.messages.some(({ text }) => text === name)) return [messageSlug(name)].filter((slug) => slug !== '');
  return /^[\w.-]+$/.test(name) ? [name, name.toLowerCase()] : [];
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
      const key = folded(name).replace(/[.。]$/, '');
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
