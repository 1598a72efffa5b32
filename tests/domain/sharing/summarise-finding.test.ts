import { expect, test } from 'vitest';
import { summariseFinding } from '../../../src/domain/sharing/summarise-finding.ts';

const words = {
  heading: 'Troubleshooter',
  pasted: 'Pasted',
  matching: 'Matching errors',
  closest: 'Closest errors',
  none: 'No match',
  facts: {
    status: 'Status',
    code: 'Code',
    ec: 'EC',
    'request-id': 'Request id',
    bucket: 'Bucket',
    host: 'Host',
    operation: 'Operation',
    time: 'Time',
    exception: 'Exception',
    tool: 'Tool',
  },
};

test('a summary holds the paste as a quotation, the pages with their links, and the facts', () => {
  const summary = summariseFinding({
    pasted: 'a.jpg\nhttp status code 403\n',
    matches: [
      { message: 'http status code 403', title: 'Access was refused', address: 'https://example.org/errors/x/' },
    ],
    mayFit: [],
    facts: [{ kind: 'status', value: '403', from: 0, to: 0 }],
    words,
  });
  expect(summary).toBe(
    'Troubleshooter\n\nPasted:\n> a.jpg\n> http status code 403\n\nMatching errors:\n- http status code 403: Access was refused. https://example.org/errors/x/\n\nStatus: 403',
  );
});

test('without a match it says so', () => {
  expect(summariseFinding({ pasted: 'x', matches: [], mayFit: [], facts: [], words })).toBe(
    'Troubleshooter\n\nPasted:\n> x\n\nNo match',
  );
});

test('what may fit is named as that, also beside a match', () => {
  const page = (id: string) => ({ message: id, title: `About ${id}`, address: `https://example.org/errors/${id}/` });
  expect(summariseFinding({ pasted: 'x', matches: [], mayFit: [page('a'), page('b')], facts: [], words })).toBe(
    'Troubleshooter\n\nPasted:\n> x\n\nClosest errors:\n- a: About a. https://example.org/errors/a/\n- b: About b. https://example.org/errors/b/',
  );
  expect(summariseFinding({ pasted: 'x', matches: [page('a')], mayFit: [page('b')], facts: [], words })).toContain(
    'Matching errors:\n- a: About a. https://example.org/errors/a/\n\nClosest errors:\n- b: About b.',
  );
});

test('a long paste is cut', () => {
  const summary = summariseFinding({ pasted: 'x'.repeat(5_000), matches: [], mayFit: [], facts: [], words });
  expect(summary.length).toBeLessThan(2_100);
});

test.each(['', 'x'])('a long paste is cut between characters', (before) => {
  const pasted = before + '\u{1f600}'.repeat(5_000);
  const summary = summariseFinding({ pasted, matches: [], mayFit: [], facts: [], words });
  expect(() => encodeURIComponent(summary)).not.toThrow();
});
