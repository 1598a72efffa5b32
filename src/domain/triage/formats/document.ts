import { ascii, isAt } from '../bytes.ts';
import type { Cutter } from '../format.ts';
import { failed, skipped, succeeded } from '../row.ts';
import { fillFromMembers } from './json-lines.ts';
import { memberFinder } from './members.ts';

/** Reads the rows that a document was unfolded into. */
export function unfoldedCutter(): Cutter {
  const { find, members } = memberFinder(['name', 'reason', 'time', 'size', 'kind']);
  const [isGood, isSkipped] = ['succeeded', 'skipped'].map(ascii) as [Uint8Array, Uint8Array];
  return {
    read(bytes, from, to, row) {
      find(bytes, from, to);
      fillFromMembers(row, bytes, members);
      const [at, end] = [members.from[4] as number, members.to[4] as number];
      if (isAt(bytes, at, end, isGood)) return succeeded;
      return isAt(bytes, at, end, isSkipped) ? skipped : failed;
    },
  };
}

/** JSON as a value; `undefined` where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of a member, where there is one. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
