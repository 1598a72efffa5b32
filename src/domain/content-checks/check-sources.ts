import type { CommandFamily } from '../catalogue/command-family.ts';
import type { ErrorPage, Source } from '../catalogue/error-page.ts';
import { groupBy } from '../group-by.ts';
import { didYouMean } from './nearest.ts';
import { errorFile, type Problem } from './problem.ts';

interface Sourced {
  readonly id: string;
  readonly sources: readonly string[];
  readonly changed: string;
  readonly retired?: ErrorPage['retired'];
}

const sourcesFile = 'content/sources.yaml';

/** Finds sources that are not listed, listed twice or named by no page, and days that cannot be. */
export function checkSources(
  content: {
    readonly errors: readonly Sourced[];
    readonly guides: readonly Sourced[];
    readonly providers: readonly Sourced[];
    readonly sources: readonly Source[];
    readonly commands: readonly CommandFamily[];
    readonly ledger: readonly string[];
  },
  today: string,
): Problem[] {
  const { sources } = content;
  const published = new Set(content.ledger);
  const pages = [
    ...content.errors.map((page) => ({ page, file: errorFile(page.id), address: `/errors/${page.id}/` })),
    ...content.guides.map((page) => ({ page, file: `content/guides/${page.id}.mdx`, address: `/guides/${page.id}/` })),
    ...content.providers.map((page) => ({
      page,
      file: `content/providers/${page.id}.mdx`,
      address: `/providers/${page.id}/`,
    })),
  ];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const uses = groupBy(
    pages.flatMap(({ page, address }) => page.sources.map((source) => ({ source, address }))),
    ({ source }) => source,
  );
  const inTables = new Set(
    content.commands.flatMap(({ forms }) => forms.flatMap(({ cases }) => cases.flatMap(({ from }) => from))),
  );
  const publishedUses = ({ id }: Source) => uses.get(id)?.filter(({ address }) => published.has(address)).length ?? 0;
  // Where a key is mistyped, its source only seems to be unused.
  const isMistyped = [...uses.keys()].some((key) => !byId.has(key));
  const toCome = (file: string, field: string, day: string | undefined): Problem[] =>
    day === undefined || day <= today
      ? []
      : [{ file, field, message: `\`${day}\` is still to come; today is ${today}. Correct the day.` }];

  return [
    ...pages.flatMap(({ file, page }) => [
      ...page.sources.flatMap((source, i) =>
        byId.has(source)
          ? []
          : [
              {
                file,
                field: `sources.${i}`,
                message: `There is no source \`${source}\`.${didYouMean(source, byId.keys())} Add it to ${sourcesFile}, or correct the key.`,
              },
            ],
      ),
      ...toCome(file, 'changed', page.changed),
      ...toCome(file, 'retired.since', page.retired?.since),
      ...page.sources.flatMap((source) => {
        const dated = byId.get(source)?.dated ?? '';
        if (dated <= page.changed || dated > today) return [];
        return [
          {
            file,
            field: 'changed',
            message: `\`${page.changed}\` is before ${dated}, the day of the source \`${source}\`. Compare the page with that source, then write today's day.`,
          },
        ];
      }),
    ]),
    ...sources.flatMap((source) => {
      const { id, url, dated, checked } = source;
      const twins = sources.filter((one) => one.url === url);
      // The one that fewer published pages name is the newer one; the order of the file decides last.
      const newest = twins.reduce((a, b) => (publishedUses(b) <= publishedUses(a) ? b : a), twins[0] ?? source);
      const older = twins.find((one) => one !== newest);
      if (older !== undefined && newest === source) {
        return [
          {
            file: sourcesFile,
            field: `${id}.url`,
            message: `\`${older.id}\` has this address too. Name \`${older.id}\` in the pages, and delete this entry.`,
          },
        ];
      }
      return [
        ...(uses.has(id) || inTables.has(id) || isMistyped
          ? []
          : [
              {
                file: sourcesFile,
                field: id,
                message: 'No page names this source. Add its key to `sources` of a page, or delete the entry.',
              },
            ]),
        ...toCome(sourcesFile, `${id}.dated`, dated),
        ...toCome(sourcesFile, `${id}.checked`, checked),
        ...(dated !== undefined && dated > checked && dated <= today
          ? [
              {
                file: sourcesFile,
                field: `${id}.checked`,
                message: `\`${checked}\` is before ${dated}, the day of the source itself. Compare the pages with it, then write today's day.`,
              },
            ]
          : []),
      ];
    }),
  ];
}
