import { ascii, firstOf, isAt } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other, type Row, skipped, succeeded } from '../row.ts';

const bytesOf = (texts: readonly string[]) => texts.map(ascii) as readonly Uint8Array[];
const verbs = bytesOf(['download', 'upload', 'copy', 'move', 'delete']);
/** Beginnings of messages; where none of them stands the name would be a guess. */
const heads = bytesOf([
  ' An error occurred (',
  ' Max Retries Exceeded',
  ' Could not connect to',
  ' Connection was closed',
  ' Read timeout on',
  ' Connect timeout on',
  ' [Errno ',
  ' Parameter validation failed',
]);
const [fails, does, to, store, fatal, warning] = bytesOf([
  ' failed: ',
  ': ',
  ' to ',
  's3://',
  'fatal error: ',
  'warning: Skipping',
]) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** What `aws s3 cp`, `sync` and `mv` print: a line for each object, with both places and, where it failed, the message. */
export const awsCli: Format = {
  id: 'aws-cli',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /^(?:download|upload|copy|move|delete)(?: failed)?: .*s3:\/\/\S/),
  cutter: () => ({
    read(bytes, from, end, row) {
      const verb = verbs.find((one) => isAt(bytes, from, end, one));
      if (!verb) {
        if (isAt(bytes, from, end, warning)) return skipped;
        return isAt(bytes, from, end, fatal) ? failed : other;
      }
      const at = from + verb.length;
      if (!isAt(bytes, at, end, fails)) return isAt(bytes, at, end, does) ? succeeded : other;
      fillPlaces(bytes, at + fails.length, end, row);
      return failed;
    },
  }),
  canSplit: true,
  retry: ['names', 'csv', 'jsonl', 'rclone', 'data-online-migration', 's3-batch'],
};

function fillPlaces(bytes: Uint8Array, from: number, end: number, row: Row): void {
  const begins = heads.map((head) => firstOf(bytes, from, end, head)).filter((at) => at !== -1);
  if (begins.length === 0) return;
  const message = Math.min(...begins);
  row.reasonFrom = message + 1;
  // Both places hold the name: where it has ` to ` in itself, both have it, and the one in the middle divides them.
  const dividers: number[] = [];
  for (let at = firstOf(bytes, from, message, to); at !== -1; at = firstOf(bytes, at + 1, message, to))
    dividers.push(at);
  if (dividers.length % 2 === 0 && dividers.length > 0) return;
  const source = dividers[dividers.length >> 1] ?? message;
  row.nameFrom = from;
  row.nameTo = source;
  if (!isAt(bytes, from, source, store)) return;
  let key = from + store.length;
  while (key < source && bytes[key] !== 47) key += 1;
  row.nameFrom = Math.min(source, key + 1);
}
