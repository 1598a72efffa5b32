import type { ErrorPage } from '../catalogue/error-page.ts';
import type { Problem } from './problem.ts';
import { type Linking, textsIn } from './texts-in.ts';

/** Finds the EC values that a text explains and the search does not know: whoever pastes one would not get there. */
export function checkEc(all: readonly Linking[], errors: readonly Pick<ErrorPage, 'ec'>[]): Problem[] {
  const known = new Set(errors.flatMap(({ ec }) => ec));
  const unknownIn = (text: string) =>
    [...text.matchAll(/`(\d{4}-\d{8})`/g)].flatMap(([, ec = '']) =>
      known.has(ec)
        ? []
        : `Names the EC \`${ec}\`, and no page has it in \`ec\`, so the search would not lead here. Add it to \`ec\` of the page that explains it.`,
    );
  return all.flatMap((one) =>
    textsIn(one).flatMap(([place, text]) => unknownIn(text).map((message) => ({ ...place, message }))),
  );
}
