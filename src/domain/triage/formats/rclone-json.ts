import { ascii, firstOf, isAt, lastOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other, skipped, succeeded, tryFailed, trySucceeded } from '../row.ts';
import { fillFromMembers } from './json-lines.ts';
import { memberFinder } from './members.ts';

/** The last lines of a run are text: how many errors it had, and what belongs to the last of them. */
function isEndOfRun(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes[from] === tab || firstOf(bytes, from, to, lastError) !== -1;
}

const tab = 9;
const lastError = ascii(' errors: last error was: ');
const [error, attempt, failedWith, succeeds, retryLow, copied, unchanged] = [
  'error',
  'Attempt ',
  ' failed with ',
  ' succeeded',
  'low level retry ',
  'Copied (',
  'Unchanged skipping',
].map(ascii) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The log of rclone with `--use-json-log`: one object a line with time, level, message and object. */
export const rcloneJson: Format = {
  id: 'rclone-json',
  basis: 'documented',
  recognise: ({ lines }) => shareOf(lines, /^\{(?=.*"level":)(?=.*"msg":)(?=.*"source":).*\}$/),
  cutter() {
    const { find, members } = memberFinder(['object', 'msg', 'time', '', 'level']);
    return {
      read(bytes, from, to, row) {
        if (find(bytes, from, to) === -1) return isEndOfRun(bytes, from, to) ? other : failed;
        fillFromMembers(row, bytes, members);
        const { reasonFrom: at, reasonTo: end } = row;
        const level = members.from[4] as number;
        if (!isAt(bytes, level, members.to[4] as number, error)) {
          if (firstOf(bytes, at, end, copied) !== -1) return succeeded;
          return firstOf(bytes, at, end, unchanged) === -1 ? other : skipped;
        }
        if (isAt(bytes, at, end, attempt)) {
          if (firstOf(bytes, at, end, failedWith) !== -1) return tryFailed;
          if (lastOf(bytes, at, end, succeeds) !== -1) return trySucceeded;
        }
        return firstOf(bytes, at, end, retryLow) === -1 ? failed : other;
      },
    };
  },
  canSplit: true,
  keepsMore: true,
  retry: ['rclone', 'rclone-nul', 'names', 'csv', 'jsonl'],
};
