import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';
import type { Sign } from './vocabulary.ts';

/** The signs around a sighting of whose error it is, each once. */
export type Context = Readonly<Record<Sign['role'], ReadonlySet<string>>>;

/** The most that words of stores and migrations add, in bits. */
export const mostFromContext = 5;

/** Signs to be gathered with `addSigns`. */
export function newContext() {
  return { storage: new Set<string>(), foreign: new Set<string>(), calm: new Set<string>() };
}

/** Adds the signs of one line to those gathered so far. */
export function addSigns(context: ReturnType<typeof newContext>, signs: Iterable<Sign> | undefined): void {
  for (const { role, name } of signs ?? []) context[role].add(name);
}

/** The signs on the lines of a sighting. */
export function contextOf({ signs }: Slice, { line, lastLine }: Sighting): Context {
  const context = newContext();
  for (let at = line; at <= lastLine; at += 1) addSigns(context, signs.get(at));
  return context;
}

/**
 * What the words around a sighting say for it and against it, in bits: words of object stores and
 * migrations for it, words of other software against it, those on its own lines more than others.
 */
export function contextBits(beside: Context, everywhere: Context): { storage: number; foreign: number } {
  const elsewhere = (role: 'storage' | 'foreign') => everywhere[role].size - beside[role].size;
  const storage = firstAndMore(beside.storage.size, 2, 1, 4) + firstAndMore(elsewhere('storage'), 1.5, 0.5, 2.5);
  const foreign = Math.min(6, 3 * beside.foreign.size) + Math.min(3, 1.5 * elsewhere('foreign'));
  return { storage: Math.min(mostFromContext, storage), foreign };
}

function firstAndMore(count: number, first: number, more: number, most: number): number {
  return count === 0 ? 0 : Math.min(most, first + more * (count - 1));
}
