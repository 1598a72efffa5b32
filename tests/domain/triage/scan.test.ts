import { expect, test } from 'vitest';
import { anyLog } from '../../../src/domain/triage/formats/any-log.ts';
import { rcloneText } from '../../../src/domain/triage/formats/rclone-text.ts';
import { table } from '../../../src/domain/triage/formats/table.ts';
import { longestRecord, openScan } from '../../../src/domain/triage/scan.ts';
import { keyOf } from '../../../src/domain/triage/tally.ts';
import {
  type Answers,
  addAnswer,
  answerFor,
  type Find,
  resultOf,
  type Searched,
  settingsOf,
  unanswered,
  unchecked,
} from '../../../src/domain/triage/triage.ts';
import { find, lineKeyOf, notesOfList, readList } from './read-list.ts';

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

test('a line of many megabytes is one line, and what follows it is read', () => {
  const long = `a.jpg,${'x'.repeat(3 * longestRecord)}\nb.jpg,check size failed\n`;
  const { result } = readList('failed.csv', long, table, 100_000);
  expect(result.lines).toEqual({ failed: 2, succeeded: 0, skipped: 0, other: 0 });
  expect(result.notes.longLines).toBe(1);
  expect(result.groups.map(({ page }) => page)).toContain('check-size-failed');
});

test('of a line of a hundred megabytes only the beginning takes memory, and the reader is told', () => {
  const layout = { format: table, encoding: 'utf-8', columns: { separator: ',', name: 0, reason: 1 } } as const;
  const scan = openScan(settingsOf(layout, []));
  const megabyte = new TextEncoder().encode('x'.repeat(1_000_000));
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for (let i = 0; i < 100; i += 1) {
    scan.push(megabyte);
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  const result = resultOf(scan.close(), new Map(), layout);
  expect(result.lines).toEqual({ failed: 1, succeeded: 0, skipped: 0, other: 0 });
  expect(most).toBeLessThan(10 * longestRecord);
  expect(notesOfList({ result, layout })).toContain('1 record of more than 1 MB: only the beginning was read.');
});

test('a record of endless lines is cut, its further lines are counted, and the next record is read', () => {
  const log = `2026/11/26 21:14:05 ERROR : a.jpg: Failed to copy: trace\n${rows(40_000, () => 'x'.repeat(50))}2026/11/26 21:14:06 ERROR : b.jpg: Failed to copy: 403\n`;
  const { result } = readList('rclone.log', log, rcloneText, 100_000);
  const { failed, other } = result.lines;
  expect(failed + other).toBe(40_002);
  expect(result.rows.failed).toBe(2);
  expect(result.notes.longLines).toBe(1);
});

test('numbers and paths make no message of their own, a status that a page knows does', () => {
  const log = rows(300, (i) => `worker ${i + 5000}: GET /photos/${i}.jpg answered ${i % 2 ? 403 : 404}`);
  const { result } = readList('worker.log', log, anyLog);
  expect(result.groups.flatMap(({ messages }) => messages.map((one) => one.rows))).toEqual([150, 150]);
});

test('sentences without spaces stay apart, though they hold slashes and numbers, and paths in their script do not', () => {
  const reasons = [
    'HTTP/HTTPS列表文件不存在。',
    'HTTP/HTTPS列表地址无效。',
    '签名不匹配，请您检查您提供的AK/SK是否正确！',
    '数据地址名称无效。请输入3-62位小写字母、数字、短横线（-）。',
    '迁移任务名称无效，请输入3-62位小写字母、数字、短横线（-）。',
  ];
  const list = rows(300, (i) => `photos/${i}.jpg\t${reasons[i % 5]}\n${i}.jpg\t/照片/春节/图${i}.jpg 写不进去`);
  const { result } = readList('failed.tsv', list, table);
  expect(result.groups.flatMap(({ messages }) => messages.map((one) => one.rows)).sort()).toEqual([
    300, 60, 60, 60, 60, 60,
  ]);
});

test('an object that fails again counts once, with its last reason', () => {
  const list = 'a.jpg,check size failed\nb.jpg,check size failed\na.jpg,gremlins in the pipe\n';
  const { result } = readList('failed.csv', list, table);
  expect(result.groups.map(({ message, rows: of, objects }) => [message, of, objects])).toEqual([
    ['check size failed', 2, 1],
    ['gremlins in the pipe', 1, 1],
  ]);
});

test('what was counted so far holds the objects of all rows that were counted', () => {
  const layout = { format: table, encoding: 'utf-8', columns: { separator: ',', name: 0, reason: 1 } } as const;
  const scan = openScan(settingsOf(layout, []));
  for (let i = 0; i < 3; i += 1) {
    scan.push(new TextEncoder().encode(rows(1000, (row) => `${i}-${row % 500}.jpg,check size failed`)));
    const { rows: counted, objects } = resultOf(scan.tally, new Map(), layout);
    expect({ rows: counted.failed, objects }).toEqual({ rows: 1000 * (i + 1), objects: 500 * (i + 1) });
  }
});

test('beyond the objects that are remembered each row counts as one, and the result says so', () => {
  const list = new TextEncoder().encode(rows(100, (i) => `${i % 50}.jpg,check size failed`));
  const layout = { format: table, encoding: 'utf-8', columns: { separator: ',', name: 0, reason: 1 } } as const;
  const scan = openScan(settingsOf(layout, [], { mostObjects: 20 }));
  scan.push(list);
  const { objects, isAtLeast } = resultOf(scan.close(), new Map(), layout);
  expect({ objects, isAtLeast }).toEqual({ objects: 80, isAtLeast: true });
});

test('of the rows of a message those that the search takes for one line are searched once, and each of the others', () => {
  const { tally } = readList('failed.csv', 'a.jpg,stuck\nb.jpg,stuck\nc.jpg,stuck\nd.jpg,stuck\n', table);
  const [, reason] = tally.reasons;
  const searched = (keyOf?: Find['keyOf']) => {
    const rows: string[] = [];
    const find = (row: string) => {
      rows.push(row);
      return { matches: [], mayFit: [] };
    };
    const { checked, row } = answerFor(reason ?? expect.fail(), Object.assign(find, keyOf && { keyOf }), 'utf-8');
    expect({ checked, row }).toEqual({ checked: 4, row: 'a.jpg,stuck' });
    return rows;
  };
  expect(searched(() => 1)).toEqual(['a.jpg,stuck']);
  expect(searched((row) => (row.startsWith('b') ? 2 : 1))).toEqual(['a.jpg,stuck', 'b.jpg,stuck']);
  expect(searched().slice(0, 3)).toEqual(['a.jpg,stuck', 'b.jpg,stuck', 'c.jpg,stuck']);
});

test('what was searched before counts for the rows of other messages that are one line to the search', () => {
  const { tally } = readList('failed.csv', 'a.jpg,stuck in mud\nb.jpg,stuck in snow\n', table);
  const rows: string[] = [];
  const find = Object.assign(
    (row: string) => {
      rows.push(row);
      return { matches: [], mayFit: [] };
    },
    { keyOf: (row: string) => (row.includes('stuck') ? 1 : 2) },
  );
  const searched: Searched = new Map();
  const answers = tally.reasons.slice(1).map((reason) => answerFor(reason, find, 'utf-8', searched));
  expect(rows).toEqual(['a.jpg,stuck in mud']);
  // The pieces of a match are those of the row that was searched.
  expect(answers.map(({ row }) => row)).toEqual(['a.jpg,stuck in mud', 'a.jpg,stuck in mud']);
});

test('a rare message that took the answer of another is searched for itself in the end', () => {
  const frequent = Array.from({ length: 100 }, (_, i) => `stage ${'x'.repeat(i + 1)}: check size failed`);
  // One line to the search, as both typing errors are in the letters that words are known by; but not one page.
  const rare = ['check usrmeta failed', 'check siz failed'];
  const list = [...frequent, ...frequent, ...rare].map((message) => `a.jpg,${message}`).join('\n');
  const { tally } = readList('failed.csv', list, table, undefined, () => ({ matches: [], mayFit: [] }));
  const ask = Object.assign(find, { keyOf: lineKeyOf ?? expect.fail() });
  const answers: Answers = new Map();
  const searched: Searched = new Map();
  for (const reason of unanswered(tally, answers)) addAnswer(answers, reason, ask, 'utf-8', searched);
  const pages = () => tally.reasons.slice(-2).map((reason) => answers.get(keyOf(reason))?.page);
  expect(pages()).toEqual(['check-usermeta-failed', 'check-usermeta-failed']);
  for (const reason of unchecked(tally, answers)) answers.set(keyOf(reason), answerFor(reason, ask, 'utf-8'));
  expect(pages()).toEqual(['check-usermeta-failed', 'check-size-failed']);
  expect(unchecked(tally, answers)).toEqual([]);
});

test('rows that differ in names and times alone are one line to the search', () => {
  const row = (name: string, time: string, message: string) => `photos/${name}.jpg\t2026-11-26 ${time}\t${message}`;
  const key = lineKeyOf?.(row('1', '21:14:05', 'check size failed'));
  expect(key).toBeDefined();
  expect(lineKeyOf?.(row('2', '09:00:10', 'check size failed'))).toBe(key);
  expect(lineKeyOf?.(row('1', '21:14:05', 'http status code 403'))).not.toBe(key);
});
