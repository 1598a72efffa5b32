import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { openReader } from '../../../src/domain/log-search/reader.ts';
import { knownErrors, openKnown } from './known-errors.ts';

const finder = openKnown();
const row = (i: number, message: string) =>
  `photos/2019/img_${i}.jpg\t2019-04-22 10:01:${String(i % 60).padStart(2, '0')}\t2019-04-22 10:03:55\t${message}`;
const linesOf = (pasted: string) =>
  findErrors(pasted, finder)
    .matches.map(({ id, lines }) => [id, lines])
    .sort();

test('lines are counted for each page and over all of them', () => {
  const { lines, matchedLines } = findErrors(
    'a.jpg\tcopied\nb.jpg\tcheck size failed\nc.jpg\thttp status code 403\nd.jpg\tcheck size failed\n',
    finder,
  );
  expect([matchedLines, lines]).toEqual([3, 4]);
  expect(
    linesOf('a.jpg\tcopied\nb.jpg\tcheck size failed\nc.jpg\thttp status code 403\nd.jpg\tcheck size failed\n'),
  ).toEqual([
    ['check-size-failed', 2],
    ['http-status-code-403', 1],
  ]);
});

test('a row says the same however often a list repeats it', () => {
  for (const { id, messages } of knownErrors) {
    const message = messages[0]?.replaceAll(/\{[^}]*\}/g, '990') ?? '';
    for (const count of [1, 5, 50, 2_000]) {
      const rows = Array.from({ length: count }, (_, i) => row(i, message)).join('\n');
      expect(linesOf(rows), `${message}, ${count} times`).toEqual([[id, count]]);
    }
  }
});

test('a list of all failures finds each of them, once for each of its rows', () => {
  const rows = knownErrors.flatMap(({ messages }, i) => [row(i, messages[0] ?? ''), row(i + 50, messages[0] ?? '')]);
  expect(linesOf(rows.join('\n'))).toEqual(knownErrors.map(({ id }) => [id, 2]).sort());
});

test('a text says the same when it is repeated', () => {
  const wordings = knownErrors.flatMap(({ messages, codes, phrases }) => [...messages, ...codes, ...phrases]);
  const answer = (pasted: string) => {
    const { matches, mayFit } = findErrors(pasted, finder);
    const ids = (list: typeof matches) => list.map(({ id, probability }) => [id, probability]);
    return { matches: ids(matches), mayFit: ids(mayFit) };
  };
  for (const wording of [
    ...wordings,
    ...wordings.map((one, i) => row(i, one)),
    ...wordings.map((one) => `ERROR ${one}`),
  ])
    expect(answer(`${wording}\n`.repeat(40)), wording).toEqual(answer(wording));
});

test('a line counts once, however long it is', () => {
  const data = 'cid '.repeat(30_000);
  const { lines, matchedLines, matches } = findErrors(`${data}check size failed ${data}\nfine ${data}`, finder);
  expect([lines, matchedLines, matches.map(({ id, lines: ofPage }) => [id, ofPage])]).toEqual([
    2,
    1,
    [['check-size-failed', 1]],
  ]);
});

test.each([
  ['words', 'word '],
  ['no space at all', 'x;'],
])('a message is found wherever it stands in a line without an end: among %s', (_, filler) => {
  const message = 'premature end of content-length delimited message body';
  const line = filler.repeat(50_000);
  const lost = [];
  for (let at = 60_000 - 2 * message.length; at <= 60_000 + 10; at += 5) {
    const text = `${line.slice(0, at)} ${message} ${line.slice(0, 20_000)}`;
    if (!findErrors(text, finder).matches.some(({ id }) => id === 'premature-end-of-content-length')) lost.push(at);
  }
  expect(lost).toEqual([]);
});

test('a list of 200,000 rows counts every row, also those that are like one before', () => {
  const messages = ['check usermeta failed', 'http status code 403', 'copied'];
  const pasted = Array.from({ length: 200_000 }, (_, i) => row(i, messages[i % 3] ?? '')).join('\r\n');
  const { lines, matchedLines } = findErrors(pasted, finder);
  expect(lines).toBe(200_000);
  expect(matchedLines).toBe(133_334);
  expect(linesOf(pasted)).toEqual([
    ['check-usermeta-failed', 66_667],
    ['http-status-code-403', 66_667],
  ]);
});

test('a message that comes once, far behind a hundred thousand rows of another, is found and counted', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => row(i, 'check usermeta failed'));
  rows[99_000] = row(99_000, 'premature end of content-length delimited message body');
  expect(linesOf(rows.join('\n'))).toEqual([
    ['check-usermeta-failed', 99_999],
    ['premature-end-of-content-length', 1],
  ]);
});

test('a long paste tells how far it has been read, and ends at the whole', () => {
  const shares: number[] = [];
  const rows = Array.from({ length: 20_000 }, (_, i) => row(i, 'copied')).join('\n');
  findErrors(rows, finder, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

/** A text in one piece, and the ways to cut it. */
const piece = fc.oneof(
  fc.constantFrom(...knownErrors.flatMap(({ messages, codes, phrases }) => [...messages, ...codes, ...phrases])),
  fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    ' ',
    '\t',
    '\u{1f600}',
    '\ud83d',
    '归档文件',
    '\\u0020',
    '&amp;',
    'photos/2019/a.jpg',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const cuttings = fc.record({
  text: fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  sizes: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
});

function inChunks(text: string, sizes: readonly number[]) {
  const reader = openReader(finder);
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    reader.push(text.slice(at, at + size));
    at += size;
  }
  return reader.finding();
}

test('chunks of any size give what the whole gives', () => {
  fc.assert(
    fc.property(cuttings, ({ text, sizes }) => {
      expect(inChunks(text, sizes)).toEqual(inChunks(text, [text.length + 1]));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  [
    'rows that end as on Windows',
    Array.from({ length: 4_000 }, (_, i) => row(i, 'check usermeta failed')).join('\r\n'),
  ],
  ['one line without an end', `${'\u{1f600}归档 '.repeat(30_000)}check usermeta failed`],
  ['one word without an end', `${'x'.repeat(150_000)} check usermeta failed`],
])('also when the text is longer than a block: %s', (_, text) => {
  const whole = inChunks(text, [text.length]);
  for (const sizes of [[1_021], [59_999], [60_000, 1, 60_001], [7, 100_003]])
    expect(inChunks(text, sizes)).toEqual(whole);
});
