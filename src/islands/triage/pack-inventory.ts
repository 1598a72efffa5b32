import { zipSync } from 'fflate';
import { manifestOf } from '../../domain/triage/retry/inventory.ts';
import { md5 } from '../../domain/triage/retry/md5.ts';
import type { NamedFile } from './orders.ts';

/** Compresses the lists of an inventory, writes its manifest, and makes one file of them, since a browser asks before it saves several. */
export async function packInventory(lists: readonly NamedFile[], bucket: string): Promise<NamedFile> {
  const packed = await Promise.all(
    lists.map(async ({ name, file }) => {
      const stream = file.stream().pipeThrough(new CompressionStream('gzip'));
      return { key: `${name}.gz`, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
    }),
  );
  const manifest = manifestOf(
    bucket,
    packed.map(({ key, bytes }) => ({ key, size: bytes.length, md5: md5(bytes) })),
  );
  const files = [
    ['manifest.json', new TextEncoder().encode(manifest)] as const,
    ...packed.map(({ key, bytes }) => [key, bytes] as const),
  ];
  // What is compressed already is only stored.
  const zip = zipSync(Object.fromEntries(files), { level: 0 });
  return { name: 'inventory.zip', file: new Blob([new Uint8Array(zip)], { type: 'application/zip' }) };
}
