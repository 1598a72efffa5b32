import { expect, test } from 'vitest';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { knownErrors, openKnown, pageWith } from './known-errors.ts';

const hub = pageWith({
  id: 'http-status-code-403',
  messages: ['http status code 403'],
  tellsApart: ['check-size-failed'],
});
const missing = pageWith({ id: 'not-found', codes: ['612', '631'], owners: ['kodo'] });
const often = pageWith({ id: 'too-often', codes: ['573'], owners: ['kodo'] });
const finder = openKnown([...knownErrors.filter(({ id }) => id !== hub.id), hub, missing, often]);

function answerTo(text: string) {
  const { matches, mayFit } = findErrors(text, finder);
  return { matches: matches.map(({ id }) => id), mayFit: mayFit.map(({ id }) => id) };
}

test.each([
  ['after the file', 'img/2019/a.jpg,612', ['not-found']],
  ['before the file', '612  img/2019/a.jpg', ['not-found']],
  ['before the file, with a tab', '573\timg/2019/a.jpg', ['too-often']],
  ['in every row', 'img/a.jpg,612\nimg/b.jpg,573\nimg/c.jpg,631', ['not-found', 'too-often']],
  ['a status that one page is about', 'img/2019/a.jpg\t403', ['http-status-code-403']],
  ['such a status before the file', '403  img/2019/a.jpg', ['http-status-code-403']],
])('a number that is the reason of a row is a match: %s', (_, text, expected) => {
  expect(answerTo(text).matches).toEqual(expected);
});

test.each([
  ['sizes before the files', '612\t./img/a\n403\t./img/b\n18\t./img/c'],
  ['sizes after the files', 'img/a.jpg,612\nimg/b.jpg,403\nimg/c.jpg,1024'],
  ['a status by itself', '403'],
  ['a status that several pages may mean', 'img/2019/a.jpg,404'],
  ['a line of the log of a web server', '192.0.2.1 - - [10/Oct/2000:13:55:36 +0700] "GET /a.jpg HTTP/1.1" 403 162'],
])('other numbers are no match: %s', (_, text) => {
  expect(answerTo(text).matches).toEqual([]);
});

test('a status in a row brings no guesses behind the page about it', () => {
  expect(answerTo('img/2019/a.jpg\t403').mayFit).toEqual([]);
});
