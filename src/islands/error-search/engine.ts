import { wholeCharacters } from '../../domain/text/whole-characters.ts';
import { beingRead } from '../being-read.ts';
import type { Answer, Answering, Chunk, Outline } from './answering.ts';
import type { Parts } from './held-paste.ts';

/** What the worker is told: the first part of the index, others, and texts, chunk by chunk. */
export type Order = { readonly index: ArrayBuffer } | { readonly parts: readonly ArrayBuffer[] } | Chunk | 'end';

/** What it says to each order: what the first part names, whether others belong to it, and at the end of a text the answer. */
export type Reply = Outline | boolean | Answer | null;

/** Reads texts with the index. */
export interface Engine {
  /** Gives `undefined` when `signal` ended it; `tell` hears how much is read, in characters and bytes. */
  readonly read: (parts: Parts, signal: AbortSignal, tell?: (read: number) => void) => Promise<Answer | undefined>;
  /** Fetches what the index lacks, and says whether all of it is there then; the next call tries again. */
  readonly complete: () => Promise<boolean>;
  /** Whether texts are read with all of the index. */
  readonly isComplete: () => boolean;
}

/** Carries out orders, one at a time. */
type Ask = (order: Order, transfer?: Transferable[]) => Promise<Reply>;

/** A line that brings nothing for so long is dead, in milliseconds. */
export const longestWait = 30_000;
/** A worker that does not carry out one order within so many seconds of the page's life never will: it takes far less than one. */
const longestOrder = 30;
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
  const fetching = fetchPart(url);
  // Looked at below, once the worker is there, whose script comes side by side with the index.
  fetching.catch(() => {});
  const worker = await openWorker().catch(() => undefined);
  try {
    const index = await fetching;
    // Where there are no workers, or theirs is gone, the page reads by itself.
    const ask = worker?.ask ?? (await openHere());
    const outline = (await ask({ index }, [index])) as Outline;
    return engineOf(ask, worker ? chunks.worker : chunks.page, url, outline);
  } catch (error) {
    worker?.stop();
    throw error;
  }
}

async function fetchPart(url: string, cache: RequestCache = 'default'): Promise<ArrayBuffer> {
  const answer = await fetch(url, { cache, signal: AbortSignal.timeout(longestWait) });
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  return answer.arrayBuffer();
}

/** Starts the worker and waits until it is there. */
async function openWorker(): Promise<{ readonly ask: Ask; readonly stop: () => void }> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const reply = () =>
    new Promise<Reply>((resolve, reject) => {
      const stop = () => {
        clearInterval(watch);
        worker.terminate();
        opening = undefined;
        reject(new Error('The worker of the search stopped.'));
      };
      // Counts seconds in which the page is alive, not the time it was laid to sleep together with the worker.
      let seconds = 0;
      const watch = setInterval(() => {
        seconds += 1;
        if (seconds >= longestOrder) stop();
      }, 1_000);
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearInterval(watch);
        resolve(data);
      };
      worker.onerror = stop;
      worker.onmessageerror = stop;
    });
  await reply();
  return {
    ask: (order, transfer = []) => {
      const answer = reply();
      worker.postMessage(order, transfer);
      return answer;
    },
    stop: () => worker.terminate(),
  };
}

async function openHere(): Promise<Ask> {
  const { openAnswering } = await import('./answering.ts');
  let answering: Answering | undefined;
  return async (order) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (order === 'end') return answering?.end() ?? null;
    if ('parts' in order) return answering?.complete(order.parts) ?? null;
    if ('chunk' in order) {
      answering?.read(order);
      return null;
    }
    answering = openAnswering(order.index);
    return answering.outline;
  };
}

function engineOf(ask: Ask, longest: number, url: string, first: Outline): Engine {
  let outline = first;
  let last: Promise<unknown> = Promise.resolve();
  let isComplete = first.others.length === 0;
  let completing: Promise<boolean> | undefined;

  /** One text or part at a time. */
  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const acting = last.then(act);
    last = acting.catch(() => {});
    return acting;
  }

  /** Fetches the other parts side by side, and reads on with those that come. */
  async function fetchOthers(): Promise<boolean> {
    const addresses = outline.others.map((other) => new URL(other, new URL(url, location.href)).href);
    const fetched = await Promise.allSettled(addresses.map((address) => fetchPart(address)));
    const parts = fetched.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const belong = parts.length > 0 && (await inTurn(() => ask({ parts }, parts)));
    return belong === true && parts.length === addresses.length;
  }

  /** The same with the first part as it is now: the site may have been published anew since this one was fetched. */
  async function fetchAnew(): Promise<boolean> {
    const index = await fetchPart(url, 'reload');
    outline = (await inTurn(() => ask({ index }, [index]))) as Outline;
    return fetchOthers();
  }

  return {
    isComplete: () => isComplete,
    complete() {
      completing ??= (async () => {
        isComplete ||= (await fetchOthers()) || (await fetchAnew());
        return isComplete;
      })()
        .catch(() => false)
        .finally(() => {
          completing = undefined;
        });
      return completing;
    },
    read(parts, signal, tell = () => {}) {
      // A text that is outdated when its turn comes, or while it is read, gives way.
      return inTurn(async () => {
        let read = 0;
        for await (const chunk of chunksOf(parts, longest)) {
          if (signal.aborted) return undefined;
          await ask({ chunk, isFirst: read === 0 });
          read += chunk.length;
          tell(read);
        }
        return signal.aborted ? undefined : ((await ask('end')) as Answer);
      });
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
    beingRead.add(reader);
    try {
      for (let { value } = await reader.read(); value; { value } = await reader.read()) yield value;
    } finally {
      beingRead.delete(reader);
    }
  }
}
