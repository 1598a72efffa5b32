import type { Format } from '../format.ts';
import { failed } from '../row.ts';

/** Any text: each line is a row, and all of it its message. */
export const anyLog: Format = {
  id: 'any-log',
  basis: 'assumed',
  recognise: () => 0.05,
  cutter: () => ({
    read(bytes, from, to, row) {
      let at = from;
      while (at < to && (bytes[at] === 91 || bytes[at] === 32)) at += 1;
      if (to - at >= 19 && bytes[at + 13] === 58 && bytes[at + 16] === 58) {
        row.timeFrom = at;
        row.timeTo = Math.min(to, at + 35);
        let end = at + 19;
        while (end < to && (bytes[end] as number) > 32 && bytes[end] !== 93) end += 1;
        row.reasonFrom = bytes[end] === 93 ? end + 1 : end;
      }
      return failed;
    },
  }),
  canSplit: true,
  retry: ['jsonl'],
};
