import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { checkTrees, mostAnswers } from '../../../src/domain/content-checks/check-trees.ts';
import { allPaths } from '../../../src/domain/troubleshooter/all-paths.ts';
import { entryTrail } from '../../../src/domain/troubleshooter/entry-trail.ts';
import { goOn } from '../../../src/domain/troubleshooter/go-on.ts';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { measureTrees } from '../../../src/domain/troubleshooter/measure-trees.ts';
import { readTrail, stepsAfter, writeTrail } from '../../../src/domain/troubleshooter/trail.ts';

const { errors, trees, problems } = readContent('content');
const graph = joinTrees(trees);
const causes = new Set(errors.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)));

test('the trees and pages can be read', () => {
  expect(problems).toEqual([]);
});

test('the trees are in good order', () => {
  expect(checkTrees(trees, causes, errors)).toEqual([]);
});

test('no tree has more than 60 steps', () => {
  const sizes = trees.map(({ id, questions, outcomes }) => ({
    id,
    steps: Object.keys(questions).length + Object.keys(outcomes).length,
  }));
  expect(sizes.filter(({ steps }) => steps > 60)).toEqual([]);
});

test('there are no more paths than can all be walked, and an address holds each of them', () => {
  let count = 0;
  for (const { trail, outcome } of allPaths(graph)) {
    count += 1;
    expect(readTrail(writeTrail(trail), outcome, graph)).toEqual({ trail, unknown: [] });
    expect(stepsAfter(trail, graph)[0]).toBe(outcome);
  }
  expect(count).toBeGreaterThan(500);
  expect(count).toBeLessThan(20_000);
});

test.each([
  ['another tree', 'where.slow', '', ['where.slow']],
  ['another branch', 'where.failed-list~which-message.code-403', 'where.failed-list', ['which-message.code-403']],
])('a trail of %s is not shown as the way to a result', (_, text, kept, unknown) => {
  const found = readTrail(text, 'source-updated', graph);
  expect({ kept: writeTrail(found.trail), unknown: found.unknown }).toEqual({ kept, unknown });
});

test('the way on from an outcome can be shared with all answers before it', () => {
  for (const { trail, outcome } of allPaths(graph)) {
    const on = goOn(trail, graph.outcomes.get(outcome)?.otherwise ?? '');
    expect(readTrail(writeTrail(on.trail), on.step, graph)).toEqual({ trail: on.trail, unknown: [] });
  }
});

test('few answers suffice', () => {
  const { all, answersToPage } = measureTrees(trees);
  expect(all.longest).toBeLessThanOrEqual(mostAnswers);
  expect(all.atMostFive).toBeGreaterThanOrEqual(0.95);
  expect(all.expected).toBeLessThanOrEqual(4);
  // A hub without causes is no outcome; what it tells apart is.
  for (const { id } of errors.filter(({ causes }) => causes.length > 0))
    expect([id, answersToPage.get(id)]).toEqual([id, expect.toSatisfy((n: number) => n <= 5)]);
});

test('every cause of a message of the help page is an outcome', () => {
  const named = new Set([...graph.outcomes.values()].map(({ cause }) => cause));
  const told = errors.filter(({ askedAt, messages }) =>
    [...graph.questions.values()].some(({ answers }) =>
      answers.some(({ say, next }) => next === askedAt && messages.some(({ text }) => text === say)),
    ),
  );
  expect(told.length).toBeGreaterThanOrEqual(7);
  const all = told.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`));
  expect(all.filter((cause) => !named.has(cause))).toEqual([]);
});

test('every page enters the trees by its own message', () => {
  const entries = Object.fromEntries(errors.map((page) => [page.id, writeTrail(entryTrail(graph, page))]));
  expect(entries).toMatchObject({
    'downloader-input-stream-failed': 'where.failed-list~which-message.inputstream',
    'check-size-failed': 'where.failed-list~which-message.check-size',
    'premature-end-of-content-length': 'where.failed-list~which-message.premature-end',
    'check-content-length-failed': 'where.failed-list~which-message.check-content-length',
    'http-status-code-403': 'where.failed-list~which-message.code-403',
    'operation-not-valid-for-object-state': 'where.failed-list~which-message.object-state',
    'check-usermeta-failed': 'where.failed-list~which-message.usermeta',
  });
});
