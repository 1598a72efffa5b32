import { joined } from './bytes.ts';
import type { Sink } from './gather.ts';
import { faultOf, type Problem } from './problem.ts';
import { openZip } from './unzip.ts';
import { kindOfFile, type NoList } from './what-it-is.ts';

/** Takes the bytes of a file of any kind. What it begins before its first `await` is done when it returns. */
export interface Input {
  readonly take: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What reads files has to bring along. */
export interface Reading {
  /** Begins a list. */
  readonly open: (name: string) => Sink;
  /** Is told what is wrong with a file. */
  readonly tell: (name: string, problem: Problem) => void;
  /**
   * Begins to unpack gzip, which Node and browsers do each in their way. `take` waits while there is too much and never
   * rejects; `end` rejects with what was wrong.
   *
   * @param give takes what was unpacked
   */
  readonly gunzip: (give: (bytes: Uint8Array) => Promise<void>) => Input;
}

/** So many bytes tell what a file is. */
const telling = 512;
const noList = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|STATUS|DONE|TASK|manifest\.json|manifest\.checksum)$/;

/** Whether a file in a folder or archive is surely no list, by its name. */
export function isNoList(path: string): boolean {
  return noList.test(path);
}

/** Waits for the first bytes, which tell what a file is, and hands all of it to what can read it. */
export function openInput(name: string, reading: Reading, isPacked = false): Input {
  let head: Uint8Array[] = [];
  let length = 0;
  let input: Input | undefined;

  function begin(): Input {
    const kind = kindOfFile(joined(head));
    if (kind === 'text') {
      const sink = reading.open(name);
      return { take: async (bytes) => sink.push(bytes), end: async () => sink.end() };
    }
    if (kind !== 'gzip' && kind !== 'zip') return refuse(kind);
    if (isPacked) return refuse('packed-twice');
    return kind === 'gzip' ? gunzip(name, reading) : unzip(name, reading);
  }

  function refuse(problem: NoList | 'packed-twice'): Input {
    reading.tell(name, { problem });
    return { take: async () => {}, end: async () => {} };
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
  const unpack = reading.gunzip(inside.take);
  return {
    take: unpack.take,
    async end() {
      try {
        await unpack.end();
      } catch (error) {
        reading.tell(name, { problem: 'gzip-cut', fault: faultOf(error) });
      }
      await inside.end();
    },
  };
}

function unzip(name: string, reading: Reading): Input {
  const open = new Set<Input>();
  const ends: Promise<void>[] = [];
  let isBroken = false;
  const zip = openZip((inside) => {
    if (isNoList(inside)) return () => {};
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
      // It keeps what it cannot unpack yet.
      zip.push(bytes.slice(), isEnd);
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
        reading.tell(name, { problem: 'zip-cut' });
      }
      for (const input of open) await input.end();
    },
  };
}
