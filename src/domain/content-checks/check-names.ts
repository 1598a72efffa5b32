import { folded, namesOf } from '../catalogue/aliases.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { newestOf } from './newest.ts';
import { errorFile, type Problem } from './problem.ts';

/**
 * Finds the names under `/e/` that several pages claim; all that one page claims of the same others is one problem.
 *
 * @param published every address of the ledger
 */
export function checkNames(pages: readonly ErrorPage[], published: ReadonlySet<string>): Problem[] {
  const claims = new Map<string, { page: ErrorPage; others: readonly ErrorPage[]; names: string[] }>();
  for (const { name, claimants } of namesOf(pages).disputes) {
    // An alias was chosen, and can be taken back; what a tool prints cannot.
    const page =
      newestOf(claimants, ({ id }) => published.has(`/errors/${id}/`)) ??
      claimants.findLast(({ aliases }) => has(aliases, name)) ??
      claimants.at(-1);
    if (page === undefined) continue;
    const others = claimants.filter((one) => one !== page);
    const key = [page, ...others].map(({ id }) => id).join();
    const claim = claims.get(key);
    if (claim) claim.names.push(name);
    else claims.set(key, { page, others, names: [name] });
  }
  return [...claims.values()].map(({ page, others, names }) => {
    const field = fieldOf(names[0] ?? '', page);
    const lead = names.length === 1 ? 'leads' : 'lead';
    const remedy =
      field === 'id'
        ? 'Rename this file, or take the name out there.'
        : 'Take it out here, or let a hub of that name tell the pages apart under `tellApart`.';
    return {
      file: errorFile(page.id),
      field,
      message: `${listed(names)} already ${lead} to ${others.map(({ id }) => errorFile(id)).join(' and ')}, and a name leads to one page, whatever its capitals. ${remedy}`,
    };
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The field by which a page claims a name. */
function fieldOf(name: string, page: ErrorPage): string {
  const field = (['aliases', 'was', 'codes', 'ec'] as const).find((one) => has(page[one], name));
  return field ?? (has([page.id], name) ? 'id' : 'messages');
}

function has(names: readonly string[], name: string): boolean {
  return names.some((one) => folded(one) === folded(name));
}
