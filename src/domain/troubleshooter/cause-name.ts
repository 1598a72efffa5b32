/** A cause as an outcome names it: `check-size-failed#source-changed`. */
export interface CauseName {
  readonly page: string;
  readonly cause: string;
}

/** Takes the name of a cause apart. */
export function readCauseName(name: string): CauseName {
  const [page = '', cause = ''] = name.split('#');
  return { page, cause };
}
