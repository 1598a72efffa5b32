import { ascii, firstOf, lastOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';
import { fieldOf, parsed, unfoldedCutter } from './document.ts';
import { beginsWithTime } from './log-lines.ts';

const heads = ['Failed to copy data of ', 'Failed to copy object ', 'Failed to check ', 'Failed to delete '].map(ascii);
const [separator, within] = [': ', ' in '].map(ascii) as [Uint8Array, Uint8Array];
const copyData = heads[0];

/** The log of `juicefs sync`. */
export const juicefsLog: Format = {
  id: 'juicefs-log',
  basis: 'source',
  recognise: ({ lines }) =>
    2 * shareOf(lines, /juicefs.*<(?:ERROR|WARNING|INFO)>|Failed to copy (?:object|data of) .+: /),
  cutter: () => ({
    begins: beginsWithTime,
    read(bytes, from, to, row) {
      row.timeFrom = from;
      row.timeTo = from + 19;
      for (const head of heads) {
        const at = firstOf(bytes, from, to, head);
        if (at === -1) continue;
        const name = at + head.length;
        const end = firstOf(bytes, name, to, separator);
        if (end === -1) return failed;
        row.nameFrom = name;
        row.nameTo = head === copyData ? lastOf(bytes, name, end, within) : end;
        if (row.nameTo === -1) row.nameTo = end;
        row.reasonFrom = end + 2;
        return failed;
      }
      return other;
    },
  }),
  canSplit: true,
  retry: ['juicefs', 'names', 'csv', 'jsonl'],
};

/** The checkpoint of `juicefs sync`: the failed keys of each prefix. */
export const juicefsCheckpoint: Format = {
  id: 'juicefs-checkpoint',
  basis: 'source',
  file: /\.juicefs-sync-checkpoint\.[0-9a-f]+\.json$/,
  recognise: ({ lines }) => (/"prefix_state"|"failed_keys"/.test(lines.join('\n')) ? 1 : 0),
  cutter: unfoldedCutter,
  *unfold(text) {
    for (const state of Object.values(fieldOf(parsed(text), 'prefix_state') ?? {})) {
      for (const [key, object] of Object.entries(fieldOf(state, 'failed_keys') ?? {})) {
        const size = fieldOf(object, 'size') ?? fieldOf(object, 'Size');
        yield { name: key, reason: '', ...(typeof size === 'number' ? { size } : {}) };
      }
    }
  },
  canSplit: false,
  keepsMore: true,
  meanings: { '': 'no-reason' },
  retry: ['juicefs', 'names', 'csv', 'jsonl'],
};
