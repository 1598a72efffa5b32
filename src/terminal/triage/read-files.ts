import { once } from 'node:events';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type Input, isNoList, openInput, type Reading as ReadingOfAny } from '../../domain/triage/open-input.ts';
import { faultOf } from '../../domain/triage/problem.ts';

/** Reads files, and folders, archives and compressed files of them. */
export type Reading = Omit<ReadingOfAny, 'gunzip'>;

/** Reads all lists that `paths` name; `-` is the standard input. */
export async function readFiles(paths: readonly string[], reading: Reading): Promise<void> {
  for (const path of paths) {
    if (path === '-') {
      await readStream('standard input', process.stdin, reading);
      continue;
    }
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) reading.tell(path, { problem: 'not-there' });
    else if (stats.isDirectory()) {
      const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
      for (const name of names) {
        const file = join(path, name);
        if (!isNoList(basename(file)) && statSync(file, { throwIfNoEntry: false })?.isFile())
          await readFile(file, reading);
      }
    } else await readFile(path, reading);
  }
}

async function readFile(path: string, reading: Reading): Promise<void> {
  const before = statSync(path);
  // A folder of small files would else take a megabyte for each.
  const highWaterMark = Math.max(1 << 12, Math.min(1 << 20, before.size));
  await readStream(path, createReadStream(path, { highWaterMark }), reading);
  const after = statSync(path, { throwIfNoEntry: false });
  if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    reading.tell(path, { problem: 'changing' });
  }
}

async function readStream(name: string, stream: AsyncIterable<Uint8Array>, reading: Reading): Promise<void> {
  const input = openInput(name, { ...reading, gunzip });
  let isBegun = false;
  try {
    for await (const bytes of stream) {
      isBegun = true;
      await input.take(bytes);
    }
  } catch (error) {
    reading.tell(name, { problem: 'cut-short', fault: faultOf(error) });
    // It is not empty, as it would seem.
    if (!isBegun) return;
  }
  await input.end();
}

function gunzip(give: (bytes: Uint8Array) => Promise<void>): Input {
  const unpack = createGunzip({ chunkSize: 1 << 18 });
  const done = (async () => {
    for await (const bytes of unpack) await give(bytes);
  })();
  // What is wrong is told at the end.
  done.catch(() => {});
  return {
    async take(bytes) {
      if (unpack.destroyed || unpack.write(bytes)) return;
      await Promise.race([once(unpack, 'drain'), done]).catch(() => {});
    },
    async end() {
      if (!unpack.destroyed) unpack.end();
      await done;
    },
  };
}
