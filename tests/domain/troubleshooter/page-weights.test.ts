import { expect, test } from 'vitest';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { pageWeights } from '../../../src/domain/troubleshooter/page-weights.ts';
import { outcome, question } from './small-trees.ts';

test('a page counts by all outcomes that name it, and a common one counts for more than two others', () => {
  const graph = joinTrees([
    {
      id: 'start',
      title: 'Start',
      questions: { where: question('Where?', { a: 'a', b: 'b', c: 'c', d: 'd' }) },
      outcomes: {
        a: { ...outcome('A', 'where', 'often#one'), prior: 'common' },
        b: outcome('B', 'where', 'twice#one'),
        c: { ...outcome('C', 'where', 'twice#two'), prior: 'rare' },
        d: outcome('D', 'where'),
      },
    },
  ]);
  const weights = pageWeights(graph);
  expect([...weights.keys()]).toEqual(['often', 'twice']);
  expect(weights.get('often')).toBeGreaterThan(weights.get('twice') ?? 0);
});
