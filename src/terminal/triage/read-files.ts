import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { openZip } from '../../domain/triage/unzip.ts';
import { adviceFor, kindOfFile } from '../../domain/triage/what-it-is.ts';

/** Takes one list as it is read. */
export interface Sink {
  readonly push: (bytes: Uint8Array) => void;
  /** Nothing more comes. */
  readonly end: () => void;
}

/** Reads files, and folders, archives and compressed files of them. */
export interface Reading {
  /** Begins a list. */
  readonly open: (name: string) => Sink;
  /** Takes a file whole, without its bytes going through here; says whether it did. */
  readonly takeWhole?: (path: string, size: number) => Promise<boolean>;
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
  const isTaken = await reading.takeWhole?.(path, before.size);
  if (!isTaken) await readStream(path, createReadStream(path, { highWaterMark: 1 << 20 }), reading);
  const after = statSync(path, { throwIfNoEntry: false });
  if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    reading.tell(path, 'The file changed while it was read: read it again when the tool has ended.');
  }
}

async function readStream(name: string, stream: AsyncIterable<Uint8Array>, { open, tell }: Reading): Promise<void> {
  let isBegun = false;
  let take: (bytes: Uint8Array) => void = () => {};
  let end: () => void | Promise<void> = () => {};
  const begin = (head: Uint8Array) => {
    isBegun = true;
    const kind = kindOfFile(head);
    const advice = adviceFor(kind);
    if (advice !== undefined) {
      tell(name, advice);
      return false;
    }
    if (kind === 'gzip') [take, end] = gunzip(name, { open, tell });
    else if (kind === 'zip') [take, end] = unzip(name, { open, tell });
    else {
      const sink = open(name);
      [take, end] = [sink.push, sink.end];
    }
    return true;
  };
  try {
    for await (const bytes of stream) {
      if (!isBegun && bytes.length > 0 && !begin(bytes)) return;
      take(bytes);
    }
  } catch (error) {
    tell(name, `It could not be read to its end (${reasonOf(error)}). What was read is counted.`);
  }
  if (!isBegun) begin(new Uint8Array(0));
  await end();
}

type Taking = [take: (bytes: Uint8Array) => void, end: () => void | Promise<void>];

function gunzip(name: string, { open, tell }: Reading): Taking {
  const sink = open(name.replace(/\.gz$/, ''));
  const unpack = createGunzip({ chunkSize: 1 << 18 });
  unpack.on('data', (bytes: Uint8Array) => sink.push(bytes));
  const done = new Promise<void>((resolve) => {
    unpack.on('end', resolve);
    unpack.on('error', (error) => {
      tell(
        name,
        `The gzip file is cut short or damaged (${reasonOf(error)}). What could be unpacked is counted; copy the file again.`,
      );
      resolve();
    });
  });
  return [
    (bytes) => void unpack.write(bytes),
    async () => {
      unpack.end();
      await done;
      sink.end();
    },
  ];
}

function unzip(name: string, { open, tell }: Reading): Taking {
  let openSinks = 0;
  const zip = openZip((inside) => {
    if (ignored.test(basename(inside))) return () => {};
    const file = `${name}/${inside}`;
    let sink: Sink | undefined;
    let isRefused = false;
    openSinks += 1;
    return (bytes, isEnd) => {
      if (sink === undefined && !isRefused && (bytes.length > 0 || isEnd)) {
        const kind = kindOfFile(bytes);
        const advice =
          kind === 'gzip' || kind === 'zip'
            ? 'It is packed within an archive: unpack the archive first.'
            : adviceFor(kind);
        isRefused = advice !== undefined;
        if (advice === undefined) sink = open(file);
        else tell(file, advice);
      }
      sink?.push(bytes);
      if (!isEnd) return;
      openSinks -= 1;
      sink?.end();
    };
  });
  let isBroken = false;
  const guarded = (bytes: Uint8Array, isEnd: boolean) => {
    if (isBroken) return;
    try {
      zip.push(bytes, isEnd);
    } catch (error) {
      isBroken = true;
      tell(name, `The archive is damaged (${reasonOf(error)}). What could be unpacked is counted.`);
    }
  };
  return [
    (bytes) => guarded(bytes, false),
    () => {
      guarded(new Uint8Array(0), true);
      if (openSinks > 0 && !isBroken) tell(name, 'The archive is cut short. What could be unpacked is counted.');
    },
  ];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
