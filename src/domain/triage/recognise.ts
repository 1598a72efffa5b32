import { decode, type Encoding } from './decode.ts';
import type { Format, Head } from './format.ts';
import { formats } from './formats/all.ts';
import { anyLog } from './formats/any-log.ts';

/** Bytes at the beginning of a list that tell what it is. */
export const headLength = 64 * 1024;

/** How much a telling file name counts beside what the lines show. */
const nameCounts = 0.5;
/** Lines of another form may stand among those of a list. */
const least = 0.04;

/** What the beginning of a list shows: its name and its first lines. */
export function headOf(name: string, bytes: Uint8Array, encoding: Encoding): Head {
  const head = bytes.subarray(0, headLength);
  const text = decode(head, encoding).replace(/^\ufeff/, '');
  const lines = text.split(/\r?\n/);
  // The last line may be cut.
  if (bytes.length >= headLength && lines.length > 1) lines.pop();
  return { name, lines };
}

/** The format that the name and the beginning of a list fit best. */
export function recognise(head: Head): Format {
  let best: Format = anyLog;
  let most = 0;
  for (const format of formats) {
    const share = format.recognise(head);
    const isNamed = format.file?.test(head.name) ?? false;
    const isIt = share >= least || (isNamed && format.isToldByName);
    const score = isIt ? share + (isNamed ? nameCounts : 0) : 0;
    if (score > most) {
      best = format;
      most = score;
    }
  }
  return best;
}
