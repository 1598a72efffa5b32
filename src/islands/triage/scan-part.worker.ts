/** Counts the rows of parts of a file, one after the other, away from what shows them. */
import { reasonOf } from '../../domain/triage/open-input.ts';
import type { Tally } from '../../domain/triage/tally.ts';
import { type Part, scanPart } from './scan-part.ts';

/** What was counted in a part, or why it could not be. */
export type PartReply = Tally | { readonly why: string };

let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Part>) => {
  last = last.then(() => answer(data));
});

async function answer(part: Part) {
  try {
    const tally = await scanPart(part);
    const memory = [...new Set(tally.objects.parts.map(({ buffer }) => buffer))];
    postMessage(tally satisfies PartReply, { transfer: memory });
  } catch (error) {
    postMessage({ why: reasonOf(error) } satisfies PartReply);
  }
}
