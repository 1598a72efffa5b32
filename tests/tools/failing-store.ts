import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an object fails when it is read or written. */
export type Fault = 'refused' | 'gone' | 'busy' | 'cut' | 'archived' | 'digest';

/** A store that fails on purpose, and tells which objects arrived in it or were read whole. */
export interface FailingStore {
  readonly host: string;
  /** Objects that were taken from it, or given to it, without a fault. */
  readonly moved: Set<string>;
  /** Ends all faults and forgets what was moved. */
  readonly heal: () => void;
  readonly stop: () => Promise<void>;
}

const day = 'Tue, 21 Apr 2026 08:00:00 GMT';

type Refusals = Readonly<Partial<Record<Fault, readonly [status: number, code: string, message: string]>>>;
const refusals: Refusals = {
  refused: [403, 'AccessDenied', 'Access Denied'],
  gone: [404, 'NoSuchKey', 'The specified key does not exist.'],
  busy: [503, 'SlowDown', 'Please reduce your request rate.'],
  archived: [403, 'InvalidObjectState', "The operation is not valid for the object's storage class"],
};
const azureRefusals: Refusals = {
  gone: [404, 'ContainerNotFound', 'The specified container does not exist.'],
  archived: [409, 'BlobArchived', 'This operation is not permitted on an archived blob.'],
  digest: [
    400,
    'Md5Mismatch',
    'The MD5 value specified in the request did not match with the MD5 value calculated by the server.',
  ],
};

/**
 * Answers on this machine like S3, and like Azure Blob Storage where an object is written with `x-ms-blob-type`. It holds
 * `objects` in any bucket, each with its fault, takes every key, and keeps nothing.
 */
export async function startFailingStore(
  objects: ReadonlyMap<string, { readonly body: string; readonly fault: Fault | undefined }>,
): Promise<FailingStore> {
  const moved = new Set<string>();
  let isHealed = false;
  const faultOf = (key: string) => (isHealed ? undefined : objects.get(key)?.fault);

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isAzure = request.headers['x-ms-version'] !== undefined;
    const parts = pathname.slice(1).split('/').map(decodeURIComponent);
    const key = parts.slice(isAzure ? 2 : 1).join('/');
    request.resume();
    request.on('end', () => {
      const fault = faultOf(key);
      const refusal = fault && (isAzure ? azureRefusals : refusals)[fault];
      if (key === '') list(response, searchParams);
      else if (refusal && !(request.method === 'HEAD' && fault === 'archived')) refuse(response, refusal, isAzure);
      else if (request.method === 'PUT') {
        moved.add(key);
        response.writeHead(isAzure ? 201 : 200, { etag: '"0x1"', 'last-modified': day, 'content-length': 0 }).end();
      } else get(response, key, request.method === 'HEAD');
    });
  });

  function list(response: ServerResponse, asked: URLSearchParams) {
    if (asked.has('location')) return xml(response, 200, '<LocationConstraint/>');
    const prefix = asked.get('prefix') ?? '';
    const divider = asked.get('delimiter') ?? '';
    const below = [...objects].filter(([name]) => name.startsWith(prefix));
    const isDeeper = (name: string) => divider !== '' && name.slice(prefix.length).includes(divider);
    const folders = new Set(
      below.flatMap(([name]) =>
        isDeeper(name) ? name.slice(0, name.indexOf(divider, prefix.length) + divider.length) : [],
      ),
    );
    const found = below.filter(([name]) => !isDeeper(name));
    const prefixes = [...folders].map((name) => `<CommonPrefixes><Prefix>${escaped(name)}</Prefix></CommonPrefixes>`);
    const entries = found.map(
      ([name, { body }]) =>
        `<Contents><Key>${escaped(name)}</Key><LastModified>2026-04-21T08:00:00.000Z</LastModified><ETag>"${md5(body)}"</ETag><Size>${Buffer.byteLength(body)}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
    xml(
      response,
      200,
      `<ListBucketResult><Name>harbour</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${found.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${entries.join('')}${prefixes.join('')}</ListBucketResult>`,
    );
  }

  function get(response: ServerResponse, key: string, isHead: boolean) {
    const object = objects.get(key);
    if (!object) return refuse(response, [404, 'NoSuchKey', 'The specified key does not exist.'], false);
    const { body } = object;
    const fault = faultOf(key);
    response.writeHead(200, {
      'content-type': 'image/jpeg',
      'content-length': Buffer.byteLength(body),
      'last-modified': day,
      etag: `"${md5(body)}"`,
    });
    if (isHead) response.end();
    else if (fault === 'cut') response.write(body.slice(0, 100), () => response.destroy());
    else {
      if (fault !== 'digest') moved.add(key);
      response.end(fault === 'digest' ? body.replace('a', 'b') : body);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    moved,
    heal() {
      isHealed = true;
      moved.clear();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(
  response: ServerResponse,
  [status, code, message]: readonly [number, string, string],
  isAzure: boolean,
) {
  if (isAzure) response.setHeader('x-ms-error-code', code);
  xml(
    response,
    status,
    `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>EXAMPLE0000000001</RequestId></Error>`,
  );
}

function xml(response: ServerResponse, status: number, body: string) {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
  response
    .writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
