import { ascii, firstOf, isAt } from './bytes.ts';

/** What the first bytes of a file are. */
export type FileKind = 'text' | 'gzip' | 'zip' | NoList;

/** What is no list, nor holds any. */
export type NoList = 'empty' | 'office' | 'pdf' | 'image' | 'packed' | 'parquet' | 'binary';

/** Beginnings of files, in the order in which they are looked for. */
const beginnings: readonly (readonly [FileKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d, 0x36]],
  ['packed', [0x28, 0xb5, 0x2f, 0xfd]],
  ['packed', [0x42, 0x5a, 0x68]],
  ['packed', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
];
const [webp, tar] = ['WEBP', 'ustar'].map(ascii) as [Uint8Array, Uint8Array];
const office = ['[Content_Types].xml', '_rels/', 'xl/', 'word/', 'docProps/', 'mimetypeapplication/vnd'].map(ascii);

/** Tells what a file is by its first bytes. */
export function kindOfFile(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  const found = beginnings.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (found === 'zip') return office.some((name) => isAt(head, 30, head.length, name)) ? 'office' : 'zip';
  if (found !== undefined) return found;
  if (firstOf(head, 0, Math.min(16, head.length), webp) === 8) return 'image';
  if (isAt(head, 257, head.length, tar)) return 'packed';
  // UTF-16 has as many as half.
  const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !hasMark && head.subarray(0, 8192).includes(0) ? 'binary' : 'text';
}
