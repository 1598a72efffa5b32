import type { NoList } from './what-it-is.ts';

/** What is wrong with a file that a reader gave. */
export type Problem =
  | { readonly problem: NoList | 'packed-twice' | 'zip-cut' | 'not-there' | 'changing' }
  | { readonly problem: 'gzip-cut' | 'cut-short'; readonly fault: Fault };

/** Why reading ended too early: a reason that a reader can do something about, or what the machine says. */
export type Fault = { readonly fault: 'no-memory' | 'changed' } | { readonly fault: 'other'; readonly says: string };

/** Why reading ended too early, by what was thrown. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { fault: 'other', says: String(error) };
  return faults[error.name] ?? { fault: 'other', says: error.message };
}

/** Names of errors whose own words do not say what to do. */
const faults: Readonly<Record<string, Fault>> = {
  RangeError: { fault: 'no-memory' },
  NotReadableError: { fault: 'changed' },
  NotFoundError: { fault: 'changed' },
};
