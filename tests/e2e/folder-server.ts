import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mediaType } from '../../src/offline/media-type.ts';

/** A web server that can publish another folder at the same address, and go away. */
export interface FolderServer {
  /** Where it is, ending with the path it publishes under. */
  readonly url: string;
  /** Publishes another folder from now on. */
  readonly publish: (folder: string) => void;
  /** Ends it; answers nothing any more, also on open connections. */
  readonly stop: () => Promise<void>;
}

/** Publishes a folder, on a free port, with some headers on every answer. */
export async function serveFolder(
  folder: string,
  base = '/',
  { headers = {} }: { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<FolderServer> {
  let published = folder;
  const read = (path: string) => {
    try {
      return readFileSync(join(published, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)));
    } catch {
      return undefined;
    }
  };
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace(/[?#].*$/, '');
    const file = path.startsWith(base) ? read(path.slice(base.length) || '/') : undefined;
    const type = path.endsWith('/') ? 'text/html; charset=utf-8' : mediaType(path);
    response.writeHead(file ? 200 : 404, { ...headers, 'content-type': file ? type : 'text/html; charset=utf-8' });
    response.end(file ?? read('404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    publish: (other) => {
      published = other;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
