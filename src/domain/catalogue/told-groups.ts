import { type ErrorPage, type Subject, subjects, type ToldApart } from './error-page.ts';

/** Rows of a hub under one heading: what they are about; those of other storage services, whose titles name them, are one group. */
export interface ToldGroup {
  /** Absent where a few rows need no heading. */
  readonly about: Subject | 'others' | undefined;
  readonly rows: readonly ToldApart[];
}

/** More rows than one reads from the top to the end. */
const manyRows = 8;

/** What shows that it is this one, in one line of markdown. */
export function signOf({ marks, sign }: ToldApart): string {
  const quoted = marks.map((mark) => `\`${mark}\``).join(', ');
  return [quoted, sign ?? ''].filter((part) => part !== '').join('; ');
}

/** What shows that it is the page of an id, by the hub that tells the fewest apart; markdown. */
export function signAmong(id: string, pages: readonly Pick<ErrorPage, 'tellApart'>[]): string | undefined {
  const hubs = pages.filter(({ tellApart }) => tellApart.some((told) => told.id === id));
  const [nearest] = hubs.toSorted((a, b) => a.tellApart.length - b.tellApart.length);
  const told = nearest?.tellApart.find((one) => one.id === id);
  return told && signOf(told);
}

/** The rows of a hub as they are shown: a few under no heading, many in groups; in each sorted as readers look them up. */
export function toldGroups(rows: readonly ToldApart[]): readonly ToldGroup[] {
  if (rows.length === 0) return [];
  if (rows.length <= manyRows) return [{ about: undefined, rows: sorted(rows) }];
  const groups = ([...subjects, 'others'] as const).map((about) => ({
    about,
    rows: rows.filter((row) => (row.about ?? 'others') === about),
  }));
  return groups.filter((group) => group.rows.length > 0).map((group) => ({ ...group, rows: sorted(group.rows) }));
}

/** By the first mark, so EC values come before codes; what has none comes last. */
function sorted(rows: readonly ToldApart[]): ToldApart[] {
  const last = '\uffff';
  return rows.toSorted(({ marks: [a = last] }, { marks: [b = last] }) => a.localeCompare(b, 'en'));
}
