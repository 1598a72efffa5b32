import { type Cutter, type Format, shareOf } from '../format.ts';
import { failed } from '../row.ts';

/** For lists in which each line is the name of a failed object and nothing else. */
export const eachLineIsAName: Cutter = {
  read(_bytes, from, to, row) {
    row.nameFrom = from;
    row.nameTo = to;
    row.reasonFrom = to;
    return failed;
  },
};

/** Paths, one a line: `--error`, `--missing-on-dst` and `--differ` of rclone, and lists of names of any tool. */
export const names: Format = {
  id: 'names',
  basis: 'documented',
  isToldByName: true,
  file: /(?:^|\/)(?:missing-on-(?:dst|src)|differ|files-from)(?:\.txt)?$/,
  recognise: ({ lines }) => (shareOf(lines, /^\S*[/.]\S*$/) > 0.95 && shareOf(lines, /^[[{<"]/) === 0 ? 0.35 : 0),
  cutter: () => eachLineIsAName,
  canSplit: true,
  meanings: { '': 'no-reason' },
  retry: ['rclone', 'rclone-nul', 'names', 'data-online-migration', 'azcopy', 's3-batch', 'csv', 'jsonl'],
};
