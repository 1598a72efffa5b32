import { expect, test } from 'vitest';
import { anyLog } from '../../../src/domain/triage/formats/any-log.ts';
import { table } from '../../../src/domain/triage/formats/table.ts';
import { count, headline, inBytes, notesInWords } from '../../../src/domain/triage/in-words.ts';
import { cutShort } from '../../../src/domain/triage/open-input.ts';
import { readList } from './read-list.ts';

const notes = (name: string, list: string | Uint8Array) => {
  const { result, layout } = readList(name, list);
  return notesInWords(result, layout);
};
const row = (name: string, reason: string) => `${name}\t2026-11-26 21:14:05\t2026-11-26 21:14:07\t${reason}`;
const layoutNote =
  'The documentation lists the columns but not the separator or the quoting, so the layout is partly assumed: the last column, after the second time, is read as the reason.';

test.each([
  [
    'line ends of two kinds',
    `${row('a', 'check size failed')}\r\n${row('b', 'check size failed')}\n${row('c', 'check size failed')}\n`,
    'Some lines end in CR LF and others in LF; both were read as line ends.',
  ],
  [
    'bytes of no encoding',
    Buffer.concat([Buffer.from(row('a', '')), Buffer.from([0xff, 0xff, 0x20, 0xe9, 0x0a])]),
    'Some rows are neither UTF-8 nor GB18030: their names are shown with replacement characters, and written as they are.',
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
    'No failure is in this list: 2 rows of objects that were copied, 0 rows of objects that were left out.',
  ]);
});

test('messages whose rows lead to different pages are told', () => {
  // Only the path tells these rows apart, and a key leaves paths out.
  const log = ['a', 'b', 'c', 'd'].map((name, i) => `GET /${name}/${i > 1 ? '403' : 'x'} went wrong\n`).join('');
  const find = (text: string) => ({
    matches: text.includes('403')
      ? [{ id: 'refused', evidence: 'code' as const, probability: 1, pieces: [], cause: undefined, lines: 1 }]
      : [],
    mayFit: [],
  });
  const { result, layout } = readList('x.log', log, anyLog, undefined, find);
  expect(notesInWords(result, layout)).toContain(
    '1 message has rows that lead to different pages; the page of most of the rows that were checked is shown.',
  );
});

test('the headline says how far known causes explain a list', () => {
  const { result } = readList('x.csv', 'a,check size failed\nb,check size failed\nc,gremlins in the pipe\n', table);
  expect(headline(result)).toBe('3 rows, 1 cause explains 66%');
  expect(headline(readList('x.csv', 'a,gremlins in the pipe\n', table).result)).toBe('1 row, no known cause');
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
    'there is too little memory for it: close other tabs or programs, or give it in parts',
  ],
  [
    new DOMException('The requested file could not be read', 'NotReadableError'),
    'it was changed or moved after it was chosen: choose it again',
  ],
  [new Error('EIO: i/o error, read'), 'EIO: i/o error, read'],
])('a file that cannot be read on is told with the reason, after %s', (error, reason) => {
  expect(cutShort(error)).toBe(`It could not be read to its end (${reason}). What was read is counted.`);
});
