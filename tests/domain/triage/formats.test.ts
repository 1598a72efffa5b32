import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/domain/triage/formats/all.ts';
import { find, linesIn, readFixture, readInTwo, readList } from './read-list.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(folder, file)).isFile())
  .sort();

/** For each list: rows and objects of each cause, by its page, or by its message where it is about no page. */
const expected: Record<string, readonly (readonly [cause: string, rows: number, objects: number])[]> = {
  'any-log/worker.log': [
    ['oss-signature-does-not-match', 2, 0],
    ['done', 1, 0],
    ['starting up', 1, 0],
  ],
  'data-online-migration-new/aliyun_import_report/1234/job-1/run-1/failed_list/1234@job-1@run-1_failed_list_0': [
    ['check-size-failed', 2, 2],
    ['http status code 403', 1, 1],
    ['http-status-code-403', 1, 1],
  ],
  'data-online-migration-old/commas_error_list.csv': [
    ['check-size-failed', 2, 2],
    ['http-status-code-403', 1, 1],
  ],
  // One object failed twice; its last reason counts.
  'data-online-migration-old/harbour_error_list': [
    ['check-size-failed', 2, 1],
    ['http-status-code-403', 2, 2],
    ['gremlins in the pipe', 1, 1],
    ['premature-end-of-content-length', 1, 1],
  ],
  // One object failed in the first try alone.
  'rclone-text/rclone.log': [
    ['Failed to copy: multipart copy: upload failed: 403 Forbidden', 3, 1],
    ['Failed to copy: read tcp 10.0.0.5:40100->203.0.113.7:443: read: connection reset by peer', 1, 0],
    ['check-size-failed', 1, 1],
  ],
  'table/failed.csv': [
    ['check-size-failed', 2, 2],
    ['http status code 403', 1, 1],
  ],
};

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(folder, file));
  const { result, layout } = readFixture(file);

  test('is recognised', () => {
    expect(layout.format.id).toBe(file.split('/')[0]);
  });

  test('has its causes', () => {
    const causes = result.groups.map(({ page, message, rows, objects }) => [page ?? message, rows, objects]);
    expect(causes).toEqual(expected[file]);
  });

  test('loses no line and no row', () => {
    const { failed, succeeded, skipped, other } = result.lines;
    expect(failed + succeeded + skipped + other).toBe(linesIn(bytes));
    expect(result.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(result.rows.failed);
  });

  test('leads to the pages to which its rows lead in the search', () => {
    for (const { page, samples } of result.groups) expect(find(samples[0]?.row ?? '').matches[0]?.id).toBe(page);
  });

  test('is read the same in pieces of any size', () => {
    for (const piece of [1, 7, 64]) expect(readList(file, bytes, layout.format, piece).result).toEqual(result);
  });

  test.runIf(layout.format.canSplit)('is read the same by two workers, wherever it is cut', () => {
    for (let cut = 0; cut <= bytes.length; cut += Math.ceil(bytes.length / 50)) {
      expect(readInTwo(bytes, layout, cut), `cut at ${cut}`).toEqual(result);
    }
  });
});

test('each format has a list', () => {
  expect(formats.map(({ id }) => id).filter((id) => !files.some((file) => file.startsWith(`${id}/`)))).toEqual([]);
});
