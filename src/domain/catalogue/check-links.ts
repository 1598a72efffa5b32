import type { ErrorPage } from './error-page.ts';
import { pageLinks, writePageLink } from './links.ts';

/** Anything that holds links: an error page, a tree, a guide, the body of any of them. */
export interface Linking {
  readonly file: string;
  readonly content: unknown;
}

/** A link that leads nowhere. */
export interface DeadLink {
  readonly file: string;
  readonly message: string;
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
export function checkLinks(all: readonly Linking[], targets: ReadonlySet<string>): DeadLink[] {
  return all.flatMap(({ file, content }) =>
    pageLinks(content)
      .map(writePageLink)
      .filter((link) => !targets.has(link))
      .map((link) => ({
        file,
        message: `Links to \`${link}\`, which does not exist. Correct the id, or write that page first.`,
      })),
  );
}
