import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { knownErrors } from './known-errors.ts';

const finder = openIndex(buildIndex(knownErrors));

test('lines are counted for each page and over all of them', () => {
  const { matches, lines, matchedLines } = findErrors(
    'a.jpg\tcopied\nb.jpg\tcheck size failed\nc.jpg\thttp status code 403\nd.jpg\tcheck size failed\n',
    finder,
  );
  expect(matches.map(({ id, lines: ofPage }) => [id, ofPage])).toEqual([
    ['check-size-failed', 2],
    ['http-status-code-403', 1],
  ]);
  expect([matchedLines, lines]).toEqual([3, 4]);
});

test('a long paste tells how far it has been read, and ends at the whole', () => {
  const shares: number[] = [];
  const rows = Array.from({ length: 5_000 }, (_, i) => `photos/${i}.jpg\t2019-04-22 10:01:07\tcopied`).join('\n');
  findErrors(rows, finder, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
