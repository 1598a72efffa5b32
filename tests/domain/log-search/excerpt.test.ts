import { expect, test } from 'vitest';
import { causeText, excerpt } from '../../../src/domain/log-search/excerpt.ts';
import { joinMarks } from '../../../src/domain/log-search/join-marks.ts';

const mark = (pasted: string, ...pieces: string[]) => {
  const spans = pieces.map((piece) => ({ from: pasted.indexOf(piece), to: pasted.indexOf(piece) + piece.length }));
  return joinMarks(excerpt(pasted, spans))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
};

test.each([
  [
    'marks the piece within its line',
    mark('ok\na.jpg,check size failed\nok', 'check size failed'),
    'a.jpg,[check size failed]',
  ],
  ['marks every piece of that line', mark('status 403, code X', '403', 'X'), 'status [403], code [X]'],
  ['marks words side by side as one', mark('my job is stuck', 'is', 'stuck', 'my'), '[my] job [is stuck]'],
  ['marks Chinese words side by side as one', mark('任务一直卡住', '任务', '一直'), '[任务一直]卡住'],
  ['keeps a line end inside a piece', mark('premature end\nof body', 'premature end\nof'), '[premature end\nof] body'],
  [
    'cuts a long line on both sides',
    mark(`${'k'.repeat(300)} failed ${'z'.repeat(300)}`, 'failed'),
    `…${'k'.repeat(29)} [failed] ${'z'.repeat(143)}…`,
  ],
  [
    'cuts a long line between words',
    mark(`${'one two '.repeat(20)}failed ${'three four '.repeat(20)}`, 'failed'),
    `…two ${'one two '.repeat(3)}[failed] ${'three four '.repeat(13).trim()}…`,
  ],
  [
    'cuts a long path between its names',
    mark(`${'photos2019/'.repeat(20)}a.jpg,failed`, 'failed'),
    `…/${'photos2019/'.repeat(2)}a.jpg,[failed]`,
  ],
  [
    'leaves the beginning of a line whole where little is in front',
    mark(`${'k'.repeat(35)} failed`, 'failed'),
    `${'k'.repeat(35)} [failed]`,
  ],
  ['shows nothing without a piece', mark('check size failed'), ''],
])('an excerpt %s', (_, shown, expected) => {
  expect(shown).toBe(expected);
});

test('a cause is shown in its own words, cut where it is long', () => {
  const pasted = `oss: failed\nCaused by: ${'x'.repeat(200)}`;
  const from = pasted.indexOf('xxx');
  expect(causeText(pasted, { cause: { from, to: from + 30 } })).toBe('x'.repeat(30));
  expect(causeText(pasted, { cause: { from, to: pasted.length } })).toBe(`${'x'.repeat(160)}…`);
  expect(causeText(pasted, { cause: undefined })).toBeUndefined();
  const words = 'connection reset '.repeat(20);
  expect(causeText(words, { cause: { from: 0, to: words.length } })).toBe(`${'connection reset '.repeat(9).trim()}…`);
});

test('an excerpt cuts no character in half', () => {
  const faces = '\u{1f600}'.repeat(200);
  for (const before of ['', 'x']) {
    for (const after of ['', 'x']) {
      const shown = mark(`${faces}${before} failed ${after}${faces}`, 'failed');
      expect(() => encodeURIComponent(shown)).not.toThrow();
      expect(shown).toContain('[failed]');
    }
  }
});
