import { expect, test } from 'vitest';
import type { Subject, ToldApart } from '../../../src/domain/catalogue/error-page.ts';
import { signAmong, signOf, toldGroups } from '../../../src/domain/catalogue/told-groups.ts';

const row = (id: string, about?: Subject): ToldApart => ({ id, about, marks: [], sign: 'x', was: [] });
const shown = (rows: ReturnType<typeof row>[]) =>
  toldGroups(rows).map(({ about, rows }) => [about, rows.map(({ id }) => id)]);

test('many rows stand under what they are about, the rest under other services', () => {
  const rows = ['s3-a', 'gcs-b', 's3-b', 'cos-a', 's3-c', 'gcs-c'].map((id) => row(id));
  expect(shown([row('oss-2', 'key'), ...rows, row('s3-1', 'rights'), row('oss-1', 'key')])).toEqual([
    ['rights', ['s3-1']],
    ['key', ['oss-2', 'oss-1']],
    ['others', ['s3-a', 'gcs-b', 's3-b', 'cos-a', 's3-c', 'gcs-c']],
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

test('what shows that it is a page is told by the hub that tells the fewest apart', () => {
  const told = (sign: string) => ({ id: 'x', marks: [], sign, was: [] });
  const pages = [
    { tellApart: [told('many'), { ...told(''), id: 'y' }] },
    { tellApart: [told('few')] },
    { tellApart: [] },
  ];
  expect(signAmong('x', pages)).toBe('few');
  expect(signAmong('z', pages)).toBeUndefined();
});
