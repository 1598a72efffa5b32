import { numberAt } from '../bytes.ts';
import type { Columns, Format } from '../format.ts';
import { shareOf } from '../format.ts';
import { failed } from '../row.ts';
import { nameFrom, newFields, splitRow } from './fields.ts';

const form = /^(?:[^\t,|]*[\t,|]){13}/;
/** With the times of start and end where the vendor says they are. */
const surely = /^[^\t,|]*([\t,|])(?:[^\t,|]*\1){11}\d{4}-\d{2}-\d{2}[^\t,|]*\1\d{4}-\d{2}-\d{2}/;

/**
 * `failed_list` of the console since 2024: names, sizes, digests, times and versions of source and destination, start and end, 14
 * columns; the reason, which the vendor does not mention, behind them.
 */
export const dataOnlineMigrationNew: Format = {
  id: 'data-online-migration-new',
  basis: 'documented',
  file: /(?:^|[@_/])failed_list(?:_\d+|\/[^/]*)?(?:\.\w+)?$/,
  isToldByName: true,
  recognise: ({ lines, name }) => {
    const isNamed = /import_report|failed_list/.test(name);
    return Math.max(shareOf(lines, surely), (isNamed ? 1 : 0.9) * shareOf(lines, form));
  },
  columns: ({ lines }) => ({
    separator: ['\t', ',', '|'].find((one) => (lines[0]?.split(one).length ?? 0) > 13) ?? ',',
    name: 0,
    size: 2,
    time: 13,
    reason: 14,
    isUrlEncoded: true,
  }),
  cutter(columns: Columns = { separator: ',', name: 0, size: 2, time: 13, reason: 14, isUrlEncoded: true }) {
    const fields = newFields();
    const separator = columns.separator.charCodeAt(0);
    const { name, size, time, reason = 14 } = columns;
    return {
      read(bytes, from, to, row) {
        splitRow(bytes, from, to, separator, fields);
        if (name !== undefined) nameFrom(row, fields, name, columns.isUrlEncoded ?? true);
        if (size !== undefined && size < fields.count) {
          row.size = numberAt(bytes, fields.from[size] as number, fields.to[size] as number);
        }
        if (time !== undefined && time < fields.count) {
          row.timeFrom = fields.from[time] as number;
          row.timeTo = fields.to[time] as number;
        }
        // The message may contain separators, so that it goes on to the end of the row.
        if (reason < fields.count) row.reasonFrom = fields.from[reason] as number;
        else row.reasonFrom = to;
        row.reasonTo = reason === fields.count - 1 ? (fields.to[reason] as number) : to;
        return failed;
      },
    };
  },
  canSplit: true,
  keepsMore: true,
  retry: ['data-online-migration', 'http-list', 'names', 'csv', 'jsonl'],
};
