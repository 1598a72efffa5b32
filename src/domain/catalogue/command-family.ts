/** What the commands of one tool print, so that checks rely on nothing imagined; one file in `content/commands/`. */
export interface CommandFamily {
  /** The name of the file. */
  readonly id: string;
  /** The names by which commands begin. */
  readonly tools: readonly string[];
  /** Whether these tools only show what is in the reader's own files, or how their machine is. */
  readonly own: boolean;
  /** Rights that the key of a job has anyhow. */
  readonly granted: readonly string[];
  readonly forms: readonly CommandForm[];
}

/** One use of a tool. */
export interface CommandForm {
  /** Its words; those in CAPITALS stand for any. Options that it does not name may be added. */
  readonly form: string;
  /** The rights that it takes. */
  readonly needs: readonly string[];
  readonly cases: readonly CommandCase[];
}

/** What a command prints in one case. */
export interface CommandCase {
  readonly when: string;
  readonly prints: string;
  /** The exit code where it is not 0. */
  readonly exit?: number | undefined;
  /** The tool and version that was run or read. */
  readonly of?: string | undefined;
  /** The command that was run against the local store. */
  readonly run?: string | undefined;
  /** Ids of the sources in which it was read. */
  readonly from: readonly string[];
  /** The day it was seen, as `YYYY-MM-DD`. */
  readonly checked: string;
}
