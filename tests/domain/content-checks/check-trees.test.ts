import { expect, test } from 'vitest';
import { checkTrees } from '../../../src/domain/content-checks/check-trees.ts';
import type { Problem } from '../../../src/domain/content-checks/problem.ts';
import type { Tree } from '../../../src/domain/troubleshooter/tree.ts';
import { causes, outcome, pages, question, twoTrees } from '../troubleshooter/small-trees.ts';

/** The two good trees with some steps of the second replaced or added. */
function change(questions: Tree['questions'], outcomes: Tree['outcomes'] = {}): Tree[] {
  const [start, list] = twoTrees();
  return [
    start,
    { ...list, questions: { ...list.questions, ...questions }, outcomes: { ...list.outcomes, ...outcomes } },
  ];
}

function lines(complaints: readonly Problem[]): string[] {
  return complaints.map(({ file, field, message }) => `${file}: ${field}: ${message}`);
}

test('has nothing to say about trees in good order', () => {
  expect(checkTrees(twoTrees(), causes, pages)).toEqual([]);
});

const yaml = 'content/troubleshooters/list.yaml';

test.each<[string, Tree[], string[]]>([
  [
    'an answer that leads nowhere',
    change({ when: question('When?', { always: 'changed', once: 'once', never: 'nowhere', 'not-sure': 'once' }) }),
    [
      `${yaml}: questions.when.answers.never: Leads to \`nowhere\`, which is no step of any tree. Correct the name, or add that step.`,
    ],
  ],
  [
    'an outcome that goes on nowhere',
    change({}, { once: outcome('It happened once', 'nowhere') }),
    [
      `${yaml}: outcomes.once.otherwise: Goes on with \`nowhere\`, which is no step of any tree. Correct the name, or add that step.`,
    ],
  ],
  [
    'an outcome that goes on with itself',
    change({}, { once: outcome('It happened once', 'once') }),
    [`${yaml}: outcomes.once.otherwise: Goes on with itself. Name the question to go on with when this did not help.`],
  ],
  [
    'steps that no answer leads to, even if an outcome goes on there',
    change(
      { lost: question('Lost?', { yes: 'gone', 'not-sure': 'gone' }) },
      { gone: outcome('Gone', 'where'), once: outcome('It happened once', 'lost') },
    ),
    [
      `${yaml}: questions.lost: No answer leads here from the first question. Lead one here, or delete the step.`,
      `${yaml}: outcomes.gone: No answer leads here from the first question. Lead one here, or delete the step.`,
    ],
  ],
  [
    'answers that go round in a circle',
    change({ when: question('When?', { always: 'changed', once: 'once', again: 'which', 'not-sure': 'once' }) }),
    [
      `${yaml}: questions.when.answers.again: Leads round in a circle: which > when > which. Lead it to a step that comes later, or to an outcome that goes on there by \`otherwise\`.`,
    ],
  ],
  [
    'an answer that leads back to its own question',
    change({ when: question('When?', { always: 'changed', once: 'once', again: 'when', 'not-sure': 'once' }) }),
    [
      `${yaml}: questions.when.answers.again: Leads round in a circle: when > when. Lead it to a step that comes later, or to an outcome that goes on there by \`otherwise\`.`,
    ],
  ],
  [
    'a question without a way out',
    change({ when: question('When?', { always: 'changed', once: 'once' }) }),
    [
      `${yaml}: questions.when.answers: Leaves no way out. Add the answer \`not-sure\`, and lead it to how to find out.`,
    ],
  ],
  [
    'a cause that its page does not have',
    change({}, { changed: outcome('It changed', 'when', 'check-size-failed#changed') }),
    [
      `${yaml}: outcomes.changed.cause: There is no cause \`check-size-failed#changed\`. Choose one that the page has: \`source-changed\`, \`still-written\`.`,
    ],
  ],
  [
    'a name that a step of another tree has',
    change({}, { 'read-log': outcome('Read it', 'where') }),
    [
      `${yaml}: outcomes.read-log: A step of content/troubleshooters/start.yaml is already called \`read-log\`. Rename this one: names of steps are unique over all trees.`,
    ],
  ],
  [
    'a question and an outcome of one name',
    change({ once: question('Once?', { yes: 'changed', 'not-sure': 'changed' }) }),
    [
      `${yaml}: outcomes.once: A step of ${yaml} is already called \`once\`. Rename this one: names of steps are unique over all trees.`,
    ],
  ],
  [
    'a question asked twice, whatever its case and white space',
    change({ when: question('WHERE? ', { always: 'changed', once: 'once', 'not-sure': 'once' }) }),
    [
      `${yaml}: questions.when.ask: Asks the same as \`where\`. Reword one of them, or lead all answers to one question.`,
    ],
  ],
  [
    'two outcomes with one title',
    change({}, { once: outcome('It  changed', 'where') }),
    [
      `${yaml}: outcomes.once.title: Has the title of \`changed\`. Reword one of them, or lead all answers to one outcome.`,
    ],
  ],
  [
    'two answers that say the same',
    change({
      when: {
        ask: 'When?',
        answers: [
          { id: 'always', say: 'Yes', next: 'changed' },
          { id: 'once', say: 'yes', next: 'once' },
          { id: 'not-sure', say: "I'm not sure", next: 'once' },
        ],
      },
    }),
    [
      `${yaml}: questions.when.answers.once: Says the same as the answer \`always\`. Reword one of them, so that a reader can choose.`,
    ],
  ],
  [
    'two answers of one name',
    change({
      when: {
        ask: 'When?',
        answers: [
          { id: 'always', say: 'Yes', next: 'changed' },
          { id: 'always', say: 'No', next: 'once' },
          { id: 'not-sure', say: "I'm not sure", next: 'once' },
        ],
      },
    }),
    [
      `${yaml}: questions.when.answers.always: Two answers are called \`always\`. Rename the newer of the two: the older may be linked already.`,
    ],
  ],
])('complains about %s', (_, trees, expected) => {
  expect(lines(checkTrees(trees, causes, pages))).toEqual(expected);
});

test('complains about an outcome that lies too far from the first question, with the way to it', () => {
  const steps = ['which', 'when', 'q3', 'q4', 'q5', 'q6', 'q7'];
  const chain = Object.fromEntries(
    steps
      .slice(1)
      .map((name, i) => [name, question(`${name}?`, { yes: steps[i + 2] ?? 'once', 'not-sure': 'changed' })]),
  );
  expect(lines(checkTrees(change(chain), causes, pages))).toEqual([
    `${yaml}: outcomes.changed: Lies 8 answers from the first question, and 7 are the most. Leave out a question of where > which > when > q3 > q4 > q5 > q6 > q7 > changed. Outcomes that lie too far like it: 1.`,
  ]);
});

test('names an outcome whose error page does not exist', () => {
  const trees = change({}, { changed: outcome('It changed', 'when', 'check-sise-failed#source-changed') });
  expect(lines(checkTrees(trees, causes, []))).toEqual([
    `${yaml}: outcomes.changed.cause: There is no cause \`check-sise-failed#source-changed\`. Correct the id of the page, or write that page first.`,
  ]);
});

test.each([
  [
    'which does not exist',
    'witch',
    "`witch` is no step of any tree. Name the question to answer when this is not the reader's error.",
  ],
  [
    'which is an outcome',
    'once',
    "`once` is an outcome. Name the question to answer when this is not the reader's error.",
  ],
])('complains about an error page that enters at a question %s', (_, askedAt, message) => {
  expect(lines(checkTrees(twoTrees(), causes, [{ id: 'check-size-failed', askedAt, causes: [{}] }]))).toEqual([
    `content/errors/check-size-failed.mdx: askedAt: ${message}`,
  ]);
});

test('complains about an error page that no outcome names', () => {
  expect(lines(checkTrees(twoTrees(), causes, [...pages, { id: 'new-page', askedAt: 'which', causes: [{}] }]))).toEqual(
    [
      'content/errors/new-page.mdx: causes: No outcome of a troubleshooter names a cause of this page. Add to `outcomes` of a tree in content/troubleshooters/ one with `title`, `cause: new-page#…` and `otherwise`, and lead an answer to it; `npm run new:question` starts both.',
    ],
  );
});

test('complains once, not about every step, when there is no first tree', () => {
  const [, list] = twoTrees();
  expect(
    lines(
      checkTrees(
        [{ ...list, outcomes: { ...list.outcomes, once: outcome('It happened once', 'which') } }],
        causes,
        pages,
      ),
    ),
  ).toEqual([
    'content/troubleshooters/start.yaml: questions: There is no first question. Begin this file with the question that every reader is asked.',
  ]);
});
