/**
 * Many files as one sequence of bytes, for copies of the site that travel as a whole: the length of a list in four
 * bytes, the list as JSON, then the files one behind the other. The same code packs at build and unpacks in a browser.
 */

/** Files by their path, such as `errors/check-size-failed/index.html`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Joins files to one sequence of bytes. */
export function packFiles(files: Files): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(JSON.stringify([...files].map(([path, { length }]) => [path, length])));
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 4 + list.length);
  const packed = new Uint8Array(size);
  new DataView(packed.buffer).setUint32(0, list.length);
  packed.set(list, 4);
  let at = 4 + list.length;
  for (const bytes of files.values()) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** Takes apart what `packFiles` has joined; throws when the bytes end too early. */
export function unpackFiles(packed: Uint8Array): Map<string, Uint8Array> {
  const listLength = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  let at = 4 + listLength;
  const list = JSON.parse(new TextDecoder().decode(packed.subarray(4, at))) as [path: string, length: number][];
  const files = new Map<string, Uint8Array>();
  for (const [path, length] of list) {
    if (at + length > packed.length) throw new Error(`The packed files end within ${path}.`);
    files.set(path, packed.subarray(at, at + length));
    at += length;
  }
  return files;
}
