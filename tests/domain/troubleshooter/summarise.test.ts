import { expect, test } from 'vitest';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { type SummaryWords, summarise } from '../../../src/domain/troubleshooter/summarise.ts';
import { parseTrail } from '../../../src/domain/troubleshooter/trail.ts';
import { twoTrees } from './small-trees.ts';

const graph = joinTrees(twoTrees());
const words: SummaryWords = {
  heading: 'Migration to OSS: troubleshooter',
  result: 'Result',
  error: 'Error message',
  link: 'Link',
  open: 'not found yet',
  check: 'Check',
  fix: 'Fix',
};
const address = 'https://example.org/troubleshoot/list/changed/?trail=where.list~which.size';

test('lists answers, result, message and link as plain text', () => {
  const trail = parseTrail('where.list~which.size');
  expect(summarise({ graph, trail, outcome: 'changed', error: 'check size\n  failed', address, words })).toBe(
    [
      'Migration to OSS: troubleshooter',
      '1. Where? Say list',
      '2. Which? Say size',
      'Result: It changed',
      'Error message: check size failed',
      `Link: ${address}`,
    ].join('\n'),
  );
});

test('lists what to check and to do, to be ticked off', () => {
  const todo = { check: ['Compare  the sizes.'], fix: ['Stop the writers.', 'Retry.'] };
  expect(summarise({ graph, trail: [], outcome: 'changed', ...todo, address, words })).toBe(
    [
      'Migration to OSS: troubleshooter',
      'Result: It changed',
      '[ ] Check: Compare the sizes.',
      '[ ] Fix: Stop the writers.',
      '[ ] Fix: Retry.',
      `Link: ${address}`,
    ].join('\n'),
  );
});

test('says that there is no result while questions are open, and leaves the message out', () => {
  expect(summarise({ graph, trail: [], address, words })).toBe(
    `Migration to OSS: troubleshooter\nResult: not found yet\nLink: ${address}`,
  );
});

test('uses the words it is given', () => {
  const chinese = {
    heading: '排查结果',
    result: '结论',
    error: '报错',
    link: '链接',
    open: '未定',
    check: '检查',
    fix: '解决',
  };
  expect(summarise({ graph, trail: [], outcome: 'once', address, words: chinese })).toBe(
    `排查结果\n结论: It happened once\n链接: ${address}`,
  );
});
