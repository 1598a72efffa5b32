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
