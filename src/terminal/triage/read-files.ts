import { once } from 'node:events';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { joined } from '../../domain/triage/bytes.ts';
import type { Sink } from '../../domain/triage/gather.ts';
import { openZip } from '../../domain/triage/unzip.ts';
import { adviceFor, kindOfFile } from '../../domain/triage/what-it-is.ts';

/** Reads files, and folders, archives and compressed files of them. */
export interface Reading {
  /** Begins a list. */
  readonly open: (name: string) => Sink;
  /** Is told what is wrong with a file, in words for readers. */
  readonly tell: (name: string, problem: string) => void;
}

/** Names of files that are no lists, in folders. */
const ignored = /^(?:\.DS_Store|Thumbs\.db|STATUS|DONE|TASK|manifest\.json|manifest\.checksum)$/;

/** Reads all lists that `paths` name; `-` is the standard input. */
export async function readFiles(paths: readonly string[], reading: Reading): Promise<void> {
  for (const path of paths) {
    if (path === '-') {
      await readStream('standard input', process.stdin, reading);
      continue;
    }
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) reading.tell(path, 'There is no such file.');
    else if (stats.isDirectory()) {
      const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
      for (const name of names) {
        const file = join(path, name);
        if (!ignored.test(basename(file)) && statSync(file, { throwIfNoEntry: false })?.isFile())
          await readFile(file, reading);
      }
    } else await readFile(path, reading);
  }
}

async function readFile(path: string, reading: Reading): Promise<void> {
  const before = statSync(path);
  await readStream(path, createReadStream(path, { highWaterMark: 1 << 20 }), reading);
  const after = statSync(path, { throwIfNoEntry: false });
  if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    reading.tell(path, 'The file changed while it was read: read it again when the tool has ended.');
  }
}

async function readStream(name: string, stream: AsyncIterable<Uint8Array>, reading: Reading): Promise<void> {
  const input = openInput(name, reading, false);
  try {
    for await (const bytes of stream) await input.take(bytes);
  } catch (error) {
    reading.tell(name, `It could not be read to its end (${reasonOf(error)}). What was read is counted.`);
  }
  await input.end();
}

/** Takes the bytes of a file of any kind. What it begins before its first `await` is done when it returns. */
interface Input {
  readonly take: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** So many bytes tell what a file is. */
const telling = 512;

/** Waits for the first bytes, which tell what a file is, and hands all of it to what can read it. */
function openInput(name: string, reading: Reading, isPacked: boolean): Input {
  let head: Uint8Array[] = [];
  let length = 0;
  let input: Input | undefined;

  function begin(): Input {
    const kind = kindOfFile(joined(head));
    const isTwice = isPacked && (kind === 'gzip' || kind === 'zip');
    const advice = isTwice ? 'It is packed within a packed file: unpack that one first.' : adviceFor(kind);
    if (advice !== undefined) {
      reading.tell(name, advice);
      return { take: async () => {}, end: async () => {} };
    }
    if (kind === 'gzip') return gunzip(name, reading);
    if (kind === 'zip') return unzip(name, reading);
    const sink = reading.open(name);
    return { take: async (bytes) => sink.push(bytes), end: async () => sink.end() };
  }

  return {
    async take(bytes) {
      if (input) return input.take(bytes);
      // What reads files uses its memory again.
      head.push(bytes.slice());
      length += bytes.length;
      if (length < telling) return;
      input = begin();
      const first = joined(head);
      head = [];
      await input.take(first);
    },
    async end() {
      if (input) return input.end();
      input = begin();
      const taken = input.take(joined(head));
      const ended = input.end();
      await taken;
      await ended;
    },
  };
}

function gunzip(name: string, reading: Reading): Input {
  const inside = openInput(name.replace(/\.gz$/, ''), reading, true);
  const unpack = createGunzip({ chunkSize: 1 << 18 });
  const done = (async () => {
    try {
      for await (const bytes of unpack) await inside.take(bytes);
    } catch (error) {
      reading.tell(
        name,
        `The gzip file is cut short or damaged (${reasonOf(error)}). What could be unpacked is counted; copy the file again.`,
      );
    }
    await inside.end();
  })();
  return {
    async take(bytes) {
      if (unpack.destroyed || unpack.write(bytes)) return;
      // An error is told above.
      await Promise.race([once(unpack, 'drain').catch(() => {}), done]);
    },
    async end() {
      if (!unpack.destroyed) unpack.end();
      await done;
    },
  };
}

function unzip(name: string, reading: Reading): Input {
  const open = new Set<Input>();
  const ends: Promise<void>[] = [];
  let isBroken = false;
  const zip = openZip((inside) => {
    if (ignored.test(basename(inside))) return () => {};
    const input = openInput(`${name}/${inside}`, reading, true);
    open.add(input);
    return (bytes, isEnd) => {
      ends.push(input.take(bytes));
      if (!isEnd) return;
      open.delete(input);
      ends.push(input.end());
    };
  });
  const push = async (bytes: Uint8Array, isEnd: boolean) => {
    if (isBroken) return;
    try {
      zip.push(bytes, isEnd);
    } catch {
      isBroken = true;
    }
    await Promise.all(ends.splice(0));
  };
  return {
    take: (bytes) => push(bytes, false),
    async end() {
      await push(new Uint8Array(0), true);
      if (open.size > 0 || isBroken) {
        reading.tell(name, 'The archive is cut short or damaged. What could be unpacked is counted; copy it again.');
      }
      for (const input of open) await input.end();
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
