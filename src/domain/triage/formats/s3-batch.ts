import { ascii, isAt, numberAt } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other, succeeded } from '../row.ts';
import { nameFrom, newFields, splitRow } from './fields.ts';

const isSucceeded = ascii('succeeded');
const form = /^[^,]*,(?:"(?:[^"]|"")*"|[^,]*),[^,]*,(?:succeeded|failed),/;

/**
 * Completion report of S3 Batch Operations and Batch Replication: Bucket, Key, VersionId, TaskStatus, ErrorCode, HTTPStatusCode,
 * ResultMessage. The vendor's own examples have the number in front of the code: the one of digits is the status.
 */
export const s3Batch: Format = {
  id: 's3-batch',
  basis: 'documented',
  recognise: ({ lines }) => shareOf(lines, form),
  cutter() {
    const fields = newFields();
    return {
      read(bytes, from, to, row) {
        splitRow(bytes, from, to, 44, fields);
        if (fields.count < 5) return other;
        nameFrom(row, fields, 1, false);
        if (isAt(bytes, fields.from[3] as number, fields.to[3] as number, isSucceeded)) return succeeded;
        row.reasonFrom = fields.from[4] as number;
        row.reasonTo = to;
        // A number and a code stand in either order, so that both are left in.
        if (numberAt(bytes, fields.from[4] as number, fields.to[4] as number) === 200)
          row.reasonFrom = fields.from[5] as number;
        return failed;
      },
    };
  },
  canSplit: true,
  retry: ['s3-batch', 'names', 'data-online-migration', 'csv', 'jsonl'],
};
