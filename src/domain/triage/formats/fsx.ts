import { ascii, isAt } from '../bytes.ts';
import type { Format } from '../format.ts';
import { failed, succeeded } from '../row.ts';
import { nameFrom, newFields, splitRow } from './fields.ts';

const isSucceeded = ascii('succeeded');

/** Report of a data repository task of FSx for Lustre. */
export const fsx: Format = {
  id: 'fsx',
  basis: 'documented',
  recognise: ({ lines }) => (/^"?FilePath"?,"?FileStatus"?,"?ErrorCode"?/.test(lines[0] ?? '') ? 1 : 0),
  cutter() {
    const fields = newFields();
    return {
      hasTitles: true,
      read(bytes, from, to, row) {
        splitRow(bytes, from, to, 44, fields);
        nameFrom(row, fields, 0, false);
        row.reasonFrom = fields.count > 1 ? (fields.from[1] as number) : to;
        return isAt(bytes, row.reasonFrom, to, isSucceeded) ? succeeded : failed;
      },
    };
  },
  canSplit: true,
  retry: ['names', 'csv', 'jsonl'],
};
