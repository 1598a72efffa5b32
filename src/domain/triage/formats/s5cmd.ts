import { ascii, firstOf, isAt } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';
import { fillFromMembers } from './json-lines.ts';
import { memberFinder } from './members.ts';

const [head, separator] = ['ERROR "', '": '].map(ascii) as [Uint8Array, Uint8Array];

/** Errors of s5cmd as text: the command in quotation marks, then the message. What is repeated is the command. */
export const s5cmdText: Format = {
  id: 's5cmd-text',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /^ERROR "\w.*": /),
  cutter: () => ({
    read(bytes, from, to, row) {
      if (!isAt(bytes, from, to, head)) return other;
      const end = firstOf(bytes, from + head.length, to, separator);
      if (end === -1) return failed;
      row.nameFrom = from + head.length;
      row.nameTo = end;
      row.reasonFrom = end + separator.length;
      return failed;
    },
  }),
  canSplit: true,
  retry: ['s5cmd', 'csv', 'jsonl'],
};

/** The same with `--json`. */
export const s5cmdJson: Format = {
  id: 's5cmd-json',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /^\{(?=.*"operation":)(?=.*"command":)(?=.*"error":).*\}$/),
  cutter() {
    const { find, members } = memberFinder(['command', 'error']);
    const byPlace = { from: Int32Array.of(-1, -1, -1, -1), to: Int32Array.of(-1, -1, -1, -1) };
    return {
      read(bytes, from, to, row) {
        if (find(bytes, from, to) === -1) return failed;
        if ((members.from[1] as number) === -1) return other;
        byPlace.from.set(members.from);
        byPlace.to.set(members.to);
        fillFromMembers(row, bytes, byPlace);
        return failed;
      },
    };
  },
  canSplit: true,
  retry: ['s5cmd', 'csv', 'jsonl'],
};
