import { ascii, firstByte, joined } from '../bytes.ts';
import type { Encoding } from '../decode.ts';
import { decode, encode } from '../decode.ts';
import type { RetryKind } from '../format.ts';
import { percentEncoded } from './percent-encoded.ts';

/** What a retry list needs to know beside the names. */
export interface RetryOptions {
  /** The bucket of the objects. */
  readonly bucket?: string | undefined;
  /** The address in front of each name, such as `https://files.example.com/photos/`. */
  readonly address?: string | undefined;
  /** The beginning of each name that is left out, because the tool takes paths below its source. */
  readonly strip?: string | undefined;
}

/** One failed object as it goes into a list. */
export interface RetryRow {
  /** The bytes of its name. */
  readonly name: Uint8Array;
  /** Its row as it stands in the list it came from. */
  readonly row: Uint8Array;
  readonly reason: string;
  readonly encoding: Encoding;
}

/** Why a name cannot stand in a list. */
export type Refusal = 'line-feed' | 'tab' | 'space' | 'comment' | 'edge-space' | 'not-below' | 'not-utf-8' | 'nul';

/** One form in which a tool takes a choice of objects. */
export interface RetryFormat {
  readonly id: RetryKind;
  /** The name of its file; further parts get a number. */
  readonly file: string;
  readonly needs: readonly ('bucket' | 'address')[];
  /** Why a name cannot stand in it; `undefined` where it can. */
  readonly refuse: (row: RetryRow) => Refusal | undefined;
  /** The row without its end. */
  readonly write: (row: RetryRow, options: RetryOptions) => Uint8Array;
  /** What ends each row. */
  readonly end: 10 | 0;
  /** Bytes after which a further file begins. */
  readonly most?: number;
  /** Whether the file is compressed and a manifest lists it. */
  readonly isInventory?: boolean;
}

const [comma, tab, space] = [',', '\t', ' '].map(ascii) as [Uint8Array, Uint8Array, Uint8Array];

const has = (bytes: Uint8Array, byte: number) => firstByte(bytes, 0, bytes.length, byte) !== -1;
const lineFeed = ({ name }: RetryRow): Refusal | undefined =>
  has(name, 10) || has(name, 13) ? 'line-feed' : undefined;

/** Tools that skip comments and cut spaces at both ends. */
const lineOfFilter = (row: RetryRow): Refusal | undefined => {
  const { name } = row;
  if (name[0] === 35 || name[0] === 59) return 'comment';
  return lineFeed(row) ?? (isSpace(name[0]) || isSpace(name.at(-1)) ? 'edge-space' : undefined);
};

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

const asIs = ({ name }: RetryRow) => name;

/** A field of CSV, with quotation marks where it needs them. */
function csvField(bytes: Uint8Array): Uint8Array {
  if (!bytes.some((byte) => byte === 34 || byte === 44 || byte === 10 || byte === 13)) return bytes;
  const field = [34];
  for (const byte of bytes) {
    if (byte === 34) field.push(34);
    field.push(byte);
  }
  field.push(34);
  return Uint8Array.from(field);
}

/** All forms in which a choice of objects can leave. */
export const retryFormats: readonly RetryFormat[] = [
  {
    id: 'data-online-migration',
    file: 'inventory.csv',
    needs: ['bucket'],
    refuse: () => undefined,
    write: ({ name }, { bucket = '' }) => joined([encode(bucket), comma, percentEncoded(name)]),
    end: 10,
    // A list may have 100 MB when it is compressed.
    most: 95_000_000,
    isInventory: true,
  },
  {
    id: 'http-list',
    file: 'http-list.txt',
    needs: ['address'],
    refuse: (row) => lineFeed(row) ?? (has(row.name, 9) ? 'tab' : undefined),
    write: ({ name }, { address = '' }) => joined([encode(address), percentEncoded(name, 47), tab, name]),
    end: 10,
  },
  {
    id: 'ossimport-http-list',
    file: 'ossimport-http-list.txt',
    needs: ['address'],
    refuse: (row) => lineFeed(row) ?? (has(row.name, 32) ? 'space' : undefined),
    write: ({ name }, { address = '' }) => joined([encode(address), space, name]),
    end: 10,
  },
  {
    id: 'ossutil-object-file',
    file: 'ossutil-objects.txt',
    needs: [],
    refuse: () => undefined,
    write: ({ name }) => percentEncoded(name),
    end: 10,
  },
  {
    id: 'ossutil-files-from',
    file: 'ossutil-files-from.txt',
    needs: [],
    refuse: lineOfFilter,
    write: asIs,
    end: 10,
  },
  {
    id: 'rclone',
    file: 'rclone-files.txt',
    needs: [],
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'rclone-nul',
    file: 'rclone-files0.txt',
    needs: [],
    refuse: ({ name }) => (has(name, 0) ? 'nul' : undefined),
    write: asIs,
    end: 0,
  },
  {
    id: 'azcopy',
    file: 'azcopy-files.txt',
    needs: [],
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 's3-batch',
    file: 's3-batch-manifest.csv',
    needs: ['bucket'],
    refuse: () => undefined,
    write: ({ name }, { bucket = '' }) => joined([encode(bucket), comma, percentEncoded(name)]),
    end: 10,
  },
  {
    id: 'google-manifest',
    file: 'google-manifest.csv',
    needs: [],
    refuse: (row) => lineFeed(row) ?? (isUtf8(row.name) ? undefined : 'not-utf-8'),
    write: ({ name }) => csvField(name),
    end: 10,
  },
  {
    id: 'qshell',
    file: 'qshell-list.txt',
    needs: [],
    refuse: ({ row }) => (has(row, 10) ? 'line-feed' : undefined),
    write: ({ row }) => row,
    end: 10,
  },
  {
    id: 's5cmd',
    file: 's5cmd-commands.txt',
    needs: [],
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'juicefs',
    file: 'juicefs-files.txt',
    needs: [],
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'names',
    file: 'names.txt',
    needs: [],
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'csv',
    file: 'failed.csv',
    needs: [],
    refuse: () => undefined,
    write: ({ name, reason }) => joined([csvField(name), comma, csvField(encode(reason))]),
    end: 10,
  },
  {
    id: 'jsonl',
    file: 'failed.jsonl',
    needs: [],
    refuse: ({ name, encoding }) => (decode(name, encoding).includes('\ufffd') ? 'not-utf-8' : undefined),
    write: ({ name, reason, encoding }) => encode(JSON.stringify({ name: decode(name, encoding), reason })),
    end: 10,
  },
];

function isUtf8(bytes: Uint8Array): boolean {
  return !decode(bytes, 'utf-8').includes('\ufffd');
}
