import { afterSpaces, firstByte, lastByte } from '../bytes.ts';
import type { Columns, Format } from '../format.ts';
import { shareOf } from '../format.ts';
import { csvQuoted, failed, plain, type Row } from '../row.ts';
import { columnCutter } from './fields.ts';
import { columnsOf } from './table.ts';

const [space, quote, bar] = [32, 34, 124];
const time = String.raw`"?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^\t,|;]*`;
const form = new RegExp(String.raw`^.+([\t,|;]) *${time}\1 *${time}\1 *\S`);

const asDocumented: Columns = { separator: '\t', name: 0, time: 1, reason: 3 };

/**
 * `_error_list` of the console until about 2023: file name, start time, end time, error description. What separates them is not
 * documented, so that both times are looked for: a name and a message may contain any separator.
 */
export const dataOnlineMigrationOld: Format = {
  id: 'data-online-migration-old',
  basis: 'documented',
  file: /_error_list(?:[._-][^/]*)?$/,
  isToldByName: true,
  recognise: ({ lines }) => shareOf(lines, form),
  columns({ lines }) {
    const separator = lines.map((line) => form.exec(line)?.[1]).find((one) => one !== undefined);
    // Rows are also kept without their times.
    return separator === undefined ? (columnsOf({ lines }) ?? asDocumented) : { ...asDocumented, separator };
  },
  cutter(columns: Columns = asDocumented) {
    const byColumns = columnCutter(columns);
    const separator = columns.separator.charCodeAt(0);
    const isAsAssumed = columns.name === 0 && columns.reason === 3;
    return {
      read(bytes, from, to, row) {
        if (!isAsAssumed) return byColumns.read(bytes, from, to, row);
        for (let at = firstByte(bytes, from, to, separator); at !== -1; at = firstByte(bytes, at + 1, to, separator)) {
          const first = timeAfter(bytes, at, to);
          if (first === -1) continue;
          const second = firstByte(bytes, first + 19, to, separator);
          const last = second === -1 ? -1 : timeAfter(bytes, second, to);
          if (last === -1) continue;
          const third = firstByte(bytes, last + 19, to, separator);
          row.timeFrom = last;
          row.timeTo = third === -1 ? to : third;
          setName(bytes, from, at, separator, bytes[first - 1] === quote, row);
          setReason(bytes, third === -1 ? to : third + 1, to, row);
          return failed;
        }
        if (lastByte(bytes, from, to, separator) === -1) return failed;
        return byColumns.read(bytes, from, to, row);
      },
    };
  },
  canSplit: true,
  retry: ['data-online-migration', 'http-list', 'names', 'csv', 'jsonl'],
};

/**
 * Takes what stands in front of the first time as the name. Quotation marks around it belong to the list where the time has them
 * too, or where the name could not be written without them; else to the name.
 */
function setName(bytes: Uint8Array, from: number, end: number, separator: number, isQuoting: boolean, row: Row): void {
  let to = end;
  // A vertical bar usually has spaces beside it.
  while (separator === bar && to > from && bytes[to - 1] === space) to -= 1;
  const isQuoted = hasMarks(bytes, from, to) && (isQuoting || firstByte(bytes, from + 1, to - 1, separator) !== -1);
  row.nameFrom = isQuoted ? from + 1 : from;
  row.nameTo = isQuoted ? to - 1 : to;
  row.nameForm = isQuoted ? csvQuoted : plain;
}

/** Takes the rest of the row as the reason, without marks around it. */
function setReason(bytes: Uint8Array, begin: number, to: number, row: Row): void {
  const from = afterSpaces(bytes, begin, to);
  const isQuoted = hasMarks(bytes, from, to);
  row.reasonFrom = isQuoted ? from + 1 : from;
  row.reasonTo = isQuoted ? to - 1 : to;
  row.reasonForm = isQuoted ? csvQuoted : plain;
}

/** Whether it begins and ends with a quotation mark, and those within are doubled. */
function hasMarks(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 2 || bytes[from] !== quote || bytes[to - 1] !== quote) return false;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (bytes[at] !== quote) continue;
    at += 1;
    if (at >= to - 1 || bytes[at] !== quote) return false;
  }
  return true;
}

/** Where a time begins behind a separator, spaces and a quotation mark, or -1. */
function timeAfter(bytes: Uint8Array, separator: number, to: number): number {
  let at = afterSpaces(bytes, separator + 1, to);
  if (bytes[at] === quote) at += 1;
  const dash = bytes[at + 4];
  const isTime =
    at + 19 <= to &&
    (dash === 45 || dash === 47) &&
    bytes[at + 7] === dash &&
    bytes[at + 13] === 58 &&
    bytes[at + 16] === 58;
  return isTime ? at : -1;
}
