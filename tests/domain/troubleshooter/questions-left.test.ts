import { expect, test } from 'vitest';
import { questionsLeft } from '../../../src/domain/troubleshooter/questions-left.ts';

test('the number of questions that is announced falls from one announcement to the next', () => {
  const expected = [3, 2, 2, 3, 1, 1, 0];
  expect(expected.map((_, i) => questionsLeft(expected.slice(0, i + 1)))).toEqual([
    3,
    2,
    undefined,
    undefined,
    1,
    undefined,
    0,
  ]);
});
