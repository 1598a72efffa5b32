import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import type { Words } from './words/index.ts';

/** A line about the versions that show an error. */
interface Line {
  readonly name: string;
  readonly text: string;
  readonly note?: string | undefined;
}

/**
 * Which versions show an error: a line for those where it is documented and one for those where it is likely, and below
 * each line what is to be said of single ones.
 */
export function appliesTo(
  generations: ErrorPage['generations'],
  { evidence, generations: names, marks }: Pick<Words, 'evidence' | 'generations' | 'marks'>,
): Line[] {
  return (['documented', 'likely'] as const).flatMap((status) => {
    const those = generations.filter((one) => one.evidence === status);
    const [only] = those;
    if (!only) return [];
    const text = `${those.map(({ generation }) => names[generation]).join(marks.list)}${marks.stop}`;
    if (those.length === 1) return [{ name: evidence[status], text, note: only.note }];
    const noted = those.flatMap(({ generation, note }) =>
      note === undefined ? [] : [{ name: names[generation], text: '', note }],
    );
    return [{ name: evidence[status], text }, ...noted];
  });
}
