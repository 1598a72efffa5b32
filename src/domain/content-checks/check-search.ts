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
      of.flatMap((page, i) =>
        pages.includes(page)
          ? []
          : [
              {
                file: 'content/search/families.yaml',
                field: `${name}.pages.${i}`,
                message: `There is no error page \`${page}\`.${didYouMean(page, pages)} Correct the id, or take it out.`,
              },
            ],
      ),
    ),
  ];
}
