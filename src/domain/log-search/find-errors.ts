import type { Finding } from './finding.ts';
import type { OpenIndex } from './open-index.ts';
import { openReader } from './reader.ts';

export type { OpenIndex } from './open-index.ts';
export { openIndex } from './open-index.ts';

/** The longest chunk between two reports, in characters. */
const chunk = 250_000;

/**
 * Finds the error pages that a paste speaks of, best first.
 *
 * @param tell hears from time to time which share of the paste has been read, 0 to 1
 */
export function findErrors(pasted: string, index: OpenIndex, tell?: (share: number) => void): Finding {
  const reader = openReader(index);
  for (let at = 0; at < pasted.length; at += chunk) {
    reader.push(pasted.slice(at, at + chunk));
    tell?.(Math.min(1, (at + chunk) / pasted.length));
  }
  return reader.finding();
}
