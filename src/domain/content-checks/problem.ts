/** One thing that an author has to correct. */
export interface Problem {
  readonly file: string;
  /** Where to look, from 1. Left out where the field says it, or where the whole file is meant. */
  readonly line?: number | undefined;
  /** The way to the field, such as `causes.owner-changed.check`; entries of lists by their place or their `id`. */
  readonly field: string;
  readonly message: string;
  /** What it does not find, such as `error:page#cause`: one problem about that name is enough. */
  readonly missing?: string | undefined;
}

/** A part of a file that is read on its own: the whole text, the body, one field. */
export interface Piece {
  readonly file: string;
  readonly text: string;
  /** The line of the file that the text begins on. */
  readonly firstLine: number;
}

/** The file of an error page. */
export function errorFile(id: string): string {
  return `content/errors/${id}.mdx`;
}

/** As every command prints it: `file:line: field: message`. */
export function printProblem({ file, line, field, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${field}: ${message}`;
}
