import { expect, test } from 'vitest';
import { summariseFinding } from '../../../src/domain/sharing/summarise-finding.ts';

const words = {
  heading: 'Troubleshooter',
  pasted: 'Pasted',
  matching: 'Matching errors',
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
    facts: [{ kind: 'status', value: '403', from: 0, to: 0 }],
    words,
  });
  expect(summary).toBe(
    'Troubleshooter\n\nPasted:\n> a.jpg\n> http status code 403\n\nMatching errors:\n- http status code 403: Access was refused. https://example.org/errors/x/\n\nStatus: 403',
  );
});

test('without a match it says so', () => {
  expect(summariseFinding({ pasted: 'x', matches: [], facts: [], words })).toBe(
    'Troubleshooter\n\nPasted:\n> x\n\nNo match',
  );
});

test('a long paste is cut', () => {
  const summary = summariseFinding({ pasted: 'x'.repeat(5_000), matches: [], facts: [], words });
  expect(summary.length).toBeLessThan(2_100);
});

test.each(['', 'x'])('a long paste is cut between characters', (before) => {
  const pasted = before + '\u{1f600}'.repeat(5_000);
  const summary = summariseFinding({ pasted, matches: [], facts: [], words });
  expect(() => encodeURIComponent(summary)).not.toThrow();
});
