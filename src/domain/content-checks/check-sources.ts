import type { Source } from '../catalogue/error-page.ts';
import type { Complaint } from './complaint.ts';

/** A page with the sources of its facts, and the file it stands in. */
export interface Sourced {
  readonly file: string;
  readonly page: { readonly sources: readonly string[]; readonly changed: string };
}

const sourcesFile = 'content/sources.yaml';

/** Finds sources that are not listed, or listed twice, and days that are still to come. */
export function checkSources(pages: readonly Sourced[], sources: readonly Source[], today: string): Complaint[] {
  const ids = new Set(sources.map(({ id }) => id));
  const byUrl = new Map(sources.map(({ id, url }) => [url, id]));
  const isToCome = (day: string | undefined): day is string => day !== undefined && day > today;
  const toCome = (day: string) => `\`${day}\` is still to come; today is ${today}. Correct the day.`;

  return [
    ...pages.flatMap(({ file, page }) => [
      ...page.sources.flatMap((source, i) =>
        ids.has(source)
          ? []
          : [
              {
                file,
                field: `sources.${i}`,
                message: `There is no source \`${source}\`. Add it to ${sourcesFile}, or correct the key.`,
              },
            ],
      ),
      ...(isToCome(page.changed) ? [{ file, field: 'changed', message: toCome(page.changed) }] : []),
    ]),
    ...sources.flatMap(({ id, url, dated, checked }) => [
      ...(byUrl.get(url) === id
        ? []
        : [
            {
              file: sourcesFile,
              field: `${id}.url`,
              message: `\`${byUrl.get(url)}\` has this address too. Keep one of the two, and name it in the pages.`,
            },
          ]),
      ...Object.entries({ dated, checked }).flatMap(([field, day]) =>
        isToCome(day) ? [{ file: sourcesFile, field: `${id}.${field}`, message: toCome(day) }] : [],
      ),
    ]),
  ];
}
