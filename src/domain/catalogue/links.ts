import { blankCode } from './blank-code.ts';

/** The kinds of pages that content links to by their ids. */
export const linkKinds = ['error', 'guide', 'provider', 'tool'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The pages that do something, which content links to by these names: `tool:triage` reads whole lists. */
export const toolPages = ['triage', 'troubleshoot', 'recipes', 'offline'] as const;

/** The target of a link from one page to another, as authors write it: `error:check-size-failed#source-changed`. */
const target = `(${linkKinds.join('|')}):([a-z0-9-]+)(?:#([a-z0-9-]+))?`;
const wholeTarget = new RegExp(`^${target}$`);
const linkEnd = new RegExp(`\\]\\(${target}\\)`, 'g');

/** The end of any Markdown link, with its target. */
const anyLinkEnd = /\]\(\s*([^)\s]*)/g;

/** A page, and perhaps a place on it, that some markdown links to. */
export interface PageLink {
  readonly kind: LinkKind;
  readonly page: string;
  readonly anchor: string | undefined;
}

/** The targets of all links in some markdown, whatever their form, in order. */
export function hrefs(markdown: string): string[] {
  return [...blankCode(markdown).matchAll(anyLinkEnd)].map(([, href = '']) => href);
}

/** Finds the links to other pages in any content: every string of it is looked at, however deep. */
export function pageLinks(content: unknown): PageLink[] {
  if (typeof content === 'string') return hrefs(content).flatMap((href) => readPageLink(href) ?? []);
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(pageLinks);
}

/** The page that an address like `error:check-size-failed` means; `undefined` for any other address. */
export function readPageLink(href: string): PageLink | undefined {
  const [, kind, page, anchor] = wholeTarget.exec(href) ?? [];
  return page === undefined ? undefined : { kind: kind as LinkKind, page, anchor };
}

/** A link as authors write it. */
export function writePageLink({ kind, page, anchor }: PageLink): string {
  return `${kind}:${page}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Puts addresses in the place of the links to other pages of some markdown. */
export function replacePageLinks(markdown: string, addressOf: (link: PageLink) => string): string {
  return markdown.replace(
    linkEnd,
    (_, kind: LinkKind, page: string, anchor?: string) => `](${addressOf({ kind, page, anchor })})`,
  );
}
