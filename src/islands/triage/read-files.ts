import type { Sink } from '../../domain/triage/gather.ts';
import { openZip } from '../../domain/triage/unzip.ts';
import { adviceFor, kindOfFile } from '../../domain/triage/what-it-is.ts';
import type { NamedFile } from './orders.ts';

/** Reads files of a browser, and what is packed in them. */
export interface Reading {
  /** Begins a list. */
  readonly open: (name: string) => Sink;
  /** Takes a file whole, without its bytes going through here; says whether it did. */
  readonly takeWhole: (file: NamedFile) => Promise<boolean>;
  /** Is told what is wrong with a file, in words for readers. */
  readonly tell: (name: string, problem: string) => void;
  /** Hears of bytes that were read; gives `false` to stop. */
  readonly goOn: (bytes: number) => boolean | Promise<boolean>;
}

/** Files of folders that are no lists. */
const ignored = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|STATUS|DONE|TASK|manifest\.json|manifest\.checksum)$/;
/** Bytes that are read at once. */
const piece = 1 << 20;

/** Reads all lists in the files that a reader gave. */
export async function readFiles(files: readonly NamedFile[], reading: Reading): Promise<void> {
  const lists = files.length > 1 ? files.filter(({ name }) => !ignored.test(name)) : files;
  for (const file of lists) {
    try {
      if (!(await readFile(file, reading))) return;
    } catch (error) {
      reading.tell(file.name, `It could not be read to its end (${reasonOf(error)}). What was read is counted.`);
    }
  }
}

async function readFile(file: NamedFile, reading: Reading): Promise<boolean> {
  const { name } = file;
  const kind = kindOfFile(new Uint8Array(await file.file.slice(0, 8192).arrayBuffer()));
  const advice = adviceFor(kind);
  if (advice !== undefined) {
    reading.tell(name, advice);
    return true;
  }
  if (kind === 'text' && (await reading.takeWhole(file))) return true;
  if (kind === 'zip') return unzip(file, reading);
  const sink = reading.open(kind === 'gzip' ? name.replace(/\.gz$/, '') : name);
  try {
    if (kind === 'gzip') return await gunzip(file, sink, reading);
    return await eachPiece(file.file, async (bytes) => {
      sink.push(bytes);
      return reading.goOn(bytes.length);
    });
  } finally {
    sink.end();
  }
}

async function gunzip({ name, file }: NamedFile, sink: Sink, { goOn, tell }: Reading): Promise<boolean> {
  let ended = true;
  const packed = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      async transform(bytes, controller) {
        controller.enqueue(bytes);
        ended = await goOn(bytes.length);
        if (!ended) controller.terminate();
      },
    }),
  );
  try {
    const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let { value } = await reader.read(); value; { value } = await reader.read()) sink.push(value);
  } catch (error) {
    if (ended) {
      tell(
        name,
        `The gzip file is cut short or damaged (${reasonOf(error)}). What could be unpacked is counted; copy the file again.`,
      );
    }
  }
  return ended;
}

async function unzip({ name, file }: NamedFile, reading: Reading): Promise<boolean> {
  let open = 0;
  const zip = openZip((inside) => {
    if (ignored.test(inside)) return () => {};
    open += 1;
    let sink: Sink | undefined;
    let isRefused = false;
    return (bytes, isEnd) => {
      if (sink === undefined && !isRefused && (bytes.length > 0 || isEnd)) {
        const kind = kindOfFile(bytes);
        const isPacked = kind === 'gzip' || kind === 'zip';
        const advice = isPacked ? 'It is packed within an archive: unpack the archive first.' : adviceFor(kind);
        isRefused = advice !== undefined;
        if (advice === undefined) sink = reading.open(`${name}/${inside}`);
        else reading.tell(`${name}/${inside}`, advice);
      }
      sink?.push(bytes);
      if (!isEnd) return;
      open -= 1;
      sink?.end();
    };
  });
  try {
    const isWhole = await eachPiece(file, async (bytes) => {
      zip.push(bytes.slice(), false);
      return reading.goOn(bytes.length);
    });
    zip.push(new Uint8Array(0), true);
    if (open > 0) reading.tell(name, 'The archive is cut short. What could be unpacked is counted.');
    return isWhole;
  } catch (error) {
    reading.tell(name, `The archive is damaged (${reasonOf(error)}). What could be unpacked is counted.`);
    return true;
  }
}

/** Hands on the bytes of a file until `take` gives `false`; the memory is used again where the browser can. */
export async function eachPiece(
  file: Blob,
  take: (bytes: Uint8Array<ArrayBuffer>) => boolean | Promise<boolean>,
): Promise<boolean> {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = file.stream().getReader({ mode: 'byob' });
  } catch {
    const plain = file.stream().getReader();
    for (let { value } = await plain.read(); value; { value } = await plain.read()) {
      if (!(await take(value))) return stop(plain);
    }
    return true;
  }
  let buffer = new ArrayBuffer(piece);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done || value === undefined) return true;
    if (!(await take(value))) return stop(reader);
    buffer = value.buffer;
  }
}

function stop(reader: { readonly cancel: () => Promise<void> }): false {
  reader.cancel().catch(() => {});
  return false;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
