import { expect, test } from 'vitest';
import { filterTerms, tellingIdeas } from '../../../src/domain/text/filter-terms.ts';

const timeout = ['timeout', 'timed out', 'time out'];
const denied = ['denied', 'forbidden', 'no permission'];

test.each([
  ['a word of an idea stands for all of its wordings', 'timeout', [timeout]],
  ['so does a wording of several words, with any spaces and letters', ' Timed  OUT ', [timeout]],
  ['other words stand for themselves', 'read timed out bucket', [timeout, ['read'], ['bucket']]],
  ['several ideas are all looked for', 'forbidden timeout', [timeout, denied]],
  ['a part of a word is no word of an idea', 'timeouts', [['timeouts']]],
  ['nothing is looked for in an empty field', '  ', []],
])('%s', (_, query, terms) => {
  expect(filterTerms(query, [timeout, denied])).toEqual(terms);
});

test('an idea that most texts speak of, or none, is not used', () => {
  const file = ['file', 'object'];
  const texts = ['The file is gone', 'The object is locked', 'Access to the file is forbidden', 'Read timed out'];
  expect(tellingIdeas([file, timeout, denied, ['slow', 'throttled']], texts, 0.5)).toEqual([timeout, denied]);
});
