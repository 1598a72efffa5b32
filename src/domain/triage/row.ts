/** What a row of a list is. Plain numbers, because this is asked millions of times. */
export type Kind = 0 | 1 | 2 | 3 | 4 | 5;

/** Tells of no object: a header, a blank line, a line of status. */
export const other = 0;
/** An object failed. */
export const failed = 1;
/** An object was copied, or is the same on both sides. */
export const succeeded = 2;
/** An object was left out on purpose. */
export const skipped = 3;
/** A try over the whole list ended with failures: what failed before it counts only if it fails in the next one too. */
export const tryFailed = 4;
/** A try over the whole list ended without failures: nothing before it still fails. */
export const trySucceeded = 5;

/** How a name is written in a row. */
export type NameForm = 0 | 1 | 2 | 3;

/** As it is. */
export const plain = 0;
/** URL-encoded. */
export const urlEncoded = 1;
/** Between quotation marks with escapes, as in JSON; the marks are left out. */
export const jsonEscaped = 2;
/** With quotation marks inside doubled, as in CSV; the marks around it are left out. */
export const csvQuoted = 3;

/** Where the parts of one row stand in the bytes; filled anew for every row, so that none is ever allocated. */
export interface Row {
  nameFrom: number;
  /** -1 where the row names no object. */
  nameTo: number;
  nameForm: NameForm;
  reasonFrom: number;
  reasonTo: number;
  /** How the reason is written. */
  reasonForm: NameForm;
  timeFrom: number;
  /** -1 where the row has no time. */
  timeTo: number;
  /** Bytes of the object, -1 where the row does not say. */
  size: number;
  /** Where the next row of the same record begins; 0 where there is none. */
  more: number;
}

/** A row to be filled. */
export function newRow(): Row {
  return {
    nameFrom: 0,
    nameTo: -1,
    nameForm: plain,
    reasonFrom: 0,
    reasonTo: 0,
    reasonForm: plain,
    timeFrom: 0,
    timeTo: -1,
    size: -1,
    more: 0,
  };
}

/** Makes a row ready for the next record, which is read as one message from `from` to `to`. */
export function clearRow(row: Row, from: number, to: number): void {
  row.nameFrom = from;
  row.nameTo = -1;
  row.nameForm = plain;
  row.reasonFrom = from;
  row.reasonTo = to;
  row.reasonForm = plain;
  row.timeFrom = from;
  row.timeTo = -1;
  row.size = -1;
  row.more = 0;
}
