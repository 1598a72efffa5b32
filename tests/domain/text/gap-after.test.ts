import { expect, test } from 'vitest';
import { gapAfter, inOneParagraph } from '../../../src/domain/text/gap-after.ts';

test.each([
  ['Look for:', ' '],
  ['Not this one?', ' '],
  ['判断依据：', ''],
  ['没有解决？', ''],
  ['已停止。', ''],
  ['（新标签页）', ''],
  ['更改', ' '],
])('behind %j stands %j', (label, gap) => {
  expect(gapAfter(label)).toBe(gap);
});

test('sentences stand behind each other as their language writes them', () => {
  expect(inOneParagraph('12 errors.', 'Each is listed once.')).toBe('12 errors. Each is listed once.');
  expect(inOneParagraph('共 12 个错误。', '每个只列一次。')).toBe('共 12 个错误。每个只列一次。');
});
