import { closeSync, openSync, writeSync } from 'node:fs';

/** Bytes of a megabyte. */
export const megabytes = 1_000_000;
const messages = [
  'check size failed',
  'No body in response, http status code 403',
  'Premature end of Content-Length delimited message body (expected: 990; received: 80)',
  'The specified key does not exist.',
  'connection reset by peer',
  'SignatureDoesNotMatch',
  'SlowDown: Please reduce your request rate.',
  'RequestTimeTooSkewed',
  'InvalidObjectState',
  'Read timed out',
];

/**
 * Wordings that differ in their letters, not in their numbers alone. None begins another: what searches for all of them would
 * otherwise look for the shortest alone.
 */
export function wordingsOf(count: number): string[] {
  const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return Array.from({ length: count }, (_, i) => {
    const message = messages[i % messages.length] ?? '';
    return i < messages.length ? message : `Stage ${letters(i)}: ${message}`;
  });
}

/** Sizes in megabytes, for seeing whether the time for a list grows as the list does. */
export const growingSizes = [10, 100, 500, 1000, 2000];

/** Prints the time per megabyte of growing lists beside that of the smallest: beyond 1 it grows faster than the list. */
export function printGrowth(took: readonly { readonly size: number; readonly processor: number }[]): void {
  const [smallest] = took;
  if (!smallest) return;
  const perMegabyte = ({ size, processor }: (typeof took)[number]) => processor / size;
  console.log('   list  processor   per MB  beside the smallest');
  for (const one of took) {
    const cells = [
      `${one.size} MB`.padStart(7),
      `${one.processor.toFixed(2)} s`.padStart(10),
      `${(1000 * perMegabyte(one)).toFixed(1)} ms`.padStart(8),
      (perMegabyte(one) / perMegabyte(smallest)).toFixed(2).padStart(8),
    ];
    console.log(cells.join(' '));
  }
}

/** Writes a failed-file list of so many megabytes, and says how many rows it has. */
export function makeList(path: string, size: number, wordings: readonly string[]): number {
  const file = openSync(path, 'w');
  let state = 1;
  let rows = 0;
  let text = '';
  for (let bytes = 0; bytes < size * megabytes; ) {
    // A few messages make most rows, as in real lists.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const message = wordings[Math.floor((state / 2 ** 32) ** 2 * wordings.length)];
    const time = new Date(Date.UTC(2026, 10, 26) + rows * 7).toISOString().slice(0, 19).replace('T', ' ');
    const name = `photos/2019/${rows % 997}/holiday-in-the-harbour/IMG_${String(rows).padStart(9, '0')}.jpg`;
    text += `${name}\t${time}\t${time}\t${message}\n`;
    rows += 1;
    if (text.length < 1 << 20) continue;
    bytes += writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
  return rows;
}
