/** What is wrong in `content/`, and where its author should look. */
export interface Complaint {
  readonly file: string;
  /** The way to the field, such as `causes.owner-changed.check`; entries of lists by their place or their `id`. */
  readonly field: string;
  readonly message: string;
  /** In the body: the line there, from 1. */
  readonly bodyLine?: number | undefined;
}

/** The file of an error page. */
export function errorFile(id: string): string {
  return `content/errors/${id}.mdx`;
}
