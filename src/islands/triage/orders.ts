import type { Columns, FormatId, Meaning, RetryKind } from '../../domain/triage/format.ts';
import type { Headline, Note } from '../../domain/triage/notes.ts';
import type { Filter } from '../../domain/triage/prefixes.ts';
import type { Problem } from '../../domain/triage/problem.ts';
import type { RetryOptions } from '../../domain/triage/retry/retry-format.ts';
import type { RetryWarning } from '../../domain/triage/retry/write-retry.ts';
import type { Times } from '../../domain/triage/times.ts';

/** A file as the reader gave it, with its folders. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What the page asks of the session that reads lists. */
export type Order =
  | {
      readonly act: 'read';
      readonly files: readonly NamedFile[];
      readonly columns?: Columns | undefined;
      /** What of the lists is to be looked at. */
      readonly filter?: Filter | undefined;
    }
  | { readonly act: 'cancel' }
  | {
      readonly act: 'retry';
      /** The places of the list and of the group in the last view. */
      readonly list: number;
      readonly group: string;
      readonly kind: RetryKind;
      readonly options: RetryOptions;
    }
  | { readonly act: 'compare' };

/** What the session says. */
export type Reply =
  | { readonly told: 'view'; readonly view: View }
  | { readonly told: 'retry'; readonly files: readonly NamedFile[]; readonly written: Written }
  | { readonly told: 'compared'; readonly comparison: Compared }
  | { readonly told: 'failed'; readonly why: Failure };

/** Why nothing could be read: a reason that readers are told in their language, or what the machine says. */
export type Failure =
  | { readonly failure: 'stopped' | 'scripts' | 'edition' }
  | { readonly failure: 'answer'; readonly status: number; readonly url: string }
  | { readonly failure: 'other'; readonly says: string };

/** What is wrong with a file. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** What a retry list holds. */
export interface Written {
  readonly kind: RetryKind;
  readonly names: number;
  readonly warnings: readonly RetryWarning[];
  /** What could not be read again for it. */
  readonly missed: readonly FileProblem[];
}

/** All that was given, as far as it was read. */
export interface View {
  readonly lists: readonly ListView[];
  /** What is wrong with files. */
  readonly problems: readonly FileProblem[];
  /** Files with problems that are not named. */
  readonly moreProblems: number;
  /** Bytes that were read, and how many there are. */
  readonly read: number;
  readonly size: number;
  readonly state: 'reading' | 'done' | 'cancelled';
}

/** All files of one format, as one list. */
export interface ListView {
  readonly files: readonly string[];
  readonly format: FormatId;
  readonly headline: Headline;
  /** How it was read. */
  readonly notes: readonly Note[];
  /** The columns, where a reader can correct them. */
  readonly columns?: Columns | undefined;
  readonly rows: number;
  readonly objects: number;
  readonly times: Times;
  /** Folders in which objects failed, the fullest first, as far as they are known. */
  readonly folders: readonly string[];
  readonly groups: readonly GroupView[];
  readonly retry: readonly RetryKind[];
  /** Rows of groups that are not shown one by one. */
  readonly more: number;
}

/** Failures with one cause, or with one message that is about no page. */
export interface GroupView {
  readonly id: string;
  /** The place of its most frequent message, which stays the same when the search finds its page. */
  readonly place: number;
  readonly page: string | undefined;
  readonly mayFit: readonly string[];
  readonly rows: number;
  readonly objects: number;
  readonly bytes: number;
  /** Objects whose size is known. */
  readonly sized: number;
  readonly message: string;
  /** What the message says where it is only a sign. */
  readonly meaning: Meaning | undefined;
  readonly isRest: boolean;
  /** Rows of the list, divided into pieces: those that the answer rests on are marked. */
  readonly samples: readonly (readonly { readonly text: string; readonly isMarked: boolean }[])[];
}

/** Two runs compared by their objects. */
export interface Compared {
  readonly earlier: string;
  readonly later: string;
  readonly gone: number;
  readonly fresh: number;
  readonly still: number;
}
