import { ascii, isAt } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';
import { fillFromMembers, order } from './json-lines.ts';
import { memberFinder } from './members.ts';

/** `aliyun oss cp --cli-failure-report`: records `failed_item` and a `summary`; the names of other members are not documented. */
export const aliyunCliReport: Format = {
  id: 'aliyun-cli-report',
  basis: 'documented',
  recognise: ({ lines }) => shareOf(lines, /^\{.*"schema_version"\s*:\s*"1".*\}$/),
  columns: () => ({ separator: '', members: {} }),
  cutter(columns) {
    const { find, members } = memberFinder([...order.map((one) => columns?.members?.[one] ?? ''), 'type']);
    const item = ascii('failed_item');
    return {
      read(bytes, from, to, row) {
        if (find(bytes, from, to) === -1) return failed;
        const type = members.from[4] as number;
        if (type >= 0 && !isAt(bytes, type, members.to[4] as number, item)) return other;
        fillFromMembers(row, bytes, members);
        return failed;
      },
    };
  },
  canSplit: true,
  retry: ['ossutil-files-from', 'names', 'csv', 'jsonl'],
};
