import { ascii, isAt } from '../bytes.ts';
import type { Format } from '../format.ts';
import { csvQuoted, failed, plain, succeeded } from '../row.ts';
import { newFields, splitRow } from './fields.ts';

const isSucceeded = ascii('succeeded');

/** Report of a data repository task of FSx for Lustre. */
export const fsx: Format = {
  id: 'fsx',
  title: 'Report of an FSx data repository task',
  basis: 'documented',
  hides: ['failures.csv has failures alone.'],
  recognise: ({ lines }) => (/^"?FilePath"?,"?FileStatus"?,"?ErrorCode"?/.test(lines[0] ?? '') ? 1 : 0),
  cutter() {
    const fields = newFields();
    return {
      hasTitles: true,
      read(bytes, from, to, row) {
        splitRow(bytes, from, to, 44, fields);
        row.nameFrom = fields.from[0] as number;
        row.nameTo = fields.to[0] as number;
        row.nameForm = fields.quoted[0] === 1 ? csvQuoted : plain;
        row.reasonFrom = fields.count > 1 ? (fields.from[1] as number) : to;
        return isAt(bytes, row.reasonFrom, to, isSucceeded) ? succeeded : failed;
      },
    };
  },
  canSplit: true,
  retry: ['names', 'csv', 'jsonl'],
};
