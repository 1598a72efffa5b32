import { expect, test } from 'vitest';
import { allPaths } from '../../../src/domain/troubleshooter/all-paths.ts';
import { joinTrees, nextSteps, reachableSteps } from '../../../src/domain/troubleshooter/graph.ts';
import { measureTrees } from '../../../src/domain/troubleshooter/measure-trees.ts';
import { stepNumbers } from '../../../src/domain/troubleshooter/step-numbers.ts';
import { writeTrail } from '../../../src/domain/troubleshooter/trail.ts';
import { question, twoTrees } from './small-trees.ts';

const graph = joinTrees(twoTrees());

test('begins with the first question of the first tree, wherever that tree stands', () => {
  const [start, list] = twoTrees();
  expect(joinTrees([list, start]).first).toBe('where');
});

test('knows the tree of every step', () => {
  expect([...graph.treeOf]).toEqual([
    ['where', 'start'],
    ['read-log', 'start'],
    ['which', 'list'],
    ['when', 'list'],
    ['changed', 'list'],
    ['once', 'list'],
  ]);
});

test('takes the first of two steps with one name', () => {
  const [start, list] = twoTrees();
  const joined = joinTrees([start, { ...list, questions: { ...list.questions, where: question('Again?', {}) } }]);
  expect(joined.questions.get('where')?.ask).toBe('Where?');
});

test('names each following step once and leaves out those that do not exist', () => {
  const [start, list] = twoTrees();
  const joined = joinTrees([
    { ...start, questions: { where: question('Where?', { a: 'which', b: 'which', c: 'nowhere' }) } },
    list,
  ]);
  expect(nextSteps(joined, 'where')).toEqual(['which']);
});

test('does not take a name that every object has for a step', () => {
  expect(nextSteps(graph, 'constructor')).toEqual([]);
  expect(reachableSteps(graph, ['constructor']).size).toBe(0);
});

test('numbers the steps from the first question outwards', () => {
  expect([...stepNumbers(graph)]).toEqual([
    ['where', 1],
    ['which', 2],
    ['read-log', 3],
    ['changed', 4],
    ['when', 5],
    ['once', 6],
  ]);
});

test('finds every path to every outcome', () => {
  const paths = [...allPaths(graph)].map(({ trail, outcome }) => `${writeTrail(trail)} ${outcome}`);
  expect(paths).toEqual([
    'where.list~which.size changed',
    'where.list~which.other~when.always changed',
    'where.list~which.other~when.once once',
    'where.list~which.other~when.not-sure once',
    'where.list~which.not-sure~when.always changed',
    'where.list~which.not-sure~when.once once',
    'where.list~which.not-sure~when.not-sure once',
    'where.log read-log',
    'where.not-sure~which.size changed',
    'where.not-sure~which.other~when.always changed',
    'where.not-sure~which.other~when.once once',
    'where.not-sure~which.other~when.not-sure once',
    'where.not-sure~which.not-sure~when.always changed',
    'where.not-sure~which.not-sure~when.once once',
    'where.not-sure~which.not-sure~when.not-sure once',
  ]);
});

test('leaves out paths that go round in a circle or nowhere', () => {
  const [start, list] = twoTrees();
  const broken = joinTrees([
    start,
    { ...list, questions: { which: question('Which?', { back: 'where', lost: 'nowhere', size: 'changed' }) } },
  ]);
  expect([...allPaths(broken)].map(({ trail }) => writeTrail(trail))).toEqual([
    'where.list~which.size',
    'where.log',
    'where.not-sure~which.size',
  ]);
});

// A path counts by how likely it is: `changed` takes (2/9 + 3 * 2/27) / (1/9 + 2/27) = 2.4 answers, `once` 3.
test('measures each tree by the paths that end in it', () => {
  const close = (value: number) => expect.closeTo(value, 9);
  expect(measureTrees(twoTrees())).toEqual({
    trees: [
      { id: 'start', questions: 1, outcomes: 1, paths: 1, longest: 1, mean: 1, expected: 1, atMostFive: 1 },
      {
        id: 'list',
        questions: 2,
        outcomes: 2,
        paths: 14,
        longest: 3,
        mean: 40 / 14,
        expected: close(2.7),
        atMostFive: 1,
      },
    ],
    all: { paths: 15, longest: 3, mean: 41 / 15, expected: close(6.4 / 3), atMostFive: 1 },
    answersToPage: new Map([['check-size-failed', 2]]),
  });
});

test('measures nothing where there is no path', () => {
  expect(measureTrees([]).all).toEqual({ paths: 0, longest: 0, mean: 0, expected: 0, atMostFive: 1 });
});
