import { type ErrorPage, proofSources, type Source } from '../catalogue/error-page.ts';
import { isStale } from '../catalogue/stale.ts';
import { didYouMean } from './nearest.ts';
import { errorFile, type Problem } from './problem.ts';

/** Finds causes and checks that rest on a source their page does not name, and days that cannot be. */
export function checkClaims(pages: readonly ErrorPage[], all: readonly Source[], today: string): Problem[] {
  const known = new Set(all.map(({ id }) => id));
  return pages.flatMap(({ id: page, causes, sources }) => {
    // A mistyped key is told once, where the page names its sources.
    const isMistyped = sources.some((source) => !known.has(source));
    const file = errorFile(page);
    const unnamed = (field: string, from: readonly string[]): Problem[] =>
      from.flatMap((source, i) =>
        isMistyped || sources.includes(source)
          ? []
          : [
              {
                file,
                field: `${field}.from.${i}`,
                message: `\`${source}\` is not among the \`sources\` of this page.${didYouMean(source, sources)} Add it there, or correct the key.`,
              },
            ],
      );
    return causes.flatMap(({ id, from, checked, check }) => [
      ...unnamed(`causes.${id}`, from),
      ...unnamed(`causes.${id}.check`, check.from),
      ...(checked === undefined || checked <= today
        ? []
        : [
            {
              file,
              field: `causes.${id}.checked`,
              message: `\`${checked}\` is still to come; today is ${today}. Correct the day.`,
            },
          ]),
    ]);
  });
}

/** The causes that were last compared with their sources more than twelve months ago. */
export function staleClaims(pages: readonly ErrorPage[], sources: readonly Source[], today: string): Problem[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return pages.flatMap(({ id: page, causes }) =>
    causes.flatMap((cause) => {
      const old = proofSources(cause).flatMap((id) => {
        const day = [byId.get(id)?.checked ?? today, cause.checked ?? ''].toSorted().at(-1) ?? today;
        return isStale(day, today) ? [`\`${id}\` (${day})`] : [];
      });
      const message = `Compare it again with ${old.join(', ')}, and write today's day into \`checked\`, here or at the source.`;
      return old.length === 0 ? [] : [{ file: errorFile(page), field: `causes.${cause.id}`, message }];
    }),
  );
}
