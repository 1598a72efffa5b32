import { expect, test } from 'vitest';
import { anyLog } from '../../../src/domain/triage/formats/any-log.ts';
import { table } from '../../../src/domain/triage/formats/table.ts';
import {
  count,
  headlineInWords,
  inBytes,
  namesInWords,
  notesInWords,
  problemInWords,
  warningInWords,
} from '../../../src/domain/triage/in-words.ts';
import { headlineOf, type Note } from '../../../src/domain/triage/notes.ts';
import { faultOf } from '../../../src/domain/triage/problem.ts';
import { words } from '../../../src/site/words/index.ts';
import { notesOfList, readList, texts } from './read-list.ts';

const notes = (name: string, list: string | Uint8Array) => notesOfList(readList(name, list));
const row = (name: string, reason: string) => `${name}\t2026-11-26 21:14:05\t2026-11-26 21:14:07\t${reason}`;
const layoutNote =
  'The documentation lists the columns but not the separator or the quoting, so the layout is partly assumed: the last column, after the second time, is read as the reason.';

test.each([
  [
    'line ends of two kinds',
    `${row('a', 'check size failed')}\r\n${row('b', 'check size failed')}\n${row('c', 'check size failed')}\n`,
    'Some lines end in CR LF and others in LF; both were read as line breaks.',
  ],
  [
    'bytes of no encoding',
    Buffer.concat([Buffer.from(row('a', '')), Buffer.from([0xff, 0xff, 0x20, 0xe9, 0x0a])]),
    'Some rows are neither UTF-8 nor GB18030: their names are shown with replacement characters and saved unchanged.',
  ],
  [
    'Chinese of Windows',
    Buffer.from([0xd5, 0xd5, 0xc6, 0xac, ...Buffer.from(row('', 'check size failed'))]),
    'The list is not UTF-8; it was read as GB18030, as Windows writes Chinese.',
  ],
])('%s are told', (_, list, note) => {
  expect(notes('x_error_list', list)).toEqual([layoutNote, note]);
});

test('a list that has no failure says so', () => {
  expect(notes('combined.txt', '= a\n= b\n')).toEqual([
    'This list contains no failures: 2 rows for copied objects, 0 rows for skipped objects.',
  ]);
});

test('messages whose rows lead to different pages are told', () => {
  // Only the path tells these rows apart, and a key leaves paths out.
  const log = ['a', 'b', 'c', 'd'].map((name, i) => `GET /${name}/${i > 1 ? '403' : 'x'} went wrong\n`).join('');
  const find = (text: string) => ({
    matches: text.includes('403')
      ? [{ id: 'refused', evidence: 'code' as const, probability: 1, pieces: [], cause: undefined, lines: 1, line: 1 }]
      : [],
    mayFit: [],
  });
  expect(notesOfList(readList('x.log', log, anyLog, undefined, find))).toContain(
    '1 message has rows that lead to different pages. The page for most of the checked rows is shown.',
  );
});

test('the headline says how far known causes explain a list', () => {
  const headline = (list: string) => headlineInWords(headlineOf(readList('x.csv', list, table).result), texts);
  expect(headline('a,check size failed\nb,check size failed\nc,gremlins in the pipe\n')).toBe(
    '1 known error covers 67% of 3 rows',
  );
  expect(headline('a,check size failed\nb,http status code 403\n')).toBe('2 known errors cover 100% of 2 rows');
  expect(headline('a,gremlins in the pipe\n')).toBe('1 row, no known error');
});

test('before the search was asked the headline calls no cause unknown', () => {
  const { result } = readList('x.csv', 'a,check size failed\n', table);
  const groups = result.groups.map((group) => ({
    ...group,
    page: undefined,
    messages: group.messages.map((message) => ({ ...message, answer: undefined })),
  }));
  expect(headlineInWords(headlineOf({ ...result, groups }), texts)).toBe('1 row');
});

test('numbers are written as people read them', () => {
  expect([count(1, 'row'), count(1_234_567, 'row'), inBytes(999), inBytes(1500), inBytes(2.5e12)]).toEqual([
    '1 row',
    '1,234,567 rows',
    '999 B',
    '1.5 kB',
    '2.5 TB',
  ]);
});

test.each([
  [
    new RangeError('Array buffer allocation failed'),
    'not enough memory: close other tabs or programs, or read it in parts',
  ],
  [
    new DOMException('The requested file could not be read', 'NotReadableError'),
    'it was changed or moved after it was chosen: choose it again',
  ],
  [new Error('EIO: i/o error, read'), 'EIO: i/o error, read'],
])('a file that cannot be read on is told with the reason, after %s', (error, reason) => {
  expect(problemInWords({ problem: 'cut-short', fault: faultOf(error) }, texts)).toBe(
    `The file could not be read to the end (${reason}). What was read is counted.`,
  );
});

test.each<[readonly Note[], string]>([
  [[{ note: 'long-records', count: 1 }], '1 record is over 1 MB: only its beginning was read.'],
  [[{ note: 'long-records', count: 1200 }], '1,200 records are over 1 MB: only their beginnings were read.'],
  [[{ note: 'recovered', count: 2 }], '2 objects failed in an earlier attempt but not later, so they are not counted.'],
  [
    [{ note: 'sharing', count: 1 }],
    '1 rare message was not searched separately. It is grouped with a message that differs only in words that appear on no page.',
  ],
])('%j is told with its number', (note, sentence) => {
  expect(notesInWords(note, 'coscli', texts)).toEqual([sentence]);
});

test('what a name holds is not taken for a place in a sentence', () => {
  const warning = { warning: 'refused', why: 'line-feed', count: 2, first: '{names}\n{why}' } as const;
  expect(warningInWords(warning, texts)).toBe(
    'Left out: 2 names with a line feed, which this list cannot contain. The first is "{names}\\n{why}".',
  );
});

test('the same is told in Chinese', () => {
  const chinese = words('zh').triage.words.lists;
  expect([
    headlineInWords({ rows: 1234, causes: 2, share: 97, isSearched: true }, chinese),
    namesInWords(1, chinese),
    problemInWords({ problem: 'cut-short', fault: { fault: 'changed' } }, chinese),
    ...notesInWords([{ note: 'only-good', copied: 2, left: 0 }], 'names', chinese),
  ]).toEqual([
    '1,234 行中的 97% 已识别，共 2 种错误',
    '1 个文件名',
    '文件未能读到末尾（文件在选择之后被修改或移动：请重新选择）。已读取的部分已计入。',
    '这份列表中没有失败记录：已复制的文件有 2 行，跳过的文件有 0 行。',
  ]);
});
