import { ascii, lastOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed } from '../row.ts';

const mark = ascii('\tQShellError:');

/** Failure list of qshell: the input line, a tab, `QShellError:`, the error. The list itself can be given back. */
export const qshell: Format = {
  id: 'qshell',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /\tQShellError:/),
  cutter: () => ({
    read(bytes, from, to, row) {
      const at = lastOf(bytes, from, to, mark);
      if (at === -1) return failed;
      row.reasonFrom = at + mark.length;
      row.nameFrom = from;
      row.nameTo = at;
      for (let i = from; i < at; i += 1) {
        if (bytes[i] !== 9) continue;
        row.nameTo = i;
        break;
      }
      return failed;
    },
  }),
  canSplit: true,
  retry: ['qshell', 'names', 'csv', 'jsonl'],
};
