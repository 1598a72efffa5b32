import { expect, test } from 'vitest';
import type { Match } from '../../../src/domain/log-search/finding.ts';
import { besideSymptom } from '../../../src/domain/troubleshooter/symptom.ts';

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
  expect(besideSymptom(found(), text, symptoms).symptom?.title).toBe(title);
});

test('asks nobody whose error is known', () => {
  expect(besideSymptom({ matches: [guess('slow', 'slow')], mayFit: [] }, 'slow', symptoms).symptom).toBeUndefined();
});

test('a page that rests on the words of the symptom alone is no guess beside its question', () => {
  const text = 'the upload is Slow and\n files  missing';
  const said = (word: string) => besideSymptom(found(guess(text, word)), text, symptoms.slice(0, 1)).finding.mayFit;
  expect(said('Slow')).toEqual([]);
  expect(said('upload')).toHaveLength(1);
  // Two words for the same.
  const twice = 'slow and stuck';
  expect(besideSymptom(found(guess(twice, 'slow'), guess(twice, 'stuck')), twice, symptoms).finding.mayFit).toEqual([]);
});

test('what was found stays where no symptom is described', () => {
  const finding = found(guess('upload ended', 'upload'));
  expect(besideSymptom(finding, 'upload ended', symptoms)).toEqual({ symptom: undefined, finding });
});

/** A finding that is not sure of anything. */
function found(...mayFit: readonly Match[]) {
  return { matches: [], mayFit };
}

/** A page that rests on a word of a text. */
function guess(text: string, word: string): Match {
  const from = text.indexOf(word);
  const pieces = [{ from, to: from + word.length }];
  return { id: 'a', evidence: 'description', probability: 0.5, pieces, cause: undefined, lines: 1 };
}
