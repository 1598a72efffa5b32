import type { Family, Lexicon } from '../log-search/lexicon.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

/** What `content/search/` names and nothing is called: it would be lost without a word. */
export function checkSearch(
  { lexicon, families }: { readonly lexicon: Lexicon; readonly families: readonly Family[] },
  pages: readonly string[],
): Problem[] {
  const owners = lexicon.owners.map(({ name }) => name);
  return [
    ...lexicon.logs.forms.flatMap(({ owner }, i) =>
      owners.includes(owner)
        ? []
        : [
            {
              file: 'content/search/logs.yaml',
              field: `forms.${i}.owner`,
              message: `There is no owner \`${owner}\`.${didYouMean(owner, owners)} Correct the name, or add the owner to content/search/owners.yaml.`,
            },
          ],
    ),
    ...families.flatMap(({ name, pages: of }) =>
      unknownPages(of, 'content/search/families.yaml', `${name}.pages`, pages),
    ),
    ...Object.entries(lexicon.logs.statuses).flatMap(([status, of]) =>
      unknownPages(of, 'content/search/logs.yaml', `statuses.${status}`, pages),
    ),
  ];
}

function unknownPages(ids: readonly string[], file: string, field: string, pages: readonly string[]): Problem[] {
  return ids.flatMap((id, i) => {
    const message = `There is no error page \`${id}\`.${didYouMean(id, pages)} Correct the id, or take it out.`;
    return pages.includes(id) ? [] : [{ file, field: `${field}.${i}`, message }];
  });
}
