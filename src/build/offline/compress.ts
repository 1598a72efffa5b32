import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';

const inThread = promisify(zstdCompress);

/**
 * Compresses much text that repeats itself over long distances; `fzstd` reads it in every browser. It takes most of the time
 * that copies take, so each runs beside the others.
 */
export function compress(bytes: Uint8Array): Promise<Buffer> {
  return inThread(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 19,
      [constants.ZSTD_c_windowLog]: 25,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}
