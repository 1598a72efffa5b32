/** Counts the rows of parts of a file, one after the other, away from what shows them. */
import { type Fault, faultOf } from '../../domain/triage/problem.ts';
import { packSamples, type Tally } from '../../domain/triage/tally.ts';
import { type Part, scanPart } from './scan-part.ts';

/** What was counted in a part, or why it could not be. */
export type PartReply = Tally | Fault;

let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Part>) => {
  last = last.then(() => answer(data));
});

async function answer(part: Part) {
  try {
    const tally = await scanPart(part);
    packSamples(tally);
    const rows = tally.reasons.flatMap(({ samples }) => samples.map(({ row }) => row));
    const memory = new Set([...tally.objects.parts, ...rows].map(({ buffer }) => buffer));
    postMessage(tally satisfies PartReply, { transfer: [...memory] });
  } catch (error) {
    postMessage(faultOf(error) satisfies PartReply);
  }
}
