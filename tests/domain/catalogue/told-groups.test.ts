import { expect, test } from 'vitest';
import type { Subject, ToldApart } from '../../../src/domain/catalogue/error-page.ts';
import { signOf, toldGroups } from '../../../src/domain/catalogue/told-groups.ts';

const row = (id: string, about?: Subject): ToldApart => ({ id, about, marks: [], sign: 'x', was: [] });
const serviceOf = (id: string) => id.split('-')[0];
const shown = (rows: ReturnType<typeof row>[]) =>
  toldGroups(rows, serviceOf, ['oss', 's3']).map(({ about, service, rows }) => [
    about ?? service,
    rows.map(({ id }) => id),
  ]);

test('many rows stand under what they are about, the rest under their service', () => {
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

test('rows are looked up by what the response says: EC values, codes, words, then what has none of them', () => {
  const rows = [
    row('oss-none'),
    ...['some words', 'ACode', '0003-00000101', '0002-00000902'].map((mark) => ({ ...row(mark), marks: [mark] })),
  ];
  expect(shown(rows)).toEqual([[undefined, ['0002-00000902', '0003-00000101', 'ACode', 'some words', 'oss-none']]]);
});

test('a row in one line has its marks as code, and what else shows it', () => {
  expect(signOf({ id: 'x', marks: ['A', 'b c'], sign: 'Only here', was: [] })).toBe('`A`, `b c`; Only here');
  expect(signOf({ id: 'x', marks: ['A'], was: [] })).toBe('`A`');
  expect(signOf({ id: 'x', marks: [], sign: 'Only here', was: [] })).toBe('Only here');
});
