import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryTrail } from '../../../src/domain/troubleshooter/entry-trail.ts';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { shortestTrail } from '../../../src/domain/troubleshooter/shortest-trail.ts';
import { addAnswer, readTrail, stepsAfter, trailBefore, writeTrail } from '../../../src/domain/troubleshooter/trail.ts';
import { question, twoTrees } from './small-trees.ts';

const graph = joinTrees(twoTrees());
const read = (text: string) => {
  const { trail, unknown } = readTrail(text, graph);
  return { kept: writeTrail(trail), unknown };
};

test.each([
  ['a whole trail', 'where.list~which.other~when.once', 'where.list~which.other~when.once', []],
  ['nothing', '', '', []],
  ['signs of an empty piece', '~where.list~~', 'where.list', []],
  ['a trail that begins in the middle', 'which.other~when.once', 'which.other~when.once', []],
  [
    'a trail with a question missing, as one from before that question existed',
    'where.list~when.once',
    'where.list~when.once',
    [],
  ],
  ['a trail that goes on after an outcome that did not help', 'where.log~which.size', 'where.log~which.size', []],
  ['an unknown question', 'where.list~witch.size', 'where.list', ['witch.size']],
  ['an unknown answer, and what follows it', 'where.list~which.gone~when.once', 'where.list~when.once', ['which.gone']],
  ['a question that the answer before cannot lead to', 'which.size~where.list', 'which.size', ['where.list']],
  ['a question answered twice', 'where.list~which.other~where.log', 'where.list~which.other', ['where.log']],
  ['a piece without an answer', 'where', '', ['where']],
  ['a piece with too many parts', 'where.list.more', '', ['where.list.more']],
  [
    'names that every object has',
    'constructor.name~__proto__.x~where.toString',
    '',
    ['constructor.name', '__proto__.x', 'where.toString'],
  ],
  ['markup', '<script>alert(1)</script>.x~where.list', 'where.list', ['<script>alert(1)</script>.x']],
])('reads %s', (_, text, kept, unknown) => {
  expect(read(text)).toEqual({ kept, unknown });
});

test('reads a huge address quickly and reports only a little of it', () => {
  const { kept, unknown } = read(`where.list~${'x'.repeat(5_000_000)}`);
  expect({ kept, unknown }).toEqual({ kept: 'where.list', unknown: ['x'.repeat(60)] });
  expect(read('a.b~'.repeat(1_000_000)).unknown).toHaveLength(10);
  expect(read('~'.repeat(1_000_000)).unknown).toEqual([]);
});

test('reads any text without an error, and reads what it kept again', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('where.list', 'which.other', 'when.once', 'where.log', '~', '.'));
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('~')),
      (text) => {
        const { trail } = readTrail(text, graph);
        expect(readTrail(writeTrail(trail), graph)).toEqual({ trail, unknown: [] });
      },
    ),
  );
});

test('writes what it reads', () => {
  const text = 'where.not-sure~which.not-sure~when.always';
  expect(writeTrail(readTrail(text, graph).trail)).toBe(text);
});

test('writes signs only that an address can hold as they are', () => {
  expect(
    writeTrail([
      { question: 'where', answer: 'not-sure' },
      { question: 'code-403', answer: 'x' },
    ]),
  ).toMatch(/^[a-z0-9.~-]+$/);
});

test.each([
  ['the first question after no answer', '', ['where']],
  ['the next question after an answer', 'where.list', ['which']],
  ['the outcome and the steps to go on with when it did not help', 'where.log', ['read-log', 'which']],
  ['an outcome that goes on with a question answered before', 'where.list~which.other~when.once', ['once', 'where']],
])('leads to %s', (_, text, expected) => {
  expect(stepsAfter(readTrail(text, graph).trail, graph)).toEqual(expected);
});

test('ends where outcomes go on with one another', () => {
  const [start, list] = twoTrees();
  const round = joinTrees([
    { ...start, outcomes: { 'read-log': { title: 'Read', otherwise: 'changed' } } },
    { ...list, outcomes: { ...list.outcomes, changed: { title: 'Changed', otherwise: 'read-log' } } },
  ]);
  expect(stepsAfter([{ question: 'where', answer: 'log' }], round)).toEqual(['read-log', 'changed']);
});

const trail = readTrail('where.list~which.other~when.once', graph).trail;

test('adds an answer at the end', () => {
  expect(writeTrail(addAnswer(trail.slice(0, 1), 'which', 'size'))).toBe('where.list~which.size');
});

test('answers a question anew and drops what followed it', () => {
  expect(writeTrail(addAnswer(trail, 'which', 'size'))).toBe('where.list~which.size');
});

test('goes back to before a question, and nowhere when it was not asked', () => {
  expect(writeTrail(trailBefore(trail, 'which'))).toBe('where.list');
  expect(trailBefore(trail, 'nowhere')).toEqual(trail);
});

test.each([
  ['nothing to the first question', 'where', ''],
  ['the shortest way', 'changed', 'where.list~which.size'],
  ['a sure way', 'once', 'where.list~which.other~when.once'],
])('fills in %s', (_, step, expected) => {
  expect(writeTrail(shortestTrail(graph, step) ?? [])).toBe(expected);
});

test('fills in "I\'m not sure" only where nothing else leads', () => {
  const [start, list] = twoTrees();
  const unsure = joinTrees([
    { ...start, questions: { where: question('Where?', { log: 'read-log', 'not-sure': 'which' }) } },
    list,
  ]);
  expect(writeTrail(shortestTrail(unsure, 'which') ?? [])).toBe('where.not-sure');
});

test('knows no way to a step that does not exist or that nothing leads to', () => {
  expect(shortestTrail(graph, 'nowhere')).toBeUndefined();
  const [start, list] = twoTrees();
  const cut = joinTrees([{ ...start, questions: { where: question('Where?', { 'not-sure': 'read-log' }) } }, list]);
  expect(shortestTrail(cut, 'which')).toBeUndefined();
});

test('enters from an error page by the answer that quotes its message', () => {
  const [start, list] = twoTrees();
  const answers = [
    { id: 'size', say: 'check size failed', next: 'when' },
    { id: 'length', say: 'check content-length failed', next: 'when' },
    { id: 'not-sure', say: "I'm not sure", next: 'when' },
  ];
  const asking = joinTrees([start, { ...list, questions: { ...list.questions, which: { ask: 'Which?', answers } } }]);
  const page = { askedAt: 'when', messages: [{ text: 'Check content-length failed.' }] };
  expect(writeTrail(entryTrail(asking, page))).toBe('where.list~which.length');
  expect(writeTrail(entryTrail(asking, { askedAt: 'when', messages: [] }))).toBe('where.list~which.size');
  expect(entryTrail(asking, { askedAt: 'nowhere', messages: [] })).toEqual([]);
});
