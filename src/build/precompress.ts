/**
 * Puts a Brotli file beside each file of `dist/` that a network carries faster so, for hosts that send such files:
 * `npm run build && npm run compress`. The next build removes them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { builtFiles } from './built-pages.ts';
import { distFolder } from './folders.ts';

const compress = promisify(brotliCompress);
const text = /\.(?:html|css|js|json|webmanifest|md|txt|xml|atom|svg)$/;
/** What fits into one packet arrives no earlier when it is smaller. */
const packet = 1_400;
const atOnce = 32;

/** Writes `x.br` for each file `x` of the built site in `folder` that is text and larger than a packet. Returns how many. */
export async function precompress(folder: string): Promise<number> {
  const files = builtFiles(folder).filter((file) => text.test(file));
  let written = 0;
  for (let at = 0; at < files.length; at += atOnce) {
    await Promise.all(
      files.slice(at, at + atOnce).map(async (file) => {
        const bytes = await readFile(join(folder, file));
        if (bytes.length <= packet) return;
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        await writeFile(join(folder, `${file}.br`), await compress(bytes, { params }));
        written += 1;
      }),
    );
  }
  return written;
}

if (import.meta.main) {
  const written = await precompress(distFolder);
  if (written > 0) console.log(`Wrote ${written} Brotli files into ${distFolder}/.`);
  else {
    console.error(`There is no site in ${distFolder}/. Run \`npm run build\` first.`);
    process.exitCode = 1;
  }
}
