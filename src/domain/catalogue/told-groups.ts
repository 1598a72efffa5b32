import { type Subject, subjects, type ToldApart } from './error-page.ts';

/** Rows of a hub under one heading: what they are about, else whose error they are. */
export interface ToldGroup {
  readonly about: Subject | undefined;
  /** Id of a service. */
  readonly service: string | undefined;
  readonly rows: readonly ToldApart[];
}

/** More rows than one reads from the top to the end. */
const manyRows = 8;

/** The rows of a hub as they are shown: a few under no heading, many in groups; in each in the order of the author. */
export function toldGroups(
  rows: readonly ToldApart[],
  serviceOf: (id: string) => string | undefined,
  services: readonly string[],
): readonly ToldGroup[] {
  if (rows.length <= manyRows) return rows.length > 0 ? [{ about: undefined, service: undefined, rows }] : [];
  const groups: readonly ToldGroup[] = [
    ...subjects.map((about) => ({ about, service: undefined, rows: rows.filter((row) => row.about === about) })),
    ...services.map((service) => ({
      about: undefined,
      service,
      rows: rows.filter((row) => row.about === undefined && serviceOf(row.id) === service),
    })),
  ];
  return groups.filter((group) => group.rows.length > 0);
}
