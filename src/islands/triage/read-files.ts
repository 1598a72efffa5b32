import { type Input, isNoList, openInput, type Reading as ReadingOfAny } from '../../domain/triage/open-input.ts';
import { faultOf } from '../../domain/triage/problem.ts';
import { beingRead } from '../being-read.ts';
import type { NamedFile } from './orders.ts';

/** Reads files of a browser, and what is packed in them. */
export interface Reading extends Omit<ReadingOfAny, 'gunzip'> {
  /** Takes a file whole, without its bytes going through here; says whether it did. */
  readonly takeWhole: (file: NamedFile) => Promise<boolean>;
  /** Hears of bytes that were read; gives `false` to stop. */
  readonly goOn: (bytes: number) => boolean | Promise<boolean>;
}

/** Bytes that are read at once at most. */
const piece = 1 << 20;

/** Reads all lists in the files that a reader gave. */
export async function readFiles(files: readonly NamedFile[], reading: Reading): Promise<void> {
  const lists = files.length > 1 ? files.filter(({ name }) => !isNoList(name)) : files;
  for (const file of lists) {
    if (!(await readFile(file, reading))) return;
  }
}

async function readFile(file: NamedFile, reading: Reading): Promise<boolean> {
  const { name } = file;
  let goesOn = true;
  // What was stopped is cut short by the reader's own wish.
  const tell: Reading['tell'] = (about, problem) => goesOn && reading.tell(about, problem);
  let input: Input | undefined;
  let isBegun = false;
  try {
    if (await reading.takeWhole(file)) return true;
    const begun = openInput(name, { open: reading.open, tell, gunzip });
    input = begun;
    goesOn = await eachPiece(file.file, async (bytes) => {
      isBegun = true;
      await begun.take(bytes);
      return reading.goOn(bytes.length);
    });
  } catch (error) {
    tell(name, { problem: 'cut-short', fault: faultOf(error) });
    // It is not empty, as it would seem.
    if (!isBegun) return goesOn;
  }
  await input?.end();
  return goesOn;
}

function gunzip(give: (bytes: Uint8Array) => Promise<void>): Input {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const done = (async () => {
    const reader = stream.readable.getReader();
    for (let { value } = await reader.read(); value; { value } = await reader.read()) await give(value);
  })();
  // What is wrong is told at the end.
  done.catch(() => {});
  return {
    take: (bytes) => writer.write(bytes.slice()).catch(() => {}),
    async end() {
      await writer.close().catch(() => {});
      await done;
    },
  };
}

/** Hands on the bytes of a file until `take` gives `false`; the memory is used again where the browser can. */
export async function eachPiece(
  file: Blob,
  take: (bytes: Uint8Array<ArrayBuffer>) => boolean | Promise<boolean>,
): Promise<boolean> {
  // To open a stream takes many times as long, which tells in a folder of small files.
  if (file.size <= piece) return file.size === 0 || take(new Uint8Array(await file.arrayBuffer()));
  const { reader, next } = openPieces(file.stream());
  beingRead.add(reader);
  try {
    for (let bytes = await next(); bytes; bytes = await next()) {
      if (await take(bytes)) continue;
      reader.cancel().catch(() => {});
      return false;
    }
    return true;
  } catch (error) {
    // Streams say no more than `network error`; asked for a byte, the browser says why.
    await file.slice(0, 1).arrayBuffer();
    throw error;
  } finally {
    beingRead.delete(reader);
  }
}

/** Memory for pieces, from the stream that was read last to its end. */
let spare: ArrayBuffer | undefined;

/** Begins to read a stream, each piece into the memory of the one before where the browser can. */
function openPieces(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    const plain = stream.getReader();
    return { reader: plain, next: async () => (await plain.read()).value };
  }
  let buffer = spare ?? new ArrayBuffer(piece);
  spare = undefined;
  const next = async () => {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (value === undefined) return undefined;
    buffer = value.buffer;
    if (!done) return value;
    spare = buffer;
    return undefined;
  };
  return { reader, next };
}
