/** The target of a link from one page to another, as authors write it: `error:check-size-failed#source-changed`. */
const target = 'error:([a-z0-9-]+)(?:#([a-z0-9-]+))?';
const wholeTarget = new RegExp(`^${target}$`);
const linkEnd = new RegExp(`\\]\\(${target}\\)`, 'g');

/** A page, and perhaps a cause on it, that some markdown links to. */
export interface PageLink {
  readonly page: string;
  readonly cause: string | undefined;
}

/** Finds the `error:` links in any content: every string of it is looked at, however deep. */
export function pageLinks(content: unknown): PageLink[] {
  if (typeof content === 'string') {
    return [...content.matchAll(linkEnd)].map(([, page = '', cause]) => ({ page, cause }));
  }
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(pageLinks);
}

/** The page that an address like `error:check-size-failed` means; `undefined` for any other address. */
export function readPageLink(href: string): PageLink | undefined {
  const [, page, cause] = wholeTarget.exec(href) ?? [];
  return page === undefined ? undefined : { page, cause };
}

/** Puts addresses in the place of the `error:` links of some markdown. */
export function replacePageLinks(markdown: string, addressOf: (link: PageLink) => string): string {
  return markdown.replace(linkEnd, (_, page: string, cause?: string) => `](${addressOf({ page, cause })})`);
}
