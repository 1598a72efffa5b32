import { expect, test } from 'vitest';
import { percentOf } from '../../../src/domain/triage/percent.ts';

test.each([
  ['the nearest', 1, 6, 17],
  ['the nearest', 2, 6, 33],
  ['the nearest', 2, 3, 67],
  ['all', 6, 6, 100],
  ['never all for less', 999_999, 1_000_000, 99],
  ['never nothing for more', 1, 1_000_000, 1],
  ['nothing', 0, 6, 0],
  ['nothing of nothing', 0, 0, 0],
])('a share is %s: %i of %i', (_, part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});
