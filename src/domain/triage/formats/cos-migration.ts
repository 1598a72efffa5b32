import { ascii, firstByte, firstOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';
import { beginsWithTime } from './log-lines.ts';

const marks = ['taskInfo: ', 'task_info: '].map(ascii);
/** What follows the key, by what `MigrateAliTask` writes. */
const ends = [
  ', Caught an Exception',
  ', crc check fail',
  '. file: ',
  ', download file size ',
  ', exception: ',
  ', ',
].map(ascii);
const isError = ascii('[ERROR]');

/** `log/error.log` of COS Migration: a head, and the message on the next line. */
export const cosMigration: Format = {
  id: 'cos-migration',
  basis: 'source',
  recognise: ({ lines }) =>
    Math.min(1, 2 * shareOf(lines, /\[fail\] task_?[iI]nfo: |^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[ERROR\] \[/)),
  cutter: () => ({
    begins: beginsWithTime,
    read(bytes, from, to, row) {
      if (firstOf(bytes, from, Math.min(to, from + 60), isError) === -1) return other;
      row.timeFrom = from;
      row.timeTo = from + 19;
      const lineEnd = firstByte(bytes, from, to, 10);
      row.reasonFrom = lineEnd === -1 ? from + 20 : lineEnd + 1;
      for (const mark of marks) {
        const at = firstOf(bytes, row.reasonFrom, to, mark);
        if (at === -1) continue;
        const name = at + mark.length;
        const end = ends.map((one) => firstOf(bytes, name, to, one)).find((one) => one !== -1) ?? -1;
        if (end === -1) break;
        row.nameFrom = name;
        row.nameTo = end;
        row.reasonFrom = end + 2;
        break;
      }
      return failed;
    },
  }),
  canSplit: true,
  retry: ['names', 'csv', 'jsonl', 'data-online-migration'],
};
