import { type Format, shareOf } from '../format.ts';
import { failed, other, succeeded } from '../row.ts';

/** `rclone check --combined`: a sign, a space, a path. */
export const rcloneCombined: Format = {
  id: 'rclone-combined',
  basis: 'documented',
  recognise: ({ lines }) => (shareOf(lines, /^[=\-+*!] \S/) > 0.98 ? 0.9 : 0),
  cutter: () => ({
    read(bytes, from, to, row) {
      if (to - from < 3 || bytes[from + 1] !== 32) return other;
      row.nameFrom = from + 2;
      row.nameTo = to;
      row.reasonTo = from + 1;
      return bytes[from] === 61 ? succeeded : failed;
    },
  }),
  canSplit: true,
  meanings: {
    '-': 'only-in-destination',
    '+': 'only-in-source',
    '*': 'different',
    '!': 'not-compared',
  },
  retry: ['rclone', 'rclone-nul', 'names', 'csv', 'jsonl'],
};
