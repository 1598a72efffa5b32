import type { Kind, Row } from './row.ts';

/** Reads the records of one list. */
export interface Cutter {
  /** Whether a line begins a record; without it every line is one. Lines before the next such line belong to the record. */
  readonly begins?: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Whether the first line of the list has titles. */
  readonly hasTitles?: boolean;
  /** Finds the parts of the record that stands in `bytes` from `from` to `to`, without its line end. */
  readonly read: (bytes: Uint8Array, from: number, to: number, row: Row) => Kind;
}

/** Where the parts of a row stand in a list with columns; the first is 0. */
export interface Columns {
  /** One character. */
  readonly separator: string;
  /** How many columns there are; a reason in the last of them goes on to the end of the row. */
  readonly width?: number | undefined;
  readonly name?: number | undefined;
  readonly reason?: number | undefined;
  readonly time?: number | undefined;
  readonly size?: number | undefined;
  readonly isUrlEncoded?: boolean | undefined;
  /** For lists of JSON objects: names of members, instead of numbers of columns. */
  readonly members?: Readonly<Partial<Record<'name' | 'reason' | 'time' | 'size', string>>> | undefined;
  /** Whether the first row has titles. */
  readonly hasTitles?: boolean | undefined;
}

/** What is known about how a format is written: by its vendor, by its source code or a run of the tool, or not at all. */
export type Basis = 'documented' | 'source' | 'assumed';

/** The kinds of lists that are known. */
export type FormatId =
  | 'data-online-migration-new'
  | 'data-online-migration-old'
  | 'data-online-migration-lists'
  | 'ossimport-audit'
  | 'ossimport-error-list'
  | 'ossutil-report'
  | 'aliyun-cli-report'
  | 'rclone-text'
  | 'rclone-json'
  | 'rclone-combined'
  | 'azcopy-log'
  | 'azcopy-jobs'
  | 'azcopy-jobs-json'
  | 'aws-cli'
  | 's3-batch'
  | 'fsx'
  | 'datasync'
  | 'gcloud-manifest'
  | 'cos-migration'
  | 'coscli'
  | 'qshell'
  | 'bos'
  | 'obsutil'
  | 'juicefs-log'
  | 'juicefs-checkpoint'
  | 's5cmd-text'
  | 's5cmd-json'
  | 'mc-json'
  | 'names'
  | 'json-lines'
  | 'table'
  | 'any-log';

/** What a reason says that is only a sign. */
export type Meaning =
  | 'no-reason'
  | 'no-answer'
  | 'no-status'
  | 'list-name-alone'
  | 'only-in-destination'
  | 'only-in-source'
  | 'different'
  | 'not-compared';

/** The file formats in which a choice of objects can be given back to a tool. */
export type RetryKind =
  | 'data-online-migration'
  | 'http-list'
  | 'ossimport-http-list'
  | 'ossutil-object-file'
  | 'ossutil-files-from'
  | 'rclone'
  | 'rclone-nul'
  | 'azcopy'
  | 's3-batch'
  | 'google-manifest'
  | 'qshell'
  | 's5cmd'
  | 'juicefs'
  | 'names'
  | 'csv'
  | 'jsonl';

/** What the beginning of a list shows. */
export interface Head {
  /** Its name, with its folders where they are known. */
  readonly name: string;
  /** The first lines, without their ends; at most 64 KiB of text. */
  readonly lines: readonly string[];
}

/** One kind of list: the only place that knows how it is written. What readers are told about it is in `ListTexts`. */
export interface Format {
  readonly id: FormatId;
  readonly basis: Basis;
  /** Names of files that are nothing else. */
  readonly file?: RegExp;
  /** Whether such a name is enough, because how the lines look is not known. */
  readonly isToldByName?: boolean;
  /** How surely the beginning is of this format: 0 for no, 1 for surely. */
  readonly recognise: (head: Head) => number;
  /** The columns as they are guessed from the beginning, for formats in which a reader can correct them. */
  readonly columns?: (head: Head) => Columns;
  readonly cutter: (columns: Columns | undefined) => Cutter;
  /** Whether a part of the list can be read without what comes before it. */
  readonly canSplit: boolean;
  /** Whether rows have sizes, or tries follow each other. */
  readonly keepsMore?: boolean;
  /** What reasons say that are only a sign. */
  readonly meanings?: Readonly<Record<string, Meaning>>;
  /** Formats for retry lists, the best first. */
  readonly retry: readonly RetryKind[];
  /** For lists that are one document: its rows, each a line of JSON as `unfolded` describes it. */
  readonly unfold?: (text: string) => Iterable<Unfolded>;
}

/** A row of a list that is one document. */
export interface Unfolded {
  readonly name?: string;
  readonly reason: string;
  readonly size?: number;
  readonly time?: string;
  readonly kind?: 'failed' | 'succeeded' | 'skipped';
}

/** The share of lines that a form fits, without blank ones. */
export function shareOf(lines: readonly string[], form: RegExp): number {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter((line) => form.test(line)).length / filled.length;
}
