import { expect, test } from 'vitest';
import { stepParts } from '../../src/site/step-parts.ts';

test.each([
  ['Retry the failed files', ''],
  ['**Wait until it is finished.**', 'That can take hours.'],
  ['**Pay the bill** of the account, within 15 days.', 'After that the data is deleted.'],
  // The bold words are the action, wherever they are.
  ['If the same files fail again, they are still written. **Stop the writers**, then retry.', 'Or wait.'],
  // Where a question leads, the action may be anywhere in its answer.
  ['**Is the rejected call a write?** Then the object is archived. Delete it.', ''],
  // What ends no sentence.
  ['Set `a. B` in [the file. Or here](guide:sign-links) and (see there. Later) retry.', 'Then wait.'],
  ['**Do this. And that.**', 'Then wait.'],
  ['Use version 2.0 or `x`.', 'Older ones fail.'],
])('the first thing to do is %j, and the rest %j', (action, detail) => {
  expect(stepParts(`${action} ${detail}`.trim())).toEqual({ action, detail });
});

test('Chinese has no space behind a sentence', () => {
  expect(stepParts('**等待解冻完成。**可能需要数小时。')).toEqual({
    action: '**等待解冻完成。**',
    detail: '可能需要数小时。',
  });
  expect(stepParts('**是写入请求吗？**对象已归档。请删除。').detail).toBe('');
});
