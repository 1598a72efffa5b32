import { blankCode } from '../catalogue/blank-code.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { pageLinks, toolPages, writePageLink } from '../catalogue/links.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { type Linking, textsIn } from './texts-in.ts';

/** Every target that a link may have, as authors write it: pages, the causes of error pages, and the list of a hub. */
export function linkTargets(
  errors: readonly Pick<ErrorPage, 'id' | 'causes' | 'tellApart'>[],
  guides: readonly { readonly id: string }[],
  providers: readonly { readonly id: string }[],
): ReadonlySet<string> {
  return new Set([
    ...errors.flatMap(({ id, causes, tellApart }) => [
      `error:${id}`,
      ...causes.map((cause) => `error:${id}#${cause.id}`),
      ...(tellApart.length > 0 ? [`error:${id}#which`] : []),
    ]),
    ...guides.map(({ id }) => `guide:${id}`),
    ...providers.map(({ id }) => `provider:${id}`),
    ...toolPages.map((name) => `tool:${name}`),
  ]);
}

/** Finds the links whose page, or whose cause on it, does not exist, and the guides that no link leads to. */
export function checkLinks(all: readonly Linking[], targets: ReadonlySet<string>): Problem[] {
  const linked = new Set<string>();
  const dead = (content: unknown) =>
    pageLinks(content)
      .map(writePageLink)
      .filter((link) => {
        linked.add(link);
        return !targets.has(link);
      })
      .map((link) => ({
        missing: link,
        message: `Links to \`${link}\`, which does not exist. ${remedy(link, targets)}`,
      }));
  const problems = all.flatMap((one) =>
    textsIn(one, blankCode).flatMap(([place, text]) =>
      (text.includes('](') ? dead(text) : []).map((problem) => ({ ...place, ...problem })),
    ),
  );
  const unlinked = [...targets].filter((target) => target.startsWith('guide:') && !linked.has(target));
  return [
    ...problems,
    ...unlinked.map((target) => ({
      file: `content/guides/${target.slice('guide:'.length)}.mdx`,
      field: '(whole file)',
      message: `No page links to this guide. Write \`[text](${target})\` in the fix of an error page, or in another guide.`,
    })),
  ];
}

function remedy(link: string, targets: ReadonlySet<string>): string {
  const [page = ''] = link.split('#');
  if (page !== link && targets.has(page)) {
    const causes = [...targets].filter((target) => target.startsWith(`${page}#`));
    return `A link leads to a page or to one of its causes, and that page has ${causes.map((cause) => `\`${cause}\``).join(', ') || 'none'}.`;
  }
  const kind = page.slice(0, page.indexOf(':') + 1);
  const pages = [...targets].filter((target) => target.startsWith(kind) && !target.includes('#'));
  const near = didYouMean(page, pages).trim();
  if (near !== '') return near;
  return pages.length > 0 && pages.length <= 20
    ? `There are ${pages.map((target) => `\`${target}\``).join(', ')}.`
    : 'Correct the id, or write that page first.';
}
