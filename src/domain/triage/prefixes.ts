import { isAt } from './bytes.ts';
import { encode } from './decode.ts';
import { nameBytes, nameHash } from './name-hash.ts';
import type { Row } from './row.ts';

/** A folder in front of names, and how many rows are below it. */
export interface Prefix {
  readonly prefix: Uint8Array;
  rows: number;
}

/** Folders that are told apart; rows below others are not counted. */
const mostPrefixes = 1000;

/** Counts the first folders of names, for a reader who wants to look at one of them: a hook for `onFailed`. */
export function openPrefixes() {
  const hash = nameHash();
  const found = new Map<number, Prefix>();
  return {
    add(bytes: Uint8Array, _from: number, _to: number, { nameFrom, nameTo, nameForm }: Row): void {
      let end = nameFrom + 1;
      while (end < nameTo && bytes[end] !== 47 && !isEncodedSlash(bytes, end, nameTo)) end += 1;
      if (end >= nameTo) return;
      const to = bytes[end] === 47 ? end + 1 : end + 3;
      hash.make(bytes, nameFrom, to, nameForm);
      const key = (hash.last[0] as number) * 2 ** 21 + ((hash.last[1] as number) >>> 11);
      const known = found.get(key);
      if (known) known.rows += 1;
      else if (found.size < mostPrefixes) found.set(key, { prefix: nameBytes(bytes, nameFrom, to, nameForm), rows: 1 });
    },
    /** The folder with the most rows first. */
    result: (): Prefix[] => [...found.values()].sort((a, b) => b.rows - a.rows),
  };
}

function isEncodedSlash(bytes: Uint8Array, at: number, to: number): boolean {
  return at + 3 <= to && bytes[at] === 37 && bytes[at + 1] === 50 && ((bytes[at + 2] as number) | 32) === 102;
}

/** What a reader wants to look at alone. */
export interface Filter {
  /** The beginning of names. */
  readonly prefix?: string | undefined;
  /** Bytes of an object, inclusive; objects of unknown size are left out where one of them is given. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Tells for `only` of a scan which rows are meant. */
export function rowFilter({ prefix, least, most }: Filter): (bytes: Uint8Array, row: Row) => boolean {
  const beginning = encode(prefix ?? '');
  return (bytes, { nameFrom, nameTo, nameForm, size }) => {
    if (least !== undefined && size < least) return false;
    if (most !== undefined && (size < 0 || size > most)) return false;
    if (beginning.length === 0) return true;
    if (nameTo === -1) return false;
    const name = nameBytes(bytes, nameFrom, nameTo, nameForm);
    return isAt(name, 0, name.length, beginning);
  };
}
