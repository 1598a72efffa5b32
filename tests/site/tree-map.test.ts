import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { joinTrees } from '../../src/domain/troubleshooter/graph.ts';
import type { Tree } from '../../src/domain/troubleshooter/tree.ts';
import { cardWidth, treeMap, wrap } from '../../src/site/tree-map.ts';

const { trees } = readContent(contentFolder);
const graph = joinTrees(trees);
const mapOf = (tree: Tree, all = graph) => treeMap(tree, all, (count) => `${count} results`);

/** A question of each name, whose answers lead to the steps named; a name in capitals is a result. */
function treeOf(next: Readonly<Record<string, readonly string[]>>): Tree {
  return {
    id: 'small',
    title: 'Small',
    questions: Object.fromEntries(
      Object.entries(next).map(([name, steps]) => [
        name,
        { ask: `${name}?`, answers: steps.map((step) => ({ id: step, say: `To ${step}`, next: step })) },
      ]),
    ),
    outcomes: Object.fromEntries(
      Object.values(next)
        .flat()
        .filter((step) => step === step.toUpperCase())
        .map((step) => [step, { title: `Result ${step}`, otherwise: '' }]),
    ),
  };
}
function small(next: Readonly<Record<string, readonly string[]>>) {
  const tree = treeOf(next);
  return mapOf(tree, joinTrees([tree]));
}
const cardOf = ({ cards }: ReturnType<typeof mapOf>, step: string) => cards.find((card) => card.step === step);

describe.each(trees.map((tree) => ({ id: tree.id, tree })))('the picture of $id', ({ tree }) => {
  const map = mapOf(tree);

  test('has each question once, the first one first', () => {
    const [first, ...others] = map.cards;
    expect([first?.x, first?.y]).toEqual([0, 0]);
    expect(first?.step).toBe(Object.keys(tree.questions)[0]);
    expect([first, ...others].map((card) => card?.step).toSorted()).toEqual(Object.keys(tree.questions).toSorted());
  });

  test('is no wider than a page, and cards do not overlap', () => {
    expect(map.width).toBeLessThanOrEqual(1180);
    for (const a of map.cards) {
      expect(a.y + a.height).toBeLessThanOrEqual(map.height);
      for (const b of map.cards) {
        if (a === b || a.x !== b.x) continue;
        expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
      }
    }
  });

  test('has every answer, but those that are counted', () => {
    for (const { step, rows } of map.cards) {
      const answers = tree.questions[step]?.answers ?? [];
      const counted = rows.some(({ kind }) => kind === 'several');
      const own = counted ? answers.filter(({ next }) => !graph.outcomes.has(next)) : answers;
      expect(
        rows
          .filter(({ kind }) => kind !== 'several')
          .map(({ step }) => step)
          .toSorted(),
      ).toEqual(own.map(({ next }) => next).toSorted());
    }
  });

  test('has a line for each answer that only a line explains', () => {
    const rows = map.cards.flatMap(({ rows }) => rows);
    expect(map.ways).toHaveLength(rows.filter(({ kind }) => kind === 'way').length);
    for (const { kind, texts } of rows) expect(texts).toHaveLength(kind === 'way' || kind === 'several' ? 1 : 2);
  });
});

test('what a question leads to begins as high as it does, one column further', () => {
  const map = small({ first: ['A', 'second', 'third'], second: ['B'], third: ['C'] });
  const [first, second, third] = ['first', 'second', 'third'].map((step) => cardOf(map, step));
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + cardWidth);
  expect(second?.y).toBe(first?.y);
  expect(third?.x).toBe(second?.x);
  expect(third?.y).toBeGreaterThan(second?.y ?? 0);
});

test('a second answer that leads to the same question names it', () => {
  const map = small({ first: ['second', 'third'], second: ['third'], third: ['A'] });
  expect(cardOf(map, 'first')?.rows.map(({ kind }) => kind)).toEqual(['way', 'way']);
  expect(cardOf(map, 'second')?.rows.map(({ kind }) => kind)).toEqual(['elsewhere']);
});

test('questions in a circle are shown too', () => {
  const map = small({ first: ['A'], second: ['third'], third: ['second'] });
  expect(map.cards.map(({ step }) => step)).toEqual(['first', 'second', 'third']);
});

test('a card farther away than a screen is named, and stands where there is room', () => {
  const many = Array.from({ length: 8 }, (_, i) => `A${i}`);
  const map = small({ first: ['second', 'third', 'fourth'], second: many, third: many, fourth: ['B'] });
  expect(cardOf(map, 'first')?.rows.map(({ kind }) => kind)).toEqual(['way', 'way', 'elsewhere']);
  expect(cardOf(map, 'fourth')?.x).not.toBe(cardOf(map, 'third')?.x);
});

test('lines are as long as their letters allow', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('使用任务的密钥', 8)).toEqual(['使用任务', '的密钥']);
});
