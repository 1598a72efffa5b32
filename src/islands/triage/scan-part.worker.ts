/** Counts the rows of one part of a file, away from what shows them. */
import type { Encoding } from '../../domain/triage/decode.ts';
import type { Columns } from '../../domain/triage/format.ts';
import { formatOf } from '../../domain/triage/formats/all.ts';
import { reasonOf } from '../../domain/triage/open-input.ts';
import type { Filter } from '../../domain/triage/prefixes.ts';
import { openScan } from '../../domain/triage/scan.ts';
import type { Tally } from '../../domain/triage/tally.ts';
import { settingsOf } from '../../domain/triage/triage.ts';
import { eachPiece } from './read-files.ts';

/** What the worker is asked to count: a part that begins within the list. */
export interface Part {
  readonly file: Blob;
  readonly format: string;
  readonly columns: Columns | undefined;
  readonly encoding: Encoding;
  readonly filter: Filter | undefined;
  readonly numbers: readonly string[];
}

/** Bytes that were read since it last said so, and at the end what was counted, or why it could not be. */
export type PartReply = number | Tally | { readonly why: string };

addEventListener('message', ({ data }: MessageEvent<Part>) => {
  scanPart(data).catch((error: unknown) => postMessage({ why: reasonOf(error) } satisfies PartReply));
});

async function scanPart({ file, format, columns, encoding, filter, numbers }: Part) {
  const layout = { format: formatOf(format), columns, encoding, filter };
  const scan = openScan(settingsOf(layout, numbers, { startsWithin: true }));
  await eachPiece(file, (bytes) => {
    scan.push(bytes);
    postMessage(bytes.length satisfies PartReply);
    return true;
  });
  const tally = scan.finish();
  const memory = [...new Set(tally.objects.parts.map(({ buffer }) => buffer))];
  postMessage(tally satisfies PartReply, { transfer: memory });
}
