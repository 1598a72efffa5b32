/** Runs in a worker: counts the rows of one part of a file. */
import { closeSync, openSync, readSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Encoding } from '../../domain/triage/decode.ts';
import type { Columns } from '../../domain/triage/format.ts';
import { formatOf } from '../../domain/triage/formats/all.ts';
import { openScan } from '../../domain/triage/scan.ts';
import { settingsOf } from '../../domain/triage/triage.ts';

/** What a worker is asked to count. */
export interface Part {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly format: string;
  readonly columns: Columns | undefined;
  readonly encoding: Encoding;
  readonly numbers: readonly string[];
  readonly startsWithin: boolean;
}

if (!isMainThread) {
  const { path, from, to, format, columns, encoding, numbers, startsWithin }: Part = workerData;
  const scan = openScan(settingsOf({ format: formatOf(format), columns, encoding }, numbers, { startsWithin }));
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(1 << 18);
  for (let at = from; at < to; ) {
    const read = readSync(file, buffer, 0, Math.min(buffer.length, to - at), at);
    if (read === 0) break;
    scan.push(buffer.subarray(0, read));
    at += read;
  }
  closeSync(file);
  const tally = scan.finish();
  parentPort?.postMessage(tally, [...new Set(tally.objects.parts.map(({ buffer: memory }) => memory))]);
}
