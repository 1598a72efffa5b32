import { ascii, firstByte, firstOf, isAt, lastOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other } from '../row.ts';

const verbs = ['Upload ', 'Download ', 'Copy ', 'delete ', 'restore '].map(ascii);
const [target, cosTarget, failedMark, deleteMark] = [' to ', ' to cos://', ' failed: ', ' failed , '].map(ascii) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** `error.report` of COSCLI: a record begins with the verb, and its error can take several lines. */
export const coscli: Format = {
  id: 'coscli',
  basis: 'source',
  file: /coscli_output\/[^/]+\/error\.report$/,
  recognise: ({ lines }) =>
    shareOf(lines, /^(?:Upload|Download|Copy) .+ to .+ failed: |^(?:delete|restore) .+ failed , /),
  cutter: () => ({
    begins: (bytes, from, to) => verbs.some((verb) => isAt(bytes, from, to, verb)),
    read(bytes, from, to, row) {
      const verb = verbs.find((one) => isAt(bytes, from, to, one));
      if (verb === undefined) return other;
      const first = firstByte(bytes, from, to, 10);
      const end = first === -1 ? to : first;
      const isBrief = bytes[from] === 100 || bytes[from] === 114;
      const mark = firstOf(bytes, from, end, isBrief ? deleteMark : failedMark);
      if (mark === -1) return failed;
      row.reasonFrom = mark + (isBrief ? deleteMark : failedMark).length;
      const cos = lastOf(bytes, from, mark, cosTarget);
      const nameTo = isBrief ? mark : cos === -1 ? lastOf(bytes, from, mark, target) : cos;
      if (nameTo === -1) return failed;
      row.nameFrom = from + verb.length;
      row.nameTo = nameTo;
      return failed;
    },
  }),
  canSplit: true,
  retry: ['names', 'csv', 'jsonl'],
};
