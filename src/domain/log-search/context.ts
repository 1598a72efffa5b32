import type { Slice } from './read-slice.ts';
import type { Sighting } from './sighting.ts';

/** Signs in the words around a sighting of whose error it is, each once. */
export interface Context {
  readonly storage: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly calm: ReadonlySet<string>;
}

/** The signs on the lines of a sighting. */
export function contextOf({ context }: Slice, { line, lastLine }: Sighting): Context {
  const signs = newContext();
  for (let at = line; at <= lastLine; at += 1) addContext(signs, context.get(at));
  return signs;
}

/** Signs to be gathered with `addContext`. */
export function newContext() {
  return { storage: new Set<string>(), foreign: new Set<string>(), calm: new Set<string>() };
}

/** Adds the signs of `more` to those gathered so far. */
export function addContext(signs: ReturnType<typeof newContext>, more: Context | undefined): void {
  for (const name of more?.storage ?? []) signs.storage.add(name);
  for (const name of more?.foreign ?? []) signs.foreign.add(name);
  for (const name of more?.calm ?? []) signs.calm.add(name);
}

/**
 * What the words around a sighting say for or against it, in bits: words of object stores and
 * migrations for it, words of other software against it, those on its own lines more than others.
 */
export function contextBits(beside: Context, everywhere: Context): { storage: number; foreign: number } {
  const elsewhere = (kind: 'storage' | 'foreign') => everywhere[kind].size - beside[kind].size;
  const storage = firstAndMore(beside.storage.size, 2, 1, 4) + firstAndMore(elsewhere('storage'), 1.5, 0.5, 2.5);
  const foreign = Math.min(6, 3 * beside.foreign.size) + Math.min(3, 1.5 * elsewhere('foreign'));
  return { storage: Math.min(5, storage), foreign };
}

function firstAndMore(count: number, first: number, more: number, most: number): number {
  return count === 0 ? 0 : Math.min(most, first + more * (count - 1));
}
