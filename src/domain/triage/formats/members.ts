import { ascii } from '../bytes.ts';

/** Where the values of some members of a JSON object stand: without quotation marks; -1 where there is none. */
export interface Members {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the value is a text. */
  readonly isText: Uint8Array;
}

/** Finds members of the object that begins at `from`, by their names; returns where the object ends, or -1 if it does not. */
export type FindMembers = (bytes: Uint8Array, from: number, to: number) => number;

/**
 * Prepares to find members by their paths, such as `error` or `error.message`. Members of inner objects have no say where only the
 * outer one is asked for.
 */
export function memberFinder(paths: readonly string[]): { readonly find: FindMembers; readonly members: Members } {
  const wanted = paths.map((path) => path.split('.').map(ascii));
  const members = {
    from: new Int32Array(paths.length),
    to: new Int32Array(paths.length),
    isText: new Uint8Array(paths.length),
  };

  function take(path: readonly Slice[], from: number, to: number, isText: boolean, bytes: Uint8Array) {
    for (const [i, names] of wanted.entries()) {
      if (names.length !== path.length) continue;
      if (!names.every((name, k) => isSame(bytes, path[k] as Slice, name))) continue;
      members.from[i] = from;
      members.to[i] = to;
      members.isText[i] = isText ? 1 : 0;
    }
  }

  function readObject(bytes: Uint8Array, from: number, to: number, path: readonly Slice[]): number {
    let at = from + 1;
    for (;;) {
      at = skipSpace(bytes, at, to);
      if (at >= to) return -1;
      if (bytes[at] === 125) return at + 1;
      if (bytes[at] === 44) {
        at += 1;
        continue;
      }
      if (bytes[at] !== 34) return -1;
      const nameEnd = endOfText(bytes, at + 1, to);
      if (nameEnd === -1) return -1;
      const here = [...path, { from: at + 1, to: nameEnd }];
      at = skipSpace(bytes, nameEnd + 1, to);
      if (bytes[at] !== 58) return -1;
      at = skipSpace(bytes, at + 1, to);
      const begin = at;
      if (bytes[at] === 123 && here.length < 4) at = readObject(bytes, at, to, here);
      else at = endOfValue(bytes, at, to);
      if (at === -1) return -1;
      const isText = bytes[begin] === 34;
      take(here, isText ? begin + 1 : begin, isText ? at - 1 : at, isText, bytes);
    }
  }

  return {
    members,
    find(bytes, from, to) {
      members.from.fill(-1);
      members.to.fill(-1);
      return bytes[from] === 123 ? readObject(bytes, from, to, []) : -1;
    },
  };
}

interface Slice {
  readonly from: number;
  readonly to: number;
}

function isSame(bytes: Uint8Array, { from, to }: Slice, name: Uint8Array): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i += 1) if (bytes[from + i] !== name[i]) return false;
  return true;
}

function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) <= 32) at += 1;
  return at;
}

/** Where the text that begins at `from` ends: the place of its closing quotation mark, or -1. */
export function endOfText(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === 92) at += 1;
    else if (bytes[at] === 34) return at;
  }
  return -1;
}

/** Behind a value of any kind, or -1 where it does not end. */
function endOfValue(bytes: Uint8Array, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 34) {
      at = endOfText(bytes, at + 1, to);
      if (at === -1) return -1;
      if (depth === 0) return at + 1;
    } else if (byte === 123 || byte === 91) depth += 1;
    else if (byte === 125 || byte === 93) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && byte === 44) return at;
  }
  return -1;
}
