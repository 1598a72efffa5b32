import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openScan } from '../../../src/domain/triage/scan.ts';
import { resultOf, settingsOf } from '../../../src/domain/triage/triage.ts';
import { type PartWorker, scanInParts } from '../../../src/islands/triage/scan-in-parts.ts';
import { type Part, scanPart } from '../../../src/islands/triage/scan-part.ts';
import { layoutOf } from '../../domain/triage/read-list.ts';

/** How the life of a worker ends, after it has answered so often. */
interface End {
  readonly answers: number;
  readonly how:
    | 'dead before it is asked'
    | 'cannot be asked'
    | 'dies when asked'
    | 'dies while it reads'
    | 'unreadable';
  /** Whether it is heard of twice, as of a worker whose script and whose answer fail. */
  readonly isToldTwice: boolean;
}

/** A worker that reads parts as the real ones do, until its end. */
function mortal(end: End | undefined): PartWorker {
  let answered = 0;
  let last: Promise<unknown> = Promise.resolve();
  const fails = () => {
    worker.onerror?.call(worker as never, new Event('error') as never);
    if (end?.isToldTwice) worker.onerror?.call(worker as never, new Event('error') as never);
  };
  const isOver = (how: End['how']) => end?.how === how && answered >= end.answers;
  const worker: PartWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => {},
    postMessage(part: Part) {
      if (isOver('cannot be asked')) throw new DOMException('', 'DataCloneError');
      if (isOver('dies when asked')) return fails();
      last = last.then(async () => {
        if (isOver('dies while it reads')) return fails();
        const tally = structuredClone(await scanPart(part));
        if (isOver('unreadable')) worker.onmessageerror?.call(worker as never, new MessageEvent('messageerror'));
        else worker.onmessage?.call(worker as never, new MessageEvent('message', { data: tally }));
        answered += 1;
      });
    },
  };
  if (end?.how === 'dead before it is asked') queueMicrotask(fails);
  return worker;
}

const end = fc.record<End>({
  answers: fc.nat(4),
  how: fc.constantFrom(
    'dead before it is asked',
    'cannot be asked',
    'dies when asked',
    'dies while it reads',
    'unreadable',
  ),
  isToldTwice: fc.boolean(),
});

const reasons = ['check size failed', 'http status code 403', 'the hamster left its wheel'];
const text = Array.from(
  { length: 120 },
  (_, i) => `photos/${i}.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:07\t${reasons[i % 3]}\n`,
).join('');
const bytes = new TextEncoder().encode(text);
const layout = layoutOf('x_error_list', bytes);
const scan = openScan(settingsOf(layout, []));
scan.push(bytes);
const whole = resultOf(scan.close(), new Map(), layout);

test('every row is counted once, whichever workers die and when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(end, { nil: undefined }), { maxLength: 4 }),
      fc.infiniteStream(fc.boolean()),
      async (ends, busy) => {
        const faults: unknown[] = [];
        let counted = 0;
        const tally = await scanInParts(
          new Blob([bytes]),
          layout,
          [],
          {
            see: () => {},
            goOn: (more) => {
              counted += more;
              return true;
            },
            useMoment: () => busy.next().value ?? false,
            fail: (fault) => faults.push(fault),
          },
          {
            startWorker: () => mortal(ends.shift()),
            mostWorkers: ends.length,
            firstPart: 300,
            leastPart: 500,
          },
        );
        expect(faults).toEqual([]);
        expect(counted).toBe(bytes.length);
        expect(resultOf(tally, new Map(), layout)).toEqual(whole);
      },
    ),
    { numRuns: 300 },
  );
});
