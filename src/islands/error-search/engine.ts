import { wholeCharacters } from '../../domain/text/whole-characters.ts';
import type { Answer, Chunk } from './answering.ts';
import type { Parts } from './held-paste.ts';

/** What the worker is told: the index at first, then texts, chunk by chunk. */
export type Order = { readonly index: ArrayBuffer } | Chunk | 'end';

/** What it says to each order: at the end of a text the answer. */
export type Reply = Answer | null;

/** Reads texts with the index. */
export interface Engine {
  /** Gives `undefined` when `signal` ended it; `tell` hears how much is read, in characters and bytes. */
  readonly read: (parts: Parts, signal: AbortSignal, tell: (read: number) => void) => Promise<Answer | undefined>;
}

type Ask = (order: Order, transfer?: Transferable[]) => Promise<Reply>;

/** A line that brings nothing for so long is dead, in milliseconds. */
const longestWait = 30_000;
/** What is read at once, in characters: a worker may take its time, the page must come to other things. */
const chunks = { worker: 250_000, page: 20_000 };

let opening: Promise<Engine> | undefined;

/** Opens the search once; rejects when the index cannot be had, and then the next call tries again. */
export function openEngine(url: string): Promise<Engine> {
  opening ??= open(url).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(url: string): Promise<Engine> {
  const fetching = fetchIndex(url);
  // Looked at below, once the worker is there, whose script comes side by side with the index.
  fetching.catch(() => {});
  const worker = await openWorker().catch(() => undefined);
  if (worker) {
    try {
      const index = await fetching;
      await worker.ask({ index }, [index]);
      return engineOf(worker.ask, chunks.worker);
    } catch (error) {
      worker.stop();
      throw error;
    }
  }
  // Where there are no workers, or theirs is gone, the page reads by itself.
  const { openAnswering } = await import('./answering.ts');
  const answering = openAnswering(await fetching);
  return engineOf(async (order) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (order === 'end') return answering.end();
    if ('chunk' in order) answering.read(order);
    return null;
  }, chunks.page);
}

async function fetchIndex(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(longestWait) });
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  return answer.arrayBuffer();
}

/** Starts the worker and waits until it is there. */
async function openWorker(): Promise<{ readonly ask: Ask; readonly stop: () => void }> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const reply = () =>
    new Promise<Reply>((resolve, reject) => {
      const stopped = () => {
        worker.terminate();
        opening = undefined;
        reject(new Error('The worker of the search stopped.'));
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
      worker.onerror = stopped;
      worker.onmessageerror = stopped;
    });
  const tooLate = setTimeout(() => worker.dispatchEvent(new Event('error')), longestWait);
  await reply();
  clearTimeout(tooLate);
  return {
    ask: (order, transfer = []) => {
      const answer = reply();
      worker.postMessage(order, transfer);
      return answer;
    },
    stop: () => worker.terminate(),
  };
}

function engineOf(ask: Ask, longest: number): Engine {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(parts, signal, tell) {
      // One text at a time. A text that is outdated when its turn comes, or while it is read, gives way.
      const reading = last.then(async () => {
        let read = 0;
        for await (const chunk of chunksOf(parts, longest)) {
          if (signal.aborted) return undefined;
          await ask({ chunk, isFirst: read === 0 });
          read += chunk.length;
          tell(read);
        }
        return signal.aborted ? undefined : ((await ask('end')) ?? undefined);
      });
      last = reading.catch(() => {});
      return reading;
    },
  };
}

async function* chunksOf(parts: Parts, longest: number): AsyncGenerator<string | Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') {
      for (let at = 0; at < part.length; ) {
        const to = wholeCharacters(part, at + longest);
        yield part.slice(at, to);
        at = to;
      }
      continue;
    }
    const reader = part.stream().getReader();
    for (let { value } = await reader.read(); value; { value } = await reader.read()) yield value;
  }
}
