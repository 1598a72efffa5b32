import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/domain/triage/formats/all.ts';
import { find, layoutOf, linesIn, readFixture, readInTwo, readList, texts } from './read-list.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(folder, file)).isFile())
  .sort();

/** For each list: rows and objects of each message. */
const expected: Record<string, readonly (readonly [message: string, rows: number, objects: number])[]> = {
  'aliyun-cli-report/failures.jsonl': [
    [
      '{"schema_version":"1","type":"failed_item","key":"photos/2019/cat.jpg","message":"oss: service returned error: StatusCode=404, ErrorCode=NoSuchKey"}',
      2,
      0,
    ],
  ],
  'any-log/worker.log': [
    ['worker 17: com.aliyun.oss.OSSException: SignatureDoesNotMatch', 2, 0],
    ['done', 1, 0],
    ['starting up', 1, 0],
  ],
  'any-log/go.log': [['/app/sync/upload.go:120: 2019-04-22 10:01:00 upload failed, SignatureDoesNotMatch', 2, 0]],
  'aws-cli/cp.log': [
    ['An error occurred (AccessDenied) when calling the GetObject operation: Access Denied', 2, 2],
    ['upload failed: out/x.jpg to s3://harbour-dst/x.jpg Something that nobody knows', 1, 0],
    ['fatal error: Unable to locate credentials', 1, 0],
  ],
  'azcopy-jobs-json/failed-transfers.json': [
    ['403', 1, 1],
    ['404', 1, 1],
  ],
  'azcopy-jobs/failed-transfers.txt': [['No reason in this list', 2, 2]],
  'azcopy-log/0a1b2c3d-0000-0000-0000-000000000000.log': [
    [
      '403 : 403 This request is not authorized to perform this operation.. When Staging block. X-Ms-Request-Id: 00000000-0000-0000-0000-000000000000',
      2,
      2,
    ],
    ['000 : context deadline exceeded. When Copying.', 1, 1],
  ],
  'bos/migrate_failed.log': [['No reason except the list name', 2, 2]],
  'cos-migration/log/error.log': [
    ['crc check fail, local crc: 123456789012, server crc: 987654321098', 1, 1],
    ['Caught an Exception, error msg: com.aliyun.oss.OSSException: The specified key does not exist.', 1, 1],
    ['exception: java.net.SocketTimeoutException: Read timed out', 1, 1],
  ],
  'coscli/coscli_output/20261126_211405/error.report': [
    ['read /data/to the moon.jpg: input/output error\nsecond line of it', 1, 1],
    ['403 AccessDenied(Message: Access Denied., RequestId: NWFhMDAwMDBfMDAwMA==, TraceId: )', 1, 1],
    ['404 NoSuchKey(Message: The specified key does not exist.)', 1, 1],
  ],
  'coscli/coscli_output/20261126_211500/error.report': [
    ['errMsg:RestoreAlreadyInProgress', 1, 1],
    ['code:AccessDenied,errMsg:Access Denied.', 1, 1],
  ],
  'data-online-migration-lists/harbour_completed_list': [],
  'data-online-migration-lists/harbour_total_list': [],
  'data-online-migration-new/aliyun_import_report/1234/job-1/run-1/failed_list/1234@job-1@run-1_failed_list_0': [
    ['check size failed', 2, 2],
    ['http status code 403', 1, 1],
    ['No body in response, http status code 403', 1, 1],
  ],
  'data-online-migration-old/chinese-windows_error_list': [['check size failed', 2, 2]],
  'data-online-migration-old/commas_error_list.csv': [
    ['check size failed', 2, 2],
    ['No body in response, http status code 403', 1, 1],
  ],
  // One object failed twice; its last reason counts.
  'data-online-migration-old/harbour_error_list': [
    ['check size failed', 2, 1],
    ['http status code 403', 2, 2],
    ['Premature end of Content-Length delimited message body (expected: 990; received: 80)', 1, 1],
    ['gremlins in the pipe', 1, 1],
  ],
  'data-online-migration-old/list.txt': [
    ['check size failed', 2, 2],
    ['Premature end of Content-Length delimited message body (expected: 990; received: 80)', 1, 1],
    ['No body in response, http status code 403', 1, 1],
  ],
  'data-online-migration-old/quoted.csv': [
    ['check size failed', 2, 2],
    ['No body in response, http status code 403', 1, 1],
  ],
  'datasync/report/Files-Transferred-v1-00001.json': [['FileOpenError: Permission denied', 2, 2]],
  'fsx/failures.csv': [['failed,S3AccessDenied', 2, 2]],
  'gcloud-manifest/gsutil.csv': [['AccessDeniedException: 403 Access denied.', 1, 1]],
  'gcloud-manifest/manifest.csv': [
    ['AccessDenied: Access Denied', 1, 1],
    [
      "An error occurred while reading from response stream: ('Connection broken: IncompleteRead(100 bytes read, 900 more expected)', IncompleteRead(100 bytes read, 900 more expected))",
      1,
      1,
    ],
    ['NoSuchKey: The specified key does not exist.', 1, 1],
  ],
  'json-lines/app.jsonl': [['oss: service returned error: StatusCode=404, ErrorCode=NoSuchKey', 2, 2]],
  'juicefs-checkpoint/.juicefs-sync-checkpoint.0123456789abcdef0123456789abcdef.json': [
    ['No reason in this list', 2, 2],
  ],
  'juicefs-log/sync.log': [
    ['AccessDenied: Access Denied [sync.go:500]', 2, 2],
    ['connection reset by peer [sync.go:510]', 1, 1],
  ],
  'mc-json/mirror.json': [
    ['Access Denied.', 1, 0],
    ['The specified key does not exist.', 1, 0],
  ],
  'names/missing-on-dst': [['No reason in this list', 3, 3]],
  'obsutil/.obsutil_output/cp_failed_report_20261126211405_0a1b2c.txt': [
    ['NoSuchKey', 1, 1],
    ['AccessDenied', 1, 1],
  ],
  'ossimport-audit/failed_tasks/photos_1@10.0.0.5/audit.log': [
    ['SIZE_NOT_MATCH', 2, 2],
    ['get target meta failed. source last modify: Thu Nov 26 20:02:11 CST 2026', 1, 1],
    ['com.aliyun.oss.ClientException: Connection reset\n\tat com.aliyun.oss.Main.run(Main.java:17)', 1, 1],
  ],
  'ossimport-error-list/failed_tasks/photos_1@10.0.0.5/error.list': [['No reason in this list', 3, 3]],
  'ossutil-report/ossutil_report_20261126_211405.report': [
    [
      'oss: service returned error: StatusCode=503, ErrorCode=ServiceUnavailable, ErrorMessage="Please reduce your request rate.", RequestId=5C3D9175B6FC201293AD4890',
      2,
      2,
    ],
    ['open photos/x.jpg: permission denied', 1, 1],
    ['read tcp 10.0.0.5:40100->203.0.113.7:80: read: connection reset by peer', 1, 1],
    [
      'Put "http://harbour-dst.oss-cn-hangzhou.aliyuncs.com/b":\n\nread tcp 10.0.0.5:40100->203.0.113.7:80: read: connection reset by peer',
      1,
      1,
    ],
  ],
  'qshell/failure.txt': [
    ['[612]no such file or directory', 2, 2],
    ['【404】Document not found', 1, 1],
    ['%s%!(EXTRA *data.CodeError=[579]callback failed)', 1, 1],
  ],
  'rclone-combined/combined.txt': [
    ['Different in source and destination', 2, 2],
    ['Could not be compared because of an error', 1, 1],
    ['Only in the source', 1, 1],
    ['Only in the destination', 1, 1],
  ],
  // One object failed in the first try alone.
  'rclone-json/rclone.json': [
    ['Failed to copy: 403 Forbidden', 2, 1],
    ['Failed to copy: SlowDown: Please reduce your request rate.', 1, 0],
  ],
  // The same in text.
  'rclone-text/rclone.log': [
    ['Failed to copy: multipart copy: upload failed: 403 Forbidden', 3, 1],
    ['Failed to copy: read tcp 10.0.0.5:40100->203.0.113.7:443: read: connection reset by peer', 1, 0],
    [
      'corrupted on transfer: md5 hashes differ src "0f343b0931126a20f133d67c2b018a3b" vs dst "9e107d9d372bb6826bd81d3542a419d6"',
      1,
      1,
    ],
  ],
  's3-batch/job-1/results/abc.csv': [
    ['403,AccessDenied,"Access Denied"', 1, 1],
    ['PermanentFailure,"Lambda returned function error: {""errorMessage"":""Task timed out""}"', 1, 1],
    ['AccessDenied,403,"Access Denied"', 1, 1],
  ],
  's5cmd-json/errors.jsonl': [
    ['RequestError: send request failed caused by: read: connection reset by peer', 1, 1],
    ['AccessDenied: Access Denied status code: 403, request id: 0123, host id: abc', 1, 1],
  ],
  's5cmd-text/errors.txt': [
    ['NoSuchKey: The specified key does not exist. status code: 404, request id: 4567, host id: def', 1, 1],
    ['AccessDenied: Access Denied status code: 403, request id: 0123, host id: abc', 1, 1],
  ],
  'table/failed.csv': [
    ['check size failed', 2, 2],
    ['http status code 403', 1, 1],
  ],
  // Where a name has the separator in it, no name is guessed.
  'table/one-time.txt': [
    ['check size failed', 3, 3],
    ['No body in response, http status code 403', 2, 2],
    ['photos/2019/b, c.jpg, 2019-04-22 10:03:56, check size failed', 1, 0],
  ],
};

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(folder, file));
  const { result, layout } = readFixture(file);

  test('is recognised', () => {
    expect(layout.format.id).toBe(file.split('/')[0]);
  });

  test('has its messages', () => {
    // Grouped by nothing but their words, whatever the search makes of them.
    const groups = readList(file, bytes, undefined, undefined, () => ({ matches: [], mayFit: [] })).result.groups;
    const inOrder = (list: readonly (readonly unknown[])[]) =>
      list.toSorted((a, b) => Number(b[1]) - Number(a[1]) || (`${a[0]}` < `${b[0]}` ? -1 : 1));
    // Of groups with as many rows none has to be first.
    expect(
      inOrder(
        groups.map(({ message, meaning, rows, objects }) => [
          meaning ? texts.meanings[meaning] : message,
          rows,
          objects,
        ]),
      ),
    ).toEqual(inOrder(expected[file] ?? []));
    expect(groups.map(({ rows }) => rows)).toEqual(groups.map(({ rows }) => rows).toSorted((a, b) => b - a));
  });

  test('loses no line and no row', () => {
    const { failed, succeeded, skipped, other } = result.lines;
    // The lines of a document mean nothing.
    if (!layout.format.unfold) expect(failed + succeeded + skipped + other).toBe(linesIn(bytes));
    expect(result.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(result.rows.failed);
  });

  test('leads to the pages to which its rows lead in the search', () => {
    for (const { page, samples } of result.groups) expect(find(samples[0]?.row ?? '').matches[0]?.id).toBe(page);
  });

  test('is read the same in pieces of any size', () => {
    for (const piece of [1, 7, 64]) expect(readList(file, bytes, layout.format, piece).result).toEqual(result);
  });
});

test.each(files.filter((file) => readFixture(file).layout.format.canSplit))(
  '%s is read the same by two workers, wherever it is cut',
  (file) => {
    const bytes = readFileSync(join(folder, file));
    const { result, layout } = readFixture(file);
    for (let cut = 0; cut <= bytes.length; cut += Math.ceil(bytes.length / 50)) {
      expect(readInTwo(bytes, layout, cut), `cut at ${cut}`).toEqual(result);
    }
  },
);

/** Formats that only the name of the file tells. */
const byName = ['bos', 'obsutil', 'ossimport-error-list'];

test.each(files.filter((file) => !byName.some((id) => file.startsWith(`${id}/`))))(
  '%s is recognised without its name',
  (file) => {
    const { format } = layoutOf('standard input', readFileSync(join(folder, file)));
    expect(format.id).toBe(file.split('/')[0]);
  },
);

test('the name of one tool does not make its list of the log of another', () => {
  const log = new TextEncoder().encode('2026-11-26 21:14:05 worker 17: SignatureDoesNotMatch\n');
  const name = '0a1b2c3d-0000-0000-0000-000000000000.log';
  expect(layoutOf(name, log).format.id).toBe('any-log');
  expect(layoutOf('failed_tasks/1@host/audit.log', log).format.id).toBe('any-log');
});

test.each([
  [
    'a path, a time and a level, between commas',
    (i: number) => `/app/upload.py, 2019-04-22 10:01:0${i}, ERROR, upload of ${i}.jpg failed`,
  ],
  [
    'a path, a time and a level, between tabs',
    (i: number) => `/app/${i % 2}.py\t2019-04-22 10:01:0${i}\tERROR\tupload of ${i}.jpg failed`,
  ],
  [
    'a path in front of a log line',
    (i: number) => `logs/a.log:2019-04-22 10:01:0${i} ERROR upload of ${i}.jpg failed, check size failed`,
  ],
  [
    'a time with a comma in it',
    (i: number) => `2019-04-22 10:01:00,12${i} ERROR [main] upload of photos/${i}.jpg failed`,
  ],
  ['a level and a comma', (i: number) => `ERROR 403 for ${i}.jpg, giving up`],
])('a log is no table: %s', (_, line) => {
  const { result, layout } = readList('list.txt', `${[0, 1, 2, 3, 4, 5].map(line).join('\n')}\n`);
  expect([layout.format.id, result.rows.failed, result.objects]).toEqual(['any-log', 6, 0]);
});

test.each(['\t', ',', ', ', ';', ' | '])(
  'a name, two times and a reason are rows of objects, with %j between them',
  (separator) => {
    const names = ['photos/a.jpg', '照片/"猫".jpg', `a${separator}b.jpg`];
    const rows = names.map((name) => [name, '2019-04-22 10:01:07', '2019-04-22 10:03:55', 'check size failed']);
    const { result } = readList('清单.txt', `${rows.map((row) => row.join(separator)).join('\n')}\n`);
    expect(result.groups.map(({ message, objects }) => [message, objects])).toEqual([['check size failed', 3]]);
    expect(result.groups[0]?.samples.map(({ name }) => name)).toEqual(names);
  },
);

test('each format has a list', () => {
  expect(formats.map(({ id }) => id).filter((id) => !files.some((file) => file.startsWith(`${id}/`)))).toEqual([]);
});
