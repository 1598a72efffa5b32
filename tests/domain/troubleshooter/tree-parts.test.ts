import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { allPaths } from '../../../src/domain/troubleshooter/all-paths.ts';
import { goOn } from '../../../src/domain/troubleshooter/go-on.ts';
import { type Graph, joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { readTrail, writeTrail } from '../../../src/domain/troubleshooter/trail.ts';
import { stepPart, treePart, uniteTrees, waysInto } from '../../../src/domain/troubleshooter/tree-parts.ts';
import { twoTrees } from './small-trees.ts';

const small = { trees: twoTrees(), graph: joinTrees(twoTrees()) };
const { trees } = readContent('content');
const whole = { trees, graph: joinTrees(trees) };

test('the part of a question has its answers, and of its neighbours the names alone', () => {
  expect(stepPart(small, 'where')).toEqual([
    {
      id: 'start',
      title: 'Start',
      questions: { where: small.graph.questions.get('where') },
      outcomes: { 'read-log': { title: 'Read the log', otherwise: 'which' } },
    },
    { id: 'list', title: 'List', questions: { which: { ask: 'Which?', answers: [] } }, outcomes: {} },
  ]);
});

test('the part of an outcome has all of it, and the names of what it leads on to and of the first question', () => {
  expect(stepPart(small, 'changed')).toEqual([
    { id: 'start', title: 'Start', questions: { where: { ask: 'Where?', answers: [] } }, outcomes: {} },
    {
      id: 'list',
      title: 'List',
      questions: { when: { ask: 'When?', answers: [] } },
      outcomes: { changed: small.graph.outcomes.get('changed') },
    },
  ]);
});

test('the part of a tree has its questions and the titles of its outcomes, and of its neighbours the names alone', () => {
  expect(treePart(small, 'list')).toEqual([
    { id: 'start', title: 'Start', questions: { where: { ask: 'Where?', answers: [] } }, outcomes: {} },
    {
      id: 'list',
      title: 'List',
      questions: small.trees[1].questions,
      outcomes: {
        changed: { title: 'It changed', otherwise: 'when' },
        once: { title: 'It happened once', otherwise: 'where' },
      },
    },
  ]);
});

test('the ways into a tree are the answers of other trees that lead there', () => {
  const { where } = small.trees[0].questions;
  const answers = where?.answers.filter(({ id }) => id === 'list' || id === 'not-sure');
  expect(waysInto(small, 'list')).toEqual([
    { id: 'start', title: 'Start', questions: { where: { ask: 'Where?', answers } }, outcomes: {} },
  ]);
});

test('united parts know of each step what the fullest part knows, in whatever order they come', () => {
  const parts = [...stepPart(small, 'changed'), ...treePart(small, 'list'), ...treePart(small, 'start')];
  for (const order of [parts, parts.toReversed()]) {
    const graph = joinTrees(uniteTrees(order));
    expect(graph.questions.get('where')).toEqual(small.graph.questions.get('where'));
    expect(graph.outcomes.get('changed')).toEqual(small.graph.outcomes.get('changed'));
    expect(graph.first).toBe('where');
  }
});

const known = new Map<string, Graph>();
/** What a page knows that has fetched the trees of these steps, and the ways into the first. */
function graphOf(steps: readonly string[]): Graph {
  const ids = [...new Set(steps.map((step) => whole.graph.treeOf.get(step) ?? ''))];
  const parts = () => [...ids.flatMap((id) => treePart(whole, id)), ...waysInto(whole, ids[0] ?? '')];
  const graph = known.get(ids.join()) ?? joinTrees(uniteTrees(parts()));
  known.set(ids.join(), graph);
  return graph;
}

test('a tree and the ways into it read the trails that end in it as all trees do', () => {
  for (const { trail, outcome } of allPaths(whole.graph)) {
    expect(readTrail(writeTrail(trail), outcome, graphOf([outcome]))).toEqual({ trail, unknown: [] });
    const cut = trail.slice(1);
    expect(readTrail(writeTrail(cut), outcome, graphOf([outcome]))).toEqual({ trail: cut, unknown: [] });
  }
});

test('with the trees of its questions, a trail drops the answers that lead elsewhere as all trees do', () => {
  const paths = [...allPaths(whole.graph)];
  for (const [i, { trail }] of paths.entries()) {
    const { outcome } = paths[(i * 7 + 1) % paths.length] ?? { outcome: '' };
    const text = writeTrail(trail);
    const graph = graphOf([outcome, ...trail.map(({ question }) => question)]);
    expect(readTrail(text, outcome, graph)).toEqual(readTrail(text, outcome, whole.graph));
  }
});

test('with the trees of its questions, a trail that goes on behind an outcome is read as all trees do', () => {
  for (const { trail, outcome } of allPaths(whole.graph)) {
    const on = goOn(trail, whole.graph.outcomes.get(outcome)?.otherwise ?? '');
    const graph = graphOf([on.step, ...on.trail.map(({ question }) => question)]);
    expect(readTrail(writeTrail(on.trail), on.step, graph)).toEqual({ trail: on.trail, unknown: [] });
  }
});

test('a question that was renamed is known under its former name where its answers are', () => {
  const [start, list] = twoTrees();
  const { where = { ask: '', answers: [] }, ...others } = start.questions;
  const moving = [{ ...start, questions: { where: { ...where, was: ['old-where'] }, ...others } }, list];
  const whole = { trees: moving, graph: joinTrees(moving) };
  const graph = joinTrees(uniteTrees([...treePart(whole, 'list'), ...waysInto(whole, 'list')]));
  expect(readTrail('old-where.list', 'which', graph).trail).toEqual([{ question: 'where', answer: 'list' }]);
});
