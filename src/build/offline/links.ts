/** Gives the address that a copy uses for one of the site: `path` is without the base path, `rest` a query or anchor. */
export type Link = (path: string, rest: string) => string;

/** Which addresses are the site's own; the base path is `/` or ends with it. */
export interface Addresses {
  readonly base: string;
  /** Whether the site has this path, without the base path. */
  readonly has: (path: string) => boolean;
}

// Astro writes all attributes in double quotes, so this is sure to see them.
const attribute = /(\s(?:href|src|data-[\w-]+)=")([^"]*)"/g;
const jsonBlock = /(<script type="application\/json"[^>]*>)([\s\S]*?)(<\/script>)/g;

/** Rewrites all addresses of the site in a page: in its links and in the props of its islands. */
export function relinkPage(html: string, addresses: Addresses, link: Link): string {
  return relinkAttributes(
    html.replace(jsonBlock, (_, open: string, json: string, close: string) => {
      const data = JSON.stringify(relinkData(JSON.parse(json), addresses, link)).replaceAll('<', '\\u003c');
      return `${open}${data}${close}`;
    }),
    addresses,
    link,
  );
}

/** Rewrites the addresses of the site in data: strings that are one, and links in strings that are HTML. */
export function relinkData(data: unknown, addresses: Addresses, link: Link): unknown {
  if (typeof data === 'string') {
    return data.startsWith(addresses.base)
      ? relinked(data, addresses, link)
      : data.includes('="')
        ? relinkAttributes(data, addresses, link)
        : data;
  }
  if (Array.isArray(data)) return data.map((item) => relinkData(item, addresses, link));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, relinkData(value, addresses, link)]));
}

function relinkAttributes(html: string, addresses: Addresses, link: Link): string {
  return html.replace(attribute, (whole, open: string, value: string) => {
    const changed = relinked(value, addresses, link);
    return changed === value ? whole : `${open}${changed}"`;
  });
}

function relinked(value: string, { base, has }: Addresses, link: Link): string {
  if (!value.startsWith(base)) return value;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(value.slice(base.length)) ?? [];
  return has(path) ? link(path, rest) : value;
}
