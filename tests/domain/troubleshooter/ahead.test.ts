import { expect, test } from 'vitest';
import { ahead, resultsFrom } from '../../../src/domain/troubleshooter/ahead.ts';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { outcome, question, twoTrees } from './small-trees.ts';

const graph = joinTrees(twoTrees());

test('counts what an answer leaves, each result once', () => {
  expect(resultsFrom(graph, 'where').toSorted()).toEqual(['changed', 'once', 'read-log']);
  expect(resultsFrom(graph, 'when').toSorted()).toEqual(['changed', 'once']);
  expect(resultsFrom(graph, 'once')).toEqual(['once']);
});

test('the last question is one answer away from its results', () => {
  expect(ahead(graph, 'when')).toEqual({ answers: 1, results: ['It changed', 'It happened once'] });
});

test('names no results while they are many', () => {
  const names = Array.from({ length: 11 }, (_, i) => `result-${i}`);
  const of = (results: string[]) =>
    ahead(
      joinTrees([
        {
          id: 'start',
          title: 'Start',
          questions: { first: question('First?', Object.fromEntries(results.map((name) => [name, name]))) },
          outcomes: Object.fromEntries(results.map((name) => [name, outcome(name, 'first')])),
        },
      ]),
      'first',
    );
  expect(of(names).results).toEqual([]);
  expect(of(names.slice(1)).results.toSorted()).toEqual(names.slice(1).toSorted());
});

test('names the likeliest results of a tree first, and weighs the ways by them', () => {
  const steps = {
    first: question('First?', { short: 'rare', long: 'second', 'not-sure': 'second' }),
    second: question('Second?', { a: 'third', b: 'third' }),
    third: question('Third?', { a: 'common', b: 'usual' }),
  };
  const outcomes = {
    rare: { ...outcome('Rare', 'first'), prior: 'rare' as const },
    common: { ...outcome('Common', 'first'), prior: 'common' as const },
    usual: outcome('Usual', 'first'),
  };
  const small = joinTrees([{ id: 'start', title: 'Start', questions: steps, outcomes }]);
  expect(ahead(small, 'first')).toEqual({ answers: 3, results: ['Common', 'Usual', 'Rare'] });
});
