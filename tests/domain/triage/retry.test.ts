import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/domain/triage/formats/all.ts';
import { warningInWords } from '../../../src/domain/triage/in-words.ts';
import { manifestOf } from '../../../src/domain/triage/retry/inventory.ts';
import { md5 } from '../../../src/domain/triage/retry/md5.ts';
import { type RetryOptions, retryFormats } from '../../../src/domain/triage/retry/retry-format.ts';
import { openRetry } from '../../../src/domain/triage/retry/write-retry.ts';
import { readList, texts } from './read-list.ts';

const everything = { bucket: 'harbour', address: 'https://files.example.com/pics/' };

/** Writes the retry list of a cause, or of all of them. */
function retryOf(
  name: string,
  list: string | Uint8Array,
  id: string,
  cause?: string,
  options: RetryOptions = everything,
) {
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list;
  const { result, layout, tally } = readList(name, bytes);
  const groups = result.groups.filter(({ page, message }) => cause === undefined || (page ?? message) === cause);
  const places = new Set(groups.flatMap(({ messages }) => messages.map(({ place }) => place)));
  const format = retryFormats.find((one) => one.id === id);
  if (!format) throw new Error(`No format ${id}`);
  const files: Uint8Array[][] = [];
  const writer = openRetry(format, layout, { tally, places }, options, (file, piece) => {
    files[file] = [...(files[file] ?? []), piece];
  });
  writer.push(bytes);
  const summary = writer.finish();
  return {
    ...summary,
    said: summary.warnings.map((warning) => warningInWords(warning, texts)),
    text: files.map((pieces) => Buffer.concat(pieces).toString('latin1')),
    bytes: Buffer.concat(files.flat()),
  };
}

const fixture = (path: string) => readFileSync(new URL(`fixtures/${path}`, import.meta.url));
const old = 'data-online-migration-old/harbour_error_list';
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

/** A list whose names have everything that names can have. */
const names = [
  'a,b.jpg',
  'with "quotes".jpg',
  'tab\there.jpg',
  ' space at the edges ',
  '#hash.jpg',
  '图/100%+1.jpg',
  'line\nfeed.jpg',
];
const nasty = names
  .map((object) => `${JSON.stringify({ level: 'error', msg: 'Failed to copy: 403', object, source: 'x' })}\n`)
  .join('');

describe.each([
  [
    'rclone',
    'a,b.jpg\nwith "quotes".jpg\ntab\there.jpg\n space at the edges \n#hash.jpg\n图/100%+1.jpg\n',
    ['line-feed'],
  ],
  ['rclone-nul', `${names.join('\0')}\0`, []],
  [
    'names',
    'a,b.jpg\nwith "quotes".jpg\ntab\there.jpg\n space at the edges \n#hash.jpg\n图/100%+1.jpg\n',
    ['line-feed'],
  ],
  [
    'juicefs',
    'a,b.jpg\nwith "quotes".jpg\ntab\there.jpg\n space at the edges \n#hash.jpg\n图/100%+1.jpg\n',
    ['line-feed'],
  ],
  [
    'azcopy',
    'a,b.jpg\nwith "quotes".jpg\ntab\there.jpg\n space at the edges \n#hash.jpg\n图/100%+1.jpg\n',
    ['line-feed'],
  ],
  [
    'ossutil-files-from',
    'a,b.jpg\nwith "quotes".jpg\ntab\there.jpg\n图/100%+1.jpg\n',
    ['edge-space', 'comment', 'line-feed'],
  ],
  [
    'ossutil-object-file',
    'a%2Cb.jpg\nwith%20%22quotes%22.jpg\ntab%09here.jpg\n%20space%20at%20the%20edges%20\n%23hash.jpg\n%E5%9B%BE%2F100%25%2B1.jpg\nline%0Afeed.jpg\n',
    [],
  ],
  [
    'data-online-migration',
    'harbour,a%2Cb.jpg\nharbour,with%20%22quotes%22.jpg\nharbour,tab%09here.jpg\nharbour,%20space%20at%20the%20edges%20\nharbour,%23hash.jpg\nharbour,%E5%9B%BE%2F100%25%2B1.jpg\nharbour,line%0Afeed.jpg\n',
    [],
  ],
  [
    's3-batch',
    'harbour,a%2Cb.jpg\nharbour,with%20%22quotes%22.jpg\nharbour,tab%09here.jpg\nharbour,%20space%20at%20the%20edges%20\nharbour,%23hash.jpg\nharbour,%E5%9B%BE%2F100%25%2B1.jpg\nharbour,line%0Afeed.jpg\n',
    [],
  ],
  [
    'http-list',
    'https://files.example.com/pics/a%2Cb.jpg\ta,b.jpg\nhttps://files.example.com/pics/with%20%22quotes%22.jpg\twith "quotes".jpg\nhttps://files.example.com/pics/%20space%20at%20the%20edges%20\t space at the edges \nhttps://files.example.com/pics/%23hash.jpg\t#hash.jpg\nhttps://files.example.com/pics/%E5%9B%BE/100%25%2B1.jpg\t图/100%+1.jpg\n',
    ['tab', 'line-feed'],
  ],
  [
    'ossimport-http-list',
    'https://files.example.com/pics/ a,b.jpg\nhttps://files.example.com/pics/ tab\there.jpg\nhttps://files.example.com/pics/ #hash.jpg\nhttps://files.example.com/pics/ 图/100%+1.jpg\n',
    ['space', 'line-feed'],
  ],
  [
    'google-manifest',
    '"a,b.jpg"\n"with ""quotes"".jpg"\ntab\there.jpg\n space at the edges \n#hash.jpg\n图/100%+1.jpg\n',
    ['line-feed'],
  ],
  [
    'csv',
    '"a,b.jpg",Failed to copy: 403\n"with ""quotes"".jpg",Failed to copy: 403\ntab\there.jpg,Failed to copy: 403\n space at the edges ,Failed to copy: 403\n#hash.jpg,Failed to copy: 403\n图/100%+1.jpg,Failed to copy: 403\n"line\nfeed.jpg",Failed to copy: 403\n',
    [],
  ],
  ['jsonl', names.map((name) => `${JSON.stringify({ name, reason: 'Failed to copy: 403' })}\n`).join(''), []],
])('the list %s', (id, expected, refused) => {
  const written = retryOf('rclone.json', nasty, id);

  test('has the names byte for byte', () => {
    expect(written.bytes.toString()).toBe(expected);
  });

  test('leaves out what it cannot hold, and says so', () => {
    const left = written.warnings.flatMap((one) => (one.warning === 'refused' ? one : []));
    expect(left.map(({ why }) => why).sort()).toEqual([...refused].sort());
    expect(written.names + left.reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
    expect(written.warnings).toHaveLength(refused.length);
  });
});

test('each object goes into the list of its last reason, once', () => {
  const first = retryOf(old, fixture(old), 'names', 'check-size-failed');
  const second = retryOf(old, fixture(old), 'names', 'http-status-code-403');
  expect(first.text).toEqual(['photos/2019/tab\tin name.jpg\n']);
  expect(second.text).toEqual([utf8('photos/2019/cat.jpg\n照片/二〇一九/猫, 狗.jpg\n')]);
});

test('what failed in an earlier try alone is not tried again', () => {
  const path = 'rclone-text/rclone.log';
  expect(retryOf(path, fixture(path), 'rclone').text).toEqual(['photos/2019/cat: dog.jpg\nphotos/2019/crc.jpg\n']);
});

test('a failure list of qshell comes back as it is, with the rows of one cause', () => {
  const path = 'qshell/failure.txt';
  expect(retryOf(path, fixture(path), 'qshell', '[612]no such file or directory').text).toEqual([
    'photos/2019/cat.jpg\tQShellError:[612]no such file or directory\nphotos/2019/cow.jpg\tQShellError:[612]no such file or directory\n',
  ]);
});

test('commands of s5cmd come back as they were given', () => {
  const path = 's5cmd-json/errors.jsonl';
  expect(retryOf(path, fixture(path), 's5cmd').text).toEqual([
    'cp s3://harbour-src/photos/"cat".jpg s3://harbour-dst/photos/cat.jpg\ncp s3://harbour-src/d.jpg s3://harbour-dst/d.jpg\n',
  ]);
});

test('names become relative to the source of the tool', () => {
  const list =
    'transfer--> source: /data/a.jpg destination: /a.jpg status Failed\ntransfer--> source: /other/b.jpg destination: /b.jpg status Failed\n';
  const { text, said } = retryOf('failed.txt', list, 'azcopy', undefined, { strip: '/data/' });
  expect(text).toEqual(['a.jpg\n']);
  expect(said).toEqual(['Left out: 1 name without the prefix to remove. The first is "/other/b.jpg".']);
});

test('names in GB18030 keep their bytes, and the reader is told', () => {
  const path = 'data-online-migration-old/chinese-windows_error_list';
  const { bytes, said } = retryOf(path, fixture(path), 'names');
  expect(new TextDecoder('gb18030').decode(bytes)).toBe('照片/猫.jpg\n照片/狗.jpg\n');
  expect(said).toEqual(['Names are saved as they are in the list, in GB18030; most tools expect UTF-8.']);
});

test('a list of signed links comes with a warning', () => {
  const address = 'https://files.example.com/x?Expires=1&Signature=abc&key=';
  expect(retryOf(old, fixture(old), 'http-list', 'gremlins in the pipe', { address }).said).toEqual([
    'The URL contains a signature. Until it expires, anyone who has this list can read the objects.',
  ]);
});

test('rows without a name are counted, never guessed', () => {
  const { names: written, said } = retryOf('worker.log', 'SignatureDoesNotMatch\nSignatureDoesNotMatch\n', 'names');
  expect(written).toBe(0);
  expect(said[0]).toBe('2 rows do not name an object and were left out.');
});

test('an inventory that is too large goes on in a further file', () => {
  const most = 1000;
  const format = { ...retryFormats.find(({ id }) => id === 's3-batch'), most } as (typeof retryFormats)[number];
  const bytes = new TextEncoder().encode(
    Array.from({ length: 200 }, (_, i) => `photos/${i}.jpg,check size failed\n`).join(''),
  );
  const { layout, tally, result } = readList('failed.csv', bytes);
  const places = new Set(result.groups.flatMap(({ messages }) => messages.map(({ place }) => place)));
  const sizes: number[] = [];
  const writer = openRetry(format, layout, { tally, places }, everything, (file, piece) => {
    sizes[file] = (sizes[file] ?? 0) + piece.length;
  });
  writer.push(bytes);
  const { names: written, files } = writer.finish();
  expect(written).toBe(200);
  expect(sizes).toHaveLength(files);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(most);
});

test('the manifest of an inventory names its lists', () => {
  expect(JSON.parse(manifestOf('harbour', [{ key: 'retry/inventory.csv.gz', size: 17, md5: '0a' }]))).toEqual({
    fileFormat: 'CSV',
    fileSchema: 'Bucket, Key',
    sourceBucket: 'harbour',
    files: [{ key: 'retry/inventory.csv.gz', size: 17, MD5checksum: '0a' }],
  });
});

test('every format of a list names retry lists that exist', () => {
  const known = new Set(retryFormats.map(({ id }) => id));
  expect(formats.flatMap(({ retry }) => retry).filter((id) => !known.has(id))).toEqual([]);
});

test('the MD5 of a list is that which everybody else makes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(md5(bytes.subarray(1))).toBe(createHash('md5').update(bytes.subarray(1)).digest('hex'));
    }),
  );
  const long = new Uint8Array(1_000_003).fill(7);
  expect(md5(long)).toBe(createHash('md5').update(long).digest('hex'));
});
