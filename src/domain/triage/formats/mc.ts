import { ascii, firstOf, isAt } from '../bytes.ts';
import type { Format } from '../format.ts';
import { failed, jsonEscaped, other } from '../row.ts';
import { endOfText } from './members.ts';

const [status, isError, message, cause] = ['"status"', '"error"', '"message"', '"cause"'].map(ascii) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const quote = 34;

/** Errors of the MinIO client with `--json`: an object over several lines, or in one. */
export const mcJson: Format = {
  id: 'mc-json',
  basis: 'source',
  recognise: ({ lines }) => {
    const text = lines.join('\n');
    return /^\{\s*"status"\s*:\s*"(?:error|success)"/m.test(text) &&
      /"error"\s*:\s*\{|"type"\s*:\s*"(?:error|fatal)"/.test(text)
      ? 0.95
      : 0;
  },
  cutter: () => ({
    begins: (bytes, from) => bytes[from] === 123,
    read(bytes, from, to, row) {
      const at = firstOf(bytes, from, to, status);
      const value = at === -1 ? -1 : textBehind(bytes, at + status.length, to);
      if (value === -1 || !isAt(bytes, value - 1, to, isError)) return other;
      const text = firstOf(bytes, value, to, message);
      if (text === -1) return failed;
      row.reasonFrom = textBehind(bytes, text + message.length, to);
      if (row.reasonFrom === -1) {
        row.reasonFrom = from;
        return failed;
      }
      // The message names the object, the cause says why.
      const inner = firstOf(bytes, row.reasonFrom, to, cause);
      const innerText = inner === -1 ? -1 : firstOf(bytes, inner, to, message);
      const begin = innerText === -1 ? -1 : textBehind(bytes, innerText + message.length, to);
      if (begin !== -1) row.reasonFrom = begin;
      row.reasonTo = endOfText(bytes, row.reasonFrom, to);
      if (row.reasonTo === -1) row.reasonTo = to;
      row.reasonForm = jsonEscaped;
      return failed;
    },
  }),
  canSplit: true,
  retry: ['jsonl'],
};

function textBehind(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === quote) return at + 1;
    if (byte !== 58 && byte > 32) return -1;
  }
  return -1;
}
