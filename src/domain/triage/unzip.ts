import { Unzip, UnzipInflate } from 'fflate';

/** Takes the bytes of one file within an archive; `isEnd` with the last of them. */
export type TakeFile = (bytes: Uint8Array, isEnd: boolean) => void;

/**
 * Unpacks a zip archive as it comes.
 *
 * @param open is told of each file, and returns what takes its bytes
 */
export function openZip(open: (name: string) => TakeFile): { push: (bytes: Uint8Array, isEnd: boolean) => void } {
  const zip = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    const take = open(file.name);
    file.ondata = (error, bytes, isEnd) => {
      if (error) throw error;
      take(bytes, isEnd);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  return { push: (bytes, isEnd) => zip.push(bytes, isEnd) };
}
