import { expect, test } from 'vitest';
import { stem } from '../../../src/domain/text/stem.ts';

test.each([
  ['fail', 'failed fails failing failure failures'],
  ['get', 'gets got getting'],
  ['check', 'checks checked checking'],
  ['archive', 'archives archived archiving'],
  ['premature', 'prematurely'],
  ['copy', 'copies copied'],
  ['stop', 'stopped stopping'],
  ['size', 'sizes sized'],
  ['class', 'classes'],
])('takes other forms of %s for the same word', (word, forms) => {
  for (const form of forms.split(' ')) expect(stem(form)).toBe(stem(word));
});

test.each([
  ['status', 'state'],
  ['failed', 'file'],
  ['not', 'note'],
  ['access', 'accept'],
])('keeps %s and %s apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
