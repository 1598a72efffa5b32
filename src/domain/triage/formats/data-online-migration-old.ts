import { firstByte, lastByte } from '../bytes.ts';
import type { Columns, Format } from '../format.ts';
import { shareOf } from '../format.ts';
import { failed } from '../row.ts';
import { columnCutter } from './fields.ts';

const time = String.raw`\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^\t,|]*`;
const form = new RegExp(String.raw`^.+([\t,|])${time}\1${time}\1.`);

/**
 * `_error_list` of the console until about 2023: file name, start time, end time, error description. What separates them is not
 * documented, so that both times are looked for: a name and a message may contain any separator.
 */
export const dataOnlineMigrationOld: Format = {
  id: 'data-online-migration-old',
  title: 'Failed-file list of Data Online Migration (old console)',
  basis: 'documented',
  unknown:
    'The documentation lists the columns but not the separator. The text behind the second time is read as the reason.',
  hides: [
    'A report that was made before the job had ended is incomplete.',
    'It has no sizes: add the total list of the same report.',
  ],
  file: /_error_list(?:[._-][^/]*)?$/,
  isToldByName: true,
  recognise: ({ lines }) => shareOf(lines, form),
  columns: ({ lines }) => ({
    separator: lines.map((line) => form.exec(line)?.[1]).find((one) => one !== undefined) ?? '\t',
    name: 0,
    time: 1,
    reason: 3,
  }),
  cutter(columns: Columns = { separator: '\t', name: 0, time: 1, reason: 3 }) {
    const byColumns = columnCutter(columns);
    const separator = columns.separator.charCodeAt(0);
    return {
      read(bytes, from, to, row) {
        for (let at = firstByte(bytes, from, to, separator); at !== -1; at = firstByte(bytes, at + 1, to, separator)) {
          if (!isTime(bytes, at + 1, to)) continue;
          const second = firstByte(bytes, at + 20, to, separator);
          if (second === -1 || !isTime(bytes, second + 1, to)) continue;
          const third = firstByte(bytes, second + 20, to, separator);
          row.nameFrom = from;
          row.nameTo = at;
          row.timeFrom = second + 1;
          row.timeTo = third === -1 ? to : third;
          row.reasonFrom = third === -1 ? to : third + 1;
          return failed;
        }
        if (lastByte(bytes, from, to, separator) === -1) return failed;
        return byColumns.read(bytes, from, to, row);
      },
    };
  },
  canSplit: true,
  retry: ['data-online-migration', 'http-list', 'names', 'csv', 'jsonl'],
  retryNote:
    'The old console takes no list: it retries all failed files of the job. For one cause, create a data address from an inventory.',
};

function isTime(bytes: Uint8Array, at: number, to: number): boolean {
  const dash = bytes[at + 4];
  return (
    at + 19 <= to &&
    (dash === 45 || dash === 47) &&
    bytes[at + 7] === dash &&
    bytes[at + 13] === 58 &&
    bytes[at + 16] === 58
  );
}
