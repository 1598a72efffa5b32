import { expect, test } from 'vitest';
import { compareRuns } from '../../../src/domain/triage/compare.ts';
import { type Filter, openPrefixes } from '../../../src/domain/triage/prefixes.ts';
import { openScan } from '../../../src/domain/triage/scan.ts';
import { resultOf, settingsOf } from '../../../src/domain/triage/triage.ts';
import { numbers, readList } from './read-list.ts';

const jsonRows = (rows: readonly (readonly [name: string, msg: string])[]) =>
  rows.map(([object, msg]) => `${JSON.stringify({ level: 'error', msg, object, source: 'x' })}\n`).join('');

test('two runs are compared by their objects: gone, new, still failing', () => {
  const earlier = readList(
    'a.json',
    jsonRows([
      ['a', 'one'],
      ['b', 'one'],
      ['b', 'two'],
      ['c', 'two'],
    ]),
  );
  const later = readList(
    'b.json',
    jsonRows([
      ['c', 'two'],
      ['d', 'three'],
      ['a', 'three'],
    ]),
  );
  const { gone, fresh, still } = compareRuns(earlier.tally, later.tally);
  const byMessage = ({ result }: typeof later, counts: Float64Array) =>
    Object.fromEntries(
      result.groups.flatMap(({ messages, message }) => messages.map(({ place }) => [message, counts[place]])),
    );
  expect(byMessage(earlier, gone)).toEqual({ one: 0, two: 1 });
  expect(byMessage(later, fresh)).toEqual({ two: 0, three: 1 });
  expect(byMessage(later, still)).toEqual({ two: 1, three: 1 });
});

test('a name is the same in two lists that write it in different ways', () => {
  const plain = readList('a_error_list', 'a/图,1.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:05\tone\n');
  const encoded = readList('1@2@3_failed_list_0', `a%2F%E5%9B%BE%2C1.jpg${',x'.repeat(13)},one\n`);
  expect([...compareRuns(plain.tally, encoded.tally).still].reduce((sum, one) => sum + one, 0)).toBe(1);
});

test('a list can be looked at by one folder, or by sizes, and no line is lost', () => {
  const rows = ['photos%2Fa.jpg,,5', 'photos%2Fb.jpg,,500', 'films%2Fc.mp4,,50', 'd.txt,,50'];
  const list = new TextEncoder().encode(rows.map((row) => `${row}${','.repeat(11)},check size failed\n`).join(''));
  const { layout } = readList('1@2@3_failed_list_0', list);
  const rowsOf = (filter: Filter) => {
    const scan = openScan(settingsOf({ ...layout, filter }, numbers));
    scan.push(list);
    const { lines } = resultOf(scan.close(), new Map(), layout);
    return [lines.failed, lines.other];
  };
  expect(rowsOf({ prefix: 'photos/' })).toEqual([2, 2]);
  expect(rowsOf({ least: 6, most: 100 })).toEqual([2, 2]);

  const prefixes = openPrefixes();
  const scan = openScan(settingsOf(layout, numbers, { onFailed: prefixes.add }));
  scan.push(list);
  scan.close();
  expect(prefixes.result().map(({ prefix, rows: count }) => [new TextDecoder().decode(prefix), count])).toEqual([
    ['photos/', 2],
    ['films/', 1],
  ]);
});
