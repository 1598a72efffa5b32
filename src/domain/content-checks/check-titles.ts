import { groupBy } from '../group-by.ts';
import { newestOf } from './newest.ts';
import { errorFile, type Problem } from './problem.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Finds pages of one title: in lists, results and browser tabs a reader cannot tell them apart. */
export function checkTitles(
  pages: {
    readonly errors: readonly Titled[];
    readonly guides: readonly Titled[];
    readonly providers: readonly Titled[];
  },
  published: ReadonlySet<string>,
): Problem[] {
  const all = [
    ...pages.errors.map(({ id, title }) => ({ title, file: errorFile(id), address: `/errors/${id}/` })),
    ...pages.guides.map(({ id, title }) => ({ title, file: `content/guides/${id}.mdx`, address: `/guides/${id}/` })),
    ...pages.providers.map(({ id, title }) => ({
      title,
      file: `content/providers/${id}.mdx`,
      address: `/providers/${id}/`,
    })),
  ];
  const groups = groupBy(all, ({ title }) => title.toLowerCase().replace(/\W+/g, ' ').trim() || title);
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return [];
    const page = newestOf(group, ({ address }) => published.has(address)) ?? group.at(-1);
    const others = group.filter((one) => one !== page).map(({ file }) => file);
    return page === undefined
      ? []
      : [{ file: page.file, field: 'title', message: `${others.join(' and ')} has this title too. Reword it here.` }];
  });
}
