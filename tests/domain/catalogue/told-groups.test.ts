import { expect, test } from 'vitest';
import type { Subject } from '../../../src/domain/catalogue/error-page.ts';
import { toldGroups } from '../../../src/domain/catalogue/told-groups.ts';

const row = (id: string, about?: Subject) => ({ id, about, sign: 'x', was: [] });
const serviceOf = (id: string) => id.split('-')[0];
const shown = (rows: ReturnType<typeof row>[]) =>
  toldGroups(rows, serviceOf, ['oss', 's3']).map(({ about, service, rows }) => [
    about ?? service,
    rows.map(({ id }) => id),
  ]);

test('many rows stand under what they are about, the rest under their service, each in the order of the author', () => {
  const rows = ['s3-a', 's3-b', 'oss-a', 'oss-b', 's3-c', 'oss-c'].map((id) => row(id));
  expect(shown([row('oss-2', 'key'), ...rows, row('s3-1', 'rights'), row('oss-1', 'key')])).toEqual([
    ['rights', ['s3-1']],
    ['key', ['oss-2', 'oss-1']],
    ['oss', ['oss-a', 'oss-b', 'oss-c']],
    ['s3', ['s3-a', 's3-b', 's3-c']],
  ]);
});

test('a few rows need no headings', () => {
  expect(shown([row('s3-a'), row('oss-a', 'key')])).toEqual([[undefined, ['s3-a', 'oss-a']]]);
  expect(shown([])).toEqual([]);
});
