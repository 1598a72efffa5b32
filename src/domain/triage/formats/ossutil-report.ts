import { ascii, firstOf, isAt, lastOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';

const [head, info, object, bucket, file] = ['[Error] ', ' error, info: ', ', Object=', ', Bucket=', ', File='].map(
  ascii,
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/**
 * Report of ossutil 1.x and of `aliyun oss`: `[Error] `, local time, the action, ` error, info: `, the error, and at its end the file
 * or bucket and object. The name is everything behind the last `, Object=`.
 */
export const ossutilReport: Format = {
  id: 'ossutil-report',
  basis: 'source',
  file: /ossutil_report_\d{8}_\d{6}[^/]*\.report$/,
  recognise: ({ lines }) => shareOf(lines, /^\[Error\] \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d .* error, info: /),
  cutter: () => ({
    begins: (bytes, from, to) => isAt(bytes, from, to, head) || (bytes[from] === 35 && bytes[from + 1] === 32),
    read(bytes, from, to, row) {
      if (!isAt(bytes, from, to, head)) return other;
      row.timeFrom = from + 8;
      row.timeTo = from + 27;
      const text = firstOf(bytes, from + 27, to, info);
      row.reasonFrom = text === -1 ? from + 27 : text + info.length;
      const name = lastOf(bytes, row.reasonFrom, to, object);
      if (name !== -1) {
        row.nameFrom = name + object.length;
        row.nameTo = to;
        const before = lastOf(bytes, row.reasonFrom, name, bucket);
        row.reasonTo = before === -1 ? name : before;
        return failed;
      }
      const path = lastOf(bytes, row.reasonFrom, to, file);
      if (path !== -1) {
        row.nameFrom = path + file.length;
        row.nameTo = to;
        row.reasonTo = path;
      }
      return failed;
    },
  }),
  canSplit: true,
  retry: ['ossutil-files-from', 'names', 'ossutil-object-file', 'csv', 'jsonl'],
};
