import type { Readable } from 'node:stream';
import { decode, encodingOf } from '../domain/triage/decode.ts';
import { commandName } from './usage.ts';

/** What is read of a pipe; the longest text of JavaScript is not much longer. */
const mostBytes = 200_000_000;

/** All that a pipe gives, up to a limit, in whatever way it is written: PowerShell pipes UTF-16. */
export async function readText(input: Readable, warn: (message: string) => void): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    size += bytes.length;
    if (size <= mostBytes) continue;
    warn(
      `Only the first ${mostBytes / 1_000_000} MB are read. \`${commandName} triage\` reads a log of any size, whole.`,
    );
    break;
  }
  const whole = Buffer.concat(parts).subarray(0, mostBytes);
  const { encoding, mark } = encodingOf(whole, size <= mostBytes);
  return decode(whole.subarray(mark), encoding);
}
