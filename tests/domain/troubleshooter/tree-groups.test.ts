import { expect, test } from 'vitest';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { groupTrees } from '../../../src/domain/troubleshooter/tree-groups.ts';
import { question } from './small-trees.ts';

test('puts each tree below the main tree that most of the answers leading to it come from', () => {
  const tree = (id: string, next: readonly string[]) => ({
    id,
    title: id,
    questions: {
      [`in-${id}`]: question(`${id}?`, Object.fromEntries(next.map((to, i) => [`${to}-${i}`, `in-${to}`]))),
    },
    outcomes: {},
  });
  const trees = [
    tree('answers', ['codes', 'codes']),
    tree('codes', ['details']),
    tree('console', ['addresses', 'answers', 'codes']),
    tree('addresses', ['codes', 'details']),
    tree('details', ['start', 'codes']),
    tree('start', ['console', 'answers']),
  ];
  const groups = groupTrees(trees, joinTrees(trees));
  expect(groups.map(({ tree: { id }, parts }) => [id, parts.map((part) => part.id)])).toEqual([
    ['start', []],
    ['console', ['addresses', 'details']],
    ['answers', ['codes']],
  ]);
});
