import { expect, test } from 'vitest';
import { treeSchema } from '../../src/schemas/tree.ts';

const answers = [
  { id: 'yes', say: 'Yes', next: 'found' },
  { id: 'not-sure', say: "I'm not sure", next: 'found' },
];
const tree = {
  title: 'A tree',
  questions: { where: { ask: 'Where?', answers } },
  outcomes: { found: { title: 'Found', cause: 'check-size-failed#source-changed', otherwise: 'where' } },
};
const complaints = (changes: object) => {
  const result = treeSchema.safeParse({ ...tree, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a complete tree is accepted', () => {
  expect(complaints({})).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'a question that asks nothing',
    { questions: { where: { ask: 'Where', answers } } },
    'questions.where.ask: End the question with a question mark, `?`.',
  ],
  [
    'a question with one answer',
    { questions: { where: { ask: 'Where?', answers: answers.slice(1) } } },
    'questions.where.answers: Offer at least two answers: with one there is nothing to ask.',
  ],
  [
    'an outcome without cause or reason',
    { outcomes: { found: { title: 'Found', otherwise: 'where' } } },
    'outcomes.found: Leads nowhere. Name a `cause` of an error page, or give the `reason` why there is none, and `advice` on what is known.',
  ],
  [
    'an outcome with a cause and a reason why it has none',
    {
      outcomes: {
        found: { title: 'Found', cause: 'check-size-failed#source-changed', reason: 'None.', otherwise: 'where' },
      },
    },
    'outcomes.found.reason: A step with a `cause` has an error page, so there is no reason why it has none. Keep one of the two.',
  ],
  [
    'a cause in another form',
    { outcomes: { found: { title: 'Found', cause: 'check-size-failed', otherwise: 'where' } } },
    'outcomes.found.cause: Write the cause as `error-page-id#cause-id`, such as `check-size-failed#source-changed`.',
  ],
])('%s is refused in words that help', (_, changes, complaint) => {
  expect(complaints(changes)).toEqual([complaint]);
});
