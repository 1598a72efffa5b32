import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles } from '../../offline/files.ts';
import { bundle } from './bundle.ts';
import { compress } from './compress.ts';
import type { SiteFiles } from './site-files.ts';

/** Writes the service worker into the site in `folder`, and the archive that it keeps for the reader. */
export async function writeServiceWorker(folder: string, { files, forwards }: SiteFiles): Promise<void> {
  const table = new TextEncoder().encode(JSON.stringify(Object.fromEntries(forwards)));
  const archive = await compress(packFiles(new Map([...files, ['forwards.json', table]])));
  const name = createHash('sha256').update(archive).digest('hex').slice(0, 16);
  const path = `offline/site-${name}.zst`;
  mkdirSync(join(folder, 'offline'), { recursive: true });
  writeFileSync(join(folder, path), archive);
  const edition = JSON.stringify({ name, archive: path });
  writeFileSync(
    join(folder, 'service-worker.js'),
    await bundle('src/service-worker/service-worker.ts', { EDITION: edition }),
  );
}
