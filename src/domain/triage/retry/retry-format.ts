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
  readonly title: string;
  /** The name of its file; further parts get a number. */
  readonly file: string;
  readonly needs: readonly ('bucket' | 'address')[];
  /** How it is given to the tool. */
  readonly use: string;
  /** What is not sure about it, as readers are told. */
  readonly unsure?: string;
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
    title: 'Inventory for Data Online Migration',
    file: 'inventory.csv',
    needs: ['bucket'],
    use: 'Put `manifest.json` and the `.csv.gz` files into a bucket of OSS or S3, and give the address of manifest.json as the inventory of a new data address.',
    unsure:
      'The vendor page names the content of manifest.json, not all its members: compare it with the page before you start a job.',
    refuse: () => undefined,
    write: ({ name }, { bucket = '' }) => joined([encode(bucket), comma, percentEncoded(name)]),
    end: 10,
    // A list may have 100 MB when it is compressed.
    most: 95_000_000,
    isInventory: true,
  },
  {
    id: 'http-list',
    title: 'List of links for the old console',
    file: 'http-list.txt',
    needs: ['address'],
    use: 'Put it into a bucket of OSS, and give its location in the data address of type HTTP/HTTPS.',
    refuse: (row) => lineFeed(row) ?? (has(row.name, 9) ? 'tab' : undefined),
    write: ({ name }, { address = '' }) => joined([encode(address), percentEncoded(name, 47), tab, name]),
    end: 10,
  },
  {
    id: 'ossimport-http-list',
    title: 'HTTP list for ossimport',
    file: 'ossimport-http-list.txt',
    needs: ['address'],
    use: 'Set `srcType=http` and `httpListFilePath` to this file; the names are put behind `destPrefix`.',
    refuse: (row) => lineFeed(row) ?? (has(row.name, 32) ? 'space' : undefined),
    write: ({ name }, { address = '' }) => joined([encode(address), space, name]),
    end: 10,
  },
  {
    id: 'ossutil-object-file',
    title: 'Object file for ossutil 1.x',
    file: 'ossutil-objects.txt',
    needs: [],
    use: '`ossutil restore oss://BUCKET --object-file ossutil-objects.txt --encoding-type url`; `set-meta` takes it too, `cp` does not.',
    refuse: () => undefined,
    write: ({ name }) => percentEncoded(name),
    end: 10,
  },
  {
    id: 'ossutil-files-from',
    title: 'File list for ossutil 2.x',
    file: 'ossutil-files-from.txt',
    needs: [],
    use: '`ossutil cp -r SOURCE oss://BUCKET/ --files-from ossutil-files-from.txt`; names are below the source.',
    refuse: lineOfFilter,
    write: asIs,
    end: 10,
  },
  {
    id: 'rclone',
    title: 'File list for rclone',
    file: 'rclone-files.txt',
    needs: [],
    use: '`rclone copy SOURCE: DEST: --files-from-raw rclone-files.txt --no-traverse`; names are below the source.',
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'rclone-nul',
    title: 'File list for rclone 1.75 and later, for names with line feeds',
    file: 'rclone-files0.txt',
    needs: [],
    use: '`rclone copy SOURCE: DEST: --files-from0 rclone-files0.txt --no-traverse`; names are below the source.',
    refuse: ({ name }) => (has(name, 0) ? 'nul' : undefined),
    write: asIs,
    end: 0,
  },
  {
    id: 'azcopy',
    title: 'File list for AzCopy',
    file: 'azcopy-files.txt',
    needs: [],
    use: '`azcopy copy SOURCE DEST --list-of-files azcopy-files.txt`; names are below the source, and names that do not exist are skipped in silence.',
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 's3-batch',
    title: 'Manifest for S3 Batch Operations',
    file: 's3-batch-manifest.csv',
    needs: ['bucket'],
    use: 'Give it as a CSV manifest with the columns Bucket and Key.',
    refuse: () => undefined,
    write: ({ name }, { bucket = '' }) => joined([encode(bucket), comma, percentEncoded(name)]),
    end: 10,
  },
  {
    id: 'google-manifest',
    title: 'Manifest for Storage Transfer Service',
    file: 'google-manifest.csv',
    needs: [],
    use: 'Give it as the manifest of the job; names are below bucket and folder.',
    refuse: (row) => lineFeed(row) ?? (isUtf8(row.name) ? undefined : 'not-utf-8'),
    write: ({ name }) => csvField(name),
    end: 10,
  },
  {
    id: 'qshell',
    title: 'Failure list for qshell',
    file: 'qshell-list.txt',
    needs: [],
    use: 'Give it to the same command with `-i`: each row is read up to its mark of an error.',
    refuse: ({ row }) => (has(row, 10) ? 'line-feed' : undefined),
    write: ({ row }) => row,
    end: 10,
  },
  {
    id: 's5cmd',
    title: 'Commands for s5cmd',
    file: 's5cmd-commands.txt',
    needs: [],
    use: '`s5cmd run s5cmd-commands.txt`',
    unsure: 'It repeats the commands as s5cmd printed them; try it with a few rows first.',
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'juicefs',
    title: 'File list for juicefs sync',
    file: 'juicefs-files.txt',
    needs: [],
    use: '`juicefs sync SOURCE DEST --files-from juicefs-files.txt`',
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'names',
    title: 'Names, one a line',
    file: 'names.txt',
    needs: [],
    use: 'For a script of your own.',
    refuse: lineFeed,
    write: asIs,
    end: 10,
  },
  {
    id: 'csv',
    title: 'CSV with name and reason',
    file: 'failed.csv',
    needs: [],
    use: 'For a spreadsheet or a script. It can hold any name.',
    refuse: () => undefined,
    write: ({ name, reason }) => joined([csvField(name), comma, csvField(encode(reason))]),
    end: 10,
  },
  {
    id: 'jsonl',
    title: 'JSON lines with name and reason',
    file: 'failed.jsonl',
    needs: [],
    use: 'For a script.',
    refuse: ({ name, encoding }) => (decode(name, encoding).includes('\ufffd') ? 'not-utf-8' : undefined),
    write: ({ name, reason, encoding }) => encode(JSON.stringify({ name: decode(name, encoding), reason })),
    end: 10,
  },
];

function isUtf8(bytes: Uint8Array): boolean {
  return !decode(bytes, 'utf-8').includes('\ufffd');
}

/** Which names were left out, in words behind `names`. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'line-feed': 'with a line feed, which this list cannot hold',
  tab: 'with a tab, which this list cannot hold',
  space: 'with a space, which this list cannot hold',
  comment: 'with `#` or `;` at the beginning, which the tool takes for a comment',
  'edge-space': 'with a space at the beginning or end, which the tool cuts off',
  'not-below': 'without the beginning that was to be left out',
  'not-utf-8': 'in another encoding than UTF-8, which this list needs',
  nul: 'with a NUL character, which ends names in this list',
};
