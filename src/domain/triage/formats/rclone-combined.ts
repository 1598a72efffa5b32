import { type Format, shareOf } from '../format.ts';
import { failed, other, succeeded } from '../row.ts';

/** `rclone check --combined`: a sign, a space, a path. */
export const rcloneCombined: Format = {
  id: 'rclone-combined',
  title: 'Combined list of rclone',
  basis: 'documented',
  hides: [
    'It has no reasons: add the log of the same run.',
    'From `copy` and `sync` it says what rclone expected while it ran, and further tries repeat rows.',
  ],
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
    '-': 'Only in the destination',
    '+': 'Only in the source',
    '*': 'Different in source and destination',
    '!': 'Could not be compared: there was an error',
  },
  retry: ['rclone', 'rclone-nul', 'names', 'csv', 'jsonl'],
};
