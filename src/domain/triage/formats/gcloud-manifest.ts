import { ascii, firstOf, isAt, numberAt } from '../bytes.ts';
import type { Format } from '../format.ts';
import { csvQuoted, failed, other, plain, skipped, succeeded } from '../row.ts';
import { nameFrom, newFields, splitRow } from './fields.ts';

const form = /^Source,Destination,Start,End,Md5,(?:UploadId,)?Source Size,Bytes Transferred,Result,Description$/;
const [scheme, file, good, left] = ['://', 'file://', 'OK', 'skip'].map(ascii) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
/** Columns before the size, without and with that for the id of the upload. */
const before = { gcloud: 5, gsutil: 6 };

/** What `gcloud storage cp --manifest-path` and `gsutil cp -L` write: a row for each object, whether it was copied or not. */
export const gcloudManifest: Format = {
  id: 'gcloud-manifest',
  basis: 'source',
  recognise: ({ lines }) => (form.test(lines[0] ?? '') ? 1 : 0),
  cutter() {
    const fields = newFields();
    return {
      hasTitles: true,
      read(bytes, from, to, row) {
        splitRow(bytes, from, to, 44, fields);
        const isSize = (field: number) =>
          numberAt(bytes, fields.from[field] as number, fields.to[field] as number) >= 0;
        const size = isSize(before.gcloud) && isSize(before.gcloud + 1) ? before.gcloud : before.gsutil;
        const [result, description] = [size + 2, size + 3];
        if (fields.count <= description) return other;
        const isResult = (word: Uint8Array) =>
          isAt(bytes, fields.from[result] as number, fields.to[result] as number, word);
        if (isResult(good)) return succeeded;
        if (isResult(left)) return skipped;
        nameFrom(row, fields, 0, false);
        row.nameFrom = keyFrom(bytes, row.nameFrom, row.nameTo);
        row.size = numberAt(bytes, fields.from[size] as number, fields.to[size] as number);
        row.timeFrom = fields.from[3] as number;
        row.timeTo = fields.to[3] as number;
        row.reasonFrom = fields.from[description] as number;
        row.reasonTo = fields.to[description] as number;
        row.reasonForm = fields.quoted[description] === 1 ? csvQuoted : plain;
        return failed;
      },
    };
  },
  canSplit: true,
  keepsMore: true,
  retry: ['names', 'rclone', 'data-online-migration', 'csv', 'jsonl'],
};

/** Where the key of an object begins, behind the scheme and the bucket, or the path of a file. */
function keyFrom(bytes: Uint8Array, from: number, to: number): number {
  const at = firstOf(bytes, from, to, scheme);
  if (at === -1) return from;
  let key = at + scheme.length;
  if (isAt(bytes, from, to, file)) return key;
  while (key < to && bytes[key] !== 47) key += 1;
  return Math.min(to, key + 1);
}
