import { ascii, firstOf, isAt, lastOf } from '../bytes.ts';
import type { Format } from '../format.ts';
import { shareOf } from '../format.ts';
import { failed, other, skipped, succeeded, tryFailed, trySucceeded } from '../row.ts';

const form =
  /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)? (?:ERROR |NOTICE|INFO {2}|DEBUG |CRITICAL|ALERT|EMERGENCY|WARNING) ?: /;

/** Beginnings of messages about an object, as rclone prints them behind its name. */
const heads = [
  'Failed to ',
  "Couldn't ",
  'corrupted on transfer: ',
  'corrupted file',
  'file not in ',
  'sizes differ',
  'sizes differ ',
  'md5 differ',
  'sha1 differ',
  'hashes differ',
  'error reading ',
  'error listing',
  'Entry doesn',
  'Update failed',
  'multi-thread copy: failed',
  'Source and destination',
  "Can't ",
  'Object is in ',
  'Skipped ',
  'Unchanged ',
  'Copied ',
  'Moved ',
  'Deleted',
  'OK',
].map((text) => ascii(`: ${text}`));
const [separator, error, attempt, succeeds] = [': ', 'ERROR ', 'Attempt ', 'succeeded'].map(ascii) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const [failedWith, notice, failedTo, withErrors, retryLow, copied, unchanged] = [
  ' failed with ',
  'NOTICE',
  'Failed to ',
  ' errors: last error was: ',
  'low level retry ',
  'Copied (',
  'Unchanged skipping',
].map(ascii) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/**
 * The log of rclone: time, level, `: `, the object and `: ` if there is one, the message. The name is not quoted and may contain
 * `: ` itself, so that the first known beginning of a message ends it.
 */
export const rcloneText: Format = {
  id: 'rclone-text',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, form),
  cutter: () => ({
    begins: (bytes, from, to) =>
      from + 20 <= to &&
      bytes[from + 4] === 47 &&
      bytes[from + 7] === 47 &&
      bytes[from + 10] === 32 &&
      bytes[from + 13] === 58,
    read(bytes, from, to, row) {
      row.timeFrom = from;
      row.timeTo = from + 19;
      const colon = firstOf(bytes, from + 19, Math.min(to, from + 48), separator);
      if (colon === -1) return other;
      const level = firstByteOf(bytes, from + 19, colon);
      const text = colon + 2;
      row.reasonFrom = text;
      if (!isAt(bytes, level, to, error)) {
        if (
          isAt(bytes, level, to, notice) &&
          isAt(bytes, text, to, failedTo) &&
          firstOf(bytes, text, to, withErrors) !== -1
        ) {
          return other;
        }
        if (lastOf(bytes, text, to, copied) !== -1) return succeeded;
        return lastOf(bytes, text, to, unchanged) === -1 ? other : skipped;
      }
      if (isAt(bytes, text, to, attempt)) {
        if (firstOf(bytes, text, to, failedWith) !== -1) return tryFailed;
        if (lastOf(bytes, text, to, succeeds) !== -1) return trySucceeded;
      }
      if (firstOf(bytes, text, to, retryLow) !== -1) return other;
      const end = nameEnd(bytes, text, to);
      if (end === -1) return failed;
      row.nameFrom = text;
      row.nameTo = end;
      row.reasonFrom = end + 2;
      return failed;
    },
  }),
  canSplit: true,
  keepsMore: true,
  retry: ['rclone', 'rclone-nul', 'names', 'csv', 'jsonl'],
};

function firstByteOf(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (bytes[at] === 46 || bytes[at] === 32 || ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57))
  )
    at += 1;
  return at;
}

/** Where the name ends: in front of the first known beginning of a message; -1 where there is none, since a guess is no name. */
function nameEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 1 < to; at += 1) {
    if (bytes[at] === 58 && bytes[at + 1] === 32 && heads.some((head) => isAt(bytes, at, to, head))) return at;
  }
  return -1;
}
