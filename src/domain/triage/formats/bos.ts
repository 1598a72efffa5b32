import { firstByte } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';
import { beginsWithTime } from './log-lines.ts';

/** Lists of the migration tool of BOS: time, bucket, object; the name of the file is the cause. */
export const bos: Format = {
  id: 'bos',
  basis: 'documented',
  file: /(?:^|\/)(?:src_not_found|migrate_failed|redo_list|dst_not_match|unsent)\.log$/,
  recognise: ({ lines, name }) =>
    /(?:src_not_found|migrate_failed|redo_list|dst_not_match|unsent)/.test(name)
      ? shareOf(lines, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \S+ ./)
      : 0,
  cutter: () => ({
    read(bytes, from, to, row) {
      if (!beginsWithTime(bytes, from, to)) return other;
      const bucket = firstByte(bytes, from + 19, to, 32) + 1;
      const name = firstByte(bytes, bucket, to, 32) + 1;
      if (bucket === 0 || name === 0) return other;
      row.timeFrom = from;
      row.timeTo = bucket - 1;
      row.nameFrom = name;
      row.nameTo = to;
      row.reasonFrom = to;
      return failed;
    },
  }),
  canSplit: true,
  meanings: { '': 'list-name-alone' },
  retry: ['names', 'data-online-migration', 'csv', 'jsonl'],
};
