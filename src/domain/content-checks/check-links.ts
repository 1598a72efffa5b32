import { blankCode } from '../catalogue/blank-code.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { pageLinks, writePageLink } from '../catalogue/links.ts';
import type { Complaint } from './complaint.ts';

/** Anything that holds links: an error page, a tree, a guide. */
export interface Linking {
  readonly file: string;
  readonly content: unknown;
  readonly body?: string | undefined;
}

/** Every target that a link may have, as authors write it: pages, and the causes of error pages. */
export function linkTargets(
  errors: readonly Pick<ErrorPage, 'id' | 'causes'>[],
  guides: readonly { readonly id: string }[],
  providers: readonly { readonly id: string }[],
): ReadonlySet<string> {
  return new Set([
    ...errors.flatMap(({ id, causes }) => [`error:${id}`, ...causes.map((cause) => `error:${id}#${cause.id}`)]),
    ...guides.map(({ id }) => `guide:${id}`),
    ...providers.map(({ id }) => `provider:${id}`),
  ]);
}

/** Finds the links whose page, or whose cause on it, does not exist. */
export function checkLinks(all: readonly Linking[], targets: ReadonlySet<string>): Complaint[] {
  const dead = (content: unknown) =>
    pageLinks(content)
      .map(writePageLink)
      .filter((link) => !targets.has(link))
      .map((link) => `Links to \`${link}\`, which does not exist. ${remedy(link, targets)}`);
  return all.flatMap(({ file, content, body = '' }) => [
    ...texts(content).flatMap(([field, text]) => dead(text).map((message) => ({ file, field, message }))),
    ...blankCode(body)
      .split('\n')
      .flatMap((line, i) => dead(line).map((message) => ({ file, field: 'body', message, bodyLine: i + 1 }))),
  ]);
}

/** Every text of some content, with the way to it. */
function texts(content: unknown, path: readonly string[] = []): (readonly [field: string, text: string])[] {
  if (typeof content === 'string') return content.includes('](') ? [[path.join('.'), content]] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => texts(value, [...path, key]));
}

function remedy(link: string, targets: ReadonlySet<string>): string {
  const [page] = link.split('#');
  if (page === undefined || page === link || !targets.has(page)) return 'Correct the id, or write that page first.';
  const anchors = [...targets].filter((target) => target.startsWith(`${page}#`));
  return `That page has ${anchors.map((anchor) => `\`${anchor}\``).join(', ') || 'no cause'}.`;
}
