import { constants, zstdCompressSync } from 'node:zlib';

/** Compresses much text that repeats itself over long distances; `fzstd` reads it in every browser. */
export function compress(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 19,
      [constants.ZSTD_c_windowLog]: 25,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}
