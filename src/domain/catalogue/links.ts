/** A link from one page to another, as authors write it: `error:check-size-failed#source-changed`. */
const errorLink = /\]\(error:([a-z0-9-]+)(?:#([a-z0-9-]+))?\)/g;

/** A page, and perhaps a cause on it, that some markdown links to. */
export interface PageLink {
  readonly page: string;
  readonly cause: string | undefined;
}

/** Finds the `error:` links in any content: every string of it is looked at, however deep. */
export function pageLinks(content: unknown): PageLink[] {
  if (typeof content === 'string') {
    return [...content.matchAll(errorLink)].map(([, page = '', cause]) => ({ page, cause }));
  }
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(pageLinks);
}
