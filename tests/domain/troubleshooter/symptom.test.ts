import { expect, test } from 'vitest';
import type { Match } from '../../../src/domain/log-search/finding.ts';
import { symptomBeside } from '../../../src/domain/troubleshooter/symptom.ts';

const symptoms = [
  { title: 'slow', question: 'How slow?', url: '/slow/', phrases: ['slow', 'stuck', '0%', '很慢'] },
  { title: 'missing', question: 'Which?', url: '/missing/', phrases: ['files missing', 'slow and files missing'] },
];

test.each([
  ['a word among others', 'my job is stuck at 99% and nothing happens', 'slow'],
  ['a word in capitals', 'SLOW', 'slow'],
  ['words over a line end', 'Files\n missing after migration', 'missing'],
  ['the longer of two phrases', 'it is slow and files missing', 'missing'],
  ['Chinese, which has no spaces', '迁移很慢怎么办', 'slow'],
  ['nothing in a part of a word', 'SlowDown', undefined],
  ['nothing in a part of a number', 'copied 100%', undefined],
  ['nothing in a long text, which is a log', `slow ${'x'.repeat(120)}`, undefined],
  ['nothing in an empty text', '', undefined],
])('finds %s', (_, text, title) => {
  expect(symptomBeside({ matches: [] }, text, symptoms)?.title).toBe(title);
});

test('asks nobody whose error is known', () => {
  const match: Match = { id: 'a', evidence: 'code', probability: 1, pieces: [], cause: undefined, lines: 1 };
  expect(symptomBeside({ matches: [match] }, 'slow', symptoms)).toBeUndefined();
});
