import { type Fault, faultOf } from '../../domain/triage/problem.ts';
import { closeTally, mergeTallies } from '../../domain/triage/scan.ts';
import { newTally, type Tally } from '../../domain/triage/tally.ts';
import { type Layout, settingsOf } from '../../domain/triage/triage.ts';
import { type Part, scanPart } from './scan-part.ts';
import type { PartReply } from './scan-part.worker.ts';

/** What goes on while a file is counted. */
interface Watch {
  /** Is given what was counted so far, from the beginning of the file. */
  readonly see: (tally: Tally) => void;
  /** Hears of bytes that were counted; gives `false` to stop. */
  readonly goOn: (bytes: number) => boolean | Promise<boolean>;
  /** Uses a moment for something else than reading; gives `false` where it has no use for it. */
  readonly useMoment: () => boolean;
  /** Is told why not all could be read. */
  readonly fail: (fault: Fault) => void;
}

/** What reads parts, and how large they are. */
export interface Means {
  readonly startWorker: () => PartWorker;
  /** Workers beside the one that this runs in. */
  readonly mostWorkers: number;
  /** Bytes of the first part, which is read here, so that there is something to show before workers have begun. */
  readonly firstPart: number;
  /** Bytes of the others at least, which keep memory small. */
  readonly leastPart: number;
}

/** A worker as it is used here. */
export type PartWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

const ofBrowser: Means = {
  startWorker: () => new Worker(new URL('./scan-part.worker.ts', import.meta.url), { type: 'module' }),
  mostWorkers: Math.min(3, (navigator.hardwareConcurrency || 1) - 1),
  firstPart: 1 << 22,
  leastPart: 1 << 25,
};
/** Of large files there are not too many parts, as each has to be joined. */
const mostParts = 64;
/** Parts that a worker is asked for at once, so that it never waits for the next. */
const asked = 2;
/** In milliseconds. */
const longestWait = 100;

/**
 * Counts a large file with several workers, each of which reads one part of it after the other. Here the parts are joined in the
 * order of the file, and one is read whenever there is nothing else to do. What a worker leaves that died is read by the others.
 *
 * @returns what was counted, up to where it was stopped or could not be read
 */
export async function scanInParts(
  file: Blob,
  layout: Layout,
  numbers: readonly string[],
  { see, goOn, useMoment, fail }: Watch,
  { startWorker, mostWorkers, firstPart, leastPart } = ofBrowser,
): Promise<Tally> {
  const settings = settingsOf(layout, numbers);
  const length = Math.max(leastPart, Math.ceil(file.size / mostParts));
  const count = 1 + Math.ceil((file.size - firstPart) / length);
  const { format, columns, encoding, filter } = layout;
  const partAt = (place: number): Part => ({
    file:
      place === 0 ? file.slice(0, firstPart) : file.slice(firstPart + (place - 1) * length, firstPart + place * length),
    startsWithin: place > 0,
    format: format.id,
    columns,
    encoding,
    filter,
    numbers,
  });
  /** Places of parts that nobody was asked for, in order. */
  const waiting = Array.from({ length: count - 1 }, (_, i) => i + 1);
  const counted = new Map<number, PartReply>();
  /** Workers that live, each with the places of the parts that it was asked for. */
  const workers = new Map<PartWorker, number[]>();
  let joined = 0;
  let wake = () => {};

  function startWorkers() {
    const most = Math.min(mostWorkers, count - 2);
    try {
      for (let i = 0; i < most; i += 1) employ(startWorker());
    } catch {
      // A browser without them, or a page on a disk.
    }
  }

  function employ(worker: PartWorker) {
    const places: number[] = [];
    workers.set(worker, places);
    worker.onmessage = ({ data }: MessageEvent<PartReply>) => {
      const place = places.shift();
      if (place !== undefined) counted.set(place, data);
      give();
      wake();
    };
    worker.onerror = () => dismiss(worker);
    // An answer that cannot be read, for want of memory, is none.
    worker.onmessageerror = () => dismiss(worker);
  }

  /** Gives what was asked of a worker to others: it has died, or cannot be asked or heard. */
  function dismiss(worker: PartWorker) {
    waiting.unshift(...(workers.get(worker)?.splice(0) ?? []));
    waiting.sort((a, b) => a - b);
    workers.delete(worker);
    worker.terminate();
    wake();
  }

  /** The next part to read, if what is counted does not pile up. */
  function nextPlace(): number | undefined {
    const [place = count] = waiting;
    return place < count && place <= joined + asked * workers.size + 1 ? waiting.shift() : undefined;
  }

  /** Asks workers for more. */
  function give() {
    for (const [worker, places] of workers) {
      while (workers.has(worker) && places.length < asked) {
        const place = nextPlace();
        if (place === undefined) return;
        places.push(place);
        try {
          worker.postMessage(partAt(place));
        } catch {
          dismiss(worker);
        }
      }
    }
  }

  const tally = newTally(settings);
  try {
    startWorkers();
    give();
    counted.set(0, await scanPart(partAt(0)));
    while (joined < count) {
      give();
      const part = counted.get(joined);
      if (part) {
        if ('fault' in part) {
          fail(part);
          break;
        }
        counted.delete(joined);
        mergeTallies(tally, part, settings);
        joined += 1;
        see(tally);
        if (!(await goOn(part.bytes))) break;
        continue;
      }
      const isBusy = useMoment();
      const place = isBusy ? undefined : nextPlace();
      if (place !== undefined) {
        counted.set(place, await scanPart(partAt(place), () => goOn(0)));
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, isBusy ? 0 : longestWait);
        });
      }
      if (!(await goOn(0))) break;
    }
  } catch (error) {
    fail(faultOf(error));
  } finally {
    for (const worker of workers.keys()) worker.terminate();
  }
  closeTally(tally, settings);
  return tally;
}
