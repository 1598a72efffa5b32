import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { closeTally, mergeTallies } from '../../domain/triage/scan.ts';
import type { Tally } from '../../domain/triage/tally.ts';
import { type Layout, settingsOf } from '../../domain/triage/triage.ts';
import type { Part } from './scan-part.ts';

/** Smaller files are read before workers have begun. */
export const worthWorkers = 64 << 20;
/** More workers would wait for each other's memory. */
const mostWorkers = 4;

/** Counts the rows of a large file with several workers, each of which reads a part of it. */
export async function scanInParallel(
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
  layout: Layout,
  numbers: readonly string[],
): Promise<Tally> {
  const count = Math.min(mostWorkers, availableParallelism());
  const share = Math.ceil((to - from) / count);
  const parts = Array.from({ length: count }, (_, i): Part => {
    const begin = from + i * share;
    const { format, columns, encoding } = layout;
    const end = Math.min(to, begin + share);
    return { path, from: begin, to: end, format: format.id, columns, encoding, numbers, startsWithin: i > 0 };
  });
  const settings = settingsOf(layout, numbers);
  const [first, ...others] = await Promise.all(parts.map(scanPart));
  let tally = first as Tally;
  for (const next of others) tally = mergeTallies(tally, next, settings);
  return closeTally(tally, settings);
}

function scanPart(part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('scan-part.ts', import.meta.url), { workerData: part });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}
