import { namesOf } from '../catalogue/aliases.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { type Complaint, errorFile } from './complaint.ts';

/** Finds the names under `/e/` that several pages claim. */
export function checkNames(pages: readonly ErrorPage[]): Complaint[] {
  return namesOf(pages).disputes.flatMap(({ name, claimants }) => {
    // An alias was chosen, and can be taken back; what a tool prints cannot.
    const page = claimants.findLast(({ aliases }) => has(aliases, name)) ?? claimants.at(-1);
    if (page === undefined) return [];
    const others = claimants.filter((one) => one !== page).map(({ id }) => `\`${id}\``);
    return [
      {
        file: errorFile(page.id),
        field: fieldOf(name, page),
        message:
          `\`${name}\` already leads to ${others.join(', ')}; capitals make no other name. A name leads to one page: ` +
          'take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
      },
    ];
  });
}

/** The field by which a page claims a name. */
function fieldOf(name: string, page: ErrorPage): string {
  const field = (['aliases', 'codes', 'ec'] as const).find((one) => has(page[one], name));
  return field ?? (has([page.id], name) ? 'id' : 'messages');
}

function has(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}
