import { afterSpaces, firstByte, numberAt } from '../bytes.ts';
import type { Columns, Cutter } from '../format.ts';
import { csvQuoted, failed, plain, type Row, urlEncoded } from '../row.ts';

/** The fields of one row: where each begins and ends, without the quotation marks around it. */
export interface Fields {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where quotation marks stood around it. */
  readonly quoted: Uint8Array;
}

const mostFields = 64;

/** Room for the fields of a row. */
export function newFields(): Fields {
  return {
    count: 0,
    from: new Int32Array(mostFields),
    to: new Int32Array(mostFields),
    quoted: new Uint8Array(mostFields),
  };
}

/**
 * Splits a row at a separator, a byte. A field that begins with a quotation mark goes on to the mark that ends it, if there is one
 * in front of a separator; marks inside are doubled.
 */
export function splitRow(bytes: Uint8Array, from: number, to: number, separator: number, fields: Fields): void {
  let count = 0;
  let at = from;
  while (count < mostFields) {
    let end = bytes[at] === 34 && at < to ? closingQuote(bytes, at + 1, to, separator) : -1;
    if (end >= 0) {
      fields.from[count] = at + 1;
      fields.to[count] = end;
      fields.quoted[count] = 1;
      end += 1;
    } else {
      end = firstByte(bytes, at, to, separator);
      if (end === -1) end = to;
      fields.from[count] = at;
      fields.to[count] = end;
      fields.quoted[count] = 0;
    }
    // A vertical bar usually has spaces beside it.
    if (separator === 124) trim(bytes, fields, count);
    count += 1;
    if (end >= to) break;
    at = end + 1;
  }
  fields.count = count;
}

function trim(bytes: Uint8Array, { from, to }: Fields, field: number): void {
  let begin = from[field] as number;
  let end = to[field] as number;
  while (begin < end && bytes[begin] === 32) begin += 1;
  while (begin < end && bytes[end - 1] === 32) end -= 1;
  from[field] = begin;
  to[field] = end;
}

function closingQuote(bytes: Uint8Array, from: number, to: number, separator: number): number {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== 34) continue;
    if (at + 1 < to && bytes[at + 1] === 34) at += 1;
    else return at + 1 === to || bytes[at + 1] === separator ? at : -1;
  }
  return -1;
}

/** Takes a field as the name of the object. */
export function nameFrom(row: Row, fields: Fields, field: number, isUrlEncoded: boolean): void {
  if (field >= fields.count) return;
  row.nameFrom = fields.from[field] as number;
  row.nameTo = fields.to[field] as number;
  row.nameForm = isUrlEncoded ? urlEncoded : fields.quoted[field] === 1 ? csvQuoted : plain;
}

/** Reads rows by their columns. */
export function columnCutter(columns: Columns): Cutter {
  const separator = columns.separator.charCodeAt(0);
  const fields = newFields();
  const { name, reason, time, size, width, hasTitles = false, isUrlEncoded = false } = columns;
  return {
    hasTitles,
    read(bytes, from, to, row) {
      splitRow(bytes, from, to, separator, fields);
      if (name !== undefined) nameFrom(row, fields, name, isUrlEncoded);
      if (reason === undefined) row.reasonTo = row.reasonFrom;
      else if (reason < fields.count) {
        row.reasonFrom = fields.from[reason] as number;
        row.reasonTo = reason + 1 === width && fields.count > width ? to : (fields.to[reason] as number);
      } else if (reason >= fields.count && name !== undefined) row.reasonTo = row.reasonFrom;
      if (time !== undefined && time < fields.count) {
        row.timeTo = fields.to[time] as number;
        row.timeFrom = afterSpaces(bytes, fields.from[time] as number, row.timeTo);
      }
      if (size !== undefined && size < fields.count) {
        row.size = numberAt(bytes, fields.from[size] as number, fields.to[size] as number);
      }
      return failed;
    },
  };
}
