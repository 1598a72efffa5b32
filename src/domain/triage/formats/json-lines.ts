import { ascii, isAt, numberAt } from '../bytes.ts';
import { type Columns, type Format, shareOf } from '../format.ts';
import { failed, jsonEscaped, other, type Row, succeeded } from '../row.ts';
import { memberFinder } from './members.ts';

type Member = keyof NonNullable<Columns['members']>;
/** The order in which members are looked for. */
export const order: readonly Member[] = ['name', 'reason', 'time', 'size'];

/** Fills a row from members that were found, in the order name, reason, time, size. */
export function fillFromMembers(
  row: Row,
  bytes: Uint8Array,
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
): void {
  if ((from[0] as number) >= 0) {
    row.nameFrom = from[0] as number;
    row.nameTo = to[0] as number;
    row.nameForm = jsonEscaped;
  }
  if ((from[1] as number) >= 0) {
    row.reasonFrom = from[1] as number;
    row.reasonTo = to[1] as number;
    row.reasonForm = jsonEscaped;
  }
  if ((from[2] as number) >= 0) {
    row.timeFrom = from[2] as number;
    row.timeTo = to[2] as number;
  }
  if ((from[3] as number) >= 0) row.size = numberAt(bytes, from[3] as number, to[3] as number);
}

/** Any objects, one a line. */
export const jsonLines: Format = {
  id: 'json-lines',
  basis: 'assumed',
  recognise: ({ lines }) => 0.4 * shareOf(lines, /^\s*\{.*\}\s*,?$/),
  columns: ({ lines }) => ({ separator: '', members: usualMembers(lines) }),
  cutter(columns) {
    const { find, members } = memberFinder([...order.map((one) => columns?.members?.[one] ?? ''), 'status', 'level']);
    const good = ['success', 'succeeded', 'SUCCESS', 'SUCCEEDED', 'ok', 'OK', 'info', 'INFO', 'debug', 'DEBUG'].map(
      ascii,
    );
    return {
      read(bytes, from, to, row) {
        if (find(bytes, from, to) === -1) return failed;
        fillFromMembers(row, bytes, members);
        for (let i = 4; i < 6; i += 1) {
          const at = members.from[i] as number;
          const end = members.to[i] as number;
          if (at >= 0 && good.some((word) => word.length === end - at && isAt(bytes, at, end, word))) {
            return i === 4 ? succeeded : other;
          }
        }
        return failed;
      },
    };
  },
  canSplit: true,
  keepsMore: true,
  retry: ['names', 'csv', 'jsonl'],
};

const usual: Readonly<Record<Member, readonly string[]>> = {
  name: ['object', 'key', 'Key', 'name', 'path', 'file', 'source', 'objectName', 'SrcPrefix'],
  reason: ['error', 'message', 'msg', 'reason', 'errorMessage', 'error_message', 'ErrorMessage', 'cause'],
  time: ['time', 'timestamp', 'ts', '@timestamp', 'date'],
  size: ['size', 'bytes', 'Size'],
};

function usualMembers(lines: readonly string[]): NonNullable<Columns['members']> {
  const names = new Set(
    lines.slice(0, 50).flatMap((line) => [...line.matchAll(/"([^"\\]+)"\s*:/g)].map(([, name = '']) => name)),
  );
  return Object.fromEntries(order.map((one) => [one, usual[one].find((name) => names.has(name))]));
}
