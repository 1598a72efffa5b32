import { expect, test } from 'vitest';
import { fill } from '../../src/domain/fill.ts';

test.each([
  ['a value', fill('{count} errors', { count: 2 }), '2 errors'],
  ['no value, and leaves the name', fill('{count} errors', {}), '{count} errors'],
  ['a value that looks like a pattern, as it is', fill('{name}!', { name: '$& {count}' }), '$& {count}!'],
])('fill puts in %s', (_, filled, expected) => {
  expect(filled).toBe(expected);
});
