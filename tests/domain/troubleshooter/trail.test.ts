import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryTrail } from '../../../src/domain/troubleshooter/entry-trail.ts';
import { goOn } from '../../../src/domain/troubleshooter/go-on.ts';
import { joinTrees } from '../../../src/domain/troubleshooter/graph.ts';
import { shortestTrail } from '../../../src/domain/troubleshooter/shortest-trail.ts';
import {
  addAnswer,
  parseTrail,
  readTrail,
  stepsAfter,
  trailBefore,
  writeTrail,
} from '../../../src/domain/troubleshooter/trail.ts';
import { question, twoTrees } from './small-trees.ts';

const graph = joinTrees(twoTrees());
const readTo = (step: string, text: string) => {
  const { trail, unknown } = readTrail(text, step, graph);
  return { kept: writeTrail(trail), unknown };
};

test.each([
  ['a whole trail', 'once', 'where.list~which.other~when.once', 'where.list~which.other~when.once', []],
  ['nothing', 'where', '', '', []],
  ['signs of an empty piece', 'which', '~where.list~~', 'where.list', []],
  ['a trail that begins in the middle', 'once', 'which.other~when.once', 'which.other~when.once', []],
  [
    'a trail with a question missing, as one from before that question existed',
    'once',
    'where.list~when.once',
    'where.list~when.once',
    [],
  ],
  [
    'a trail that goes on after an outcome that did not help',
    'changed',
    'where.log~which.size',
    'where.log~which.size',
    [],
  ],
  ['an unknown question', 'which', 'where.list~witch.size', 'where.list', ['witch.size']],
  [
    'an unknown answer, which another may stand in for',
    'once',
    'where.list~which.gone~when.once',
    'where.list~when.once',
    ['which.gone'],
  ],
  ['an answer that does not lead to the step', 'read-log', 'which.size', '', ['which.size']],
  [
    'a whole trail that does not lead to the step',
    'read-log',
    'where.list~which.size',
    '',
    ['where.list', 'which.size'],
  ],
  [
    'an end that does not lead to the step',
    'when',
    'where.list~which.size~when.once',
    'where.list~which.size',
    ['when.once'],
  ],
  ['an answer that does not lead to the next', 'read-log', 'which.size~where.log', 'where.log', ['which.size']],
  ['an answer to the very question that is open', 'which', 'where.list~which.size', 'where.list', ['which.size']],
  [
    'a question answered twice',
    'read-log',
    'where.list~which.other~where.log',
    'where.log',
    ['where.list', 'which.other'],
  ],
  ['a piece without an answer', 'where', 'where', '', ['where']],
  ['a piece with too many parts', 'which', 'where.list.more', '', ['where.list.more']],
  [
    'names that every object has',
    'which',
    'constructor.name~__proto__.x~where.toString',
    '',
    ['constructor.name', '__proto__.x', 'where.toString'],
  ],
  ['markup', 'which', '<script>alert(1)</script>.x~where.list', 'where.list', ['<script>alert(1)</script>.x']],
  ['a trail to a step that does not exist', 'nowhere', 'where.list', '', ['where.list']],
])('reads %s', (_, step, text, kept, unknown) => {
  expect(readTo(step, text)).toEqual({ kept, unknown });
});

test.each([
  [
    'under its new name',
    { before: 'which' },
    'where.list~before.other~when.once',
    'where.list~which.other~when.once',
    [],
  ],
  [
    'without an answer that the new question does not have',
    { before: 'which' },
    'where.list~before.old~when.once',
    'where.list~when.once',
    ['before.old'],
  ],
  [
    'as it stands while a step still has that name',
    { which: 'when' },
    'where.list~which.other~when.once',
    'where.list~which.other~when.once',
    [],
  ],
  [
    'once, when the question that took its place was answered too',
    { before: 'which' },
    'where.list~before.size~which.other~when.once',
    'where.list~which.other~when.once',
    ['before.size'],
  ],
])('reads a question that was renamed %s', (_, moved, text, kept, unknown) => {
  const [start, list] = twoTrees();
  const questions = Object.fromEntries(
    Object.entries(list.questions).map(([name, question]) => [
      name,
      { ...question, was: Object.entries(moved).flatMap(([former, now]) => (now === name ? [former] : [])) },
    ]),
  );
  const found = readTrail(text, 'once', joinTrees([start, { ...list, questions }]));
  expect({ kept: writeTrail(found.trail), unknown: found.unknown }).toEqual({ kept, unknown });
});

test('reads an answer that was renamed', () => {
  const [start, list] = twoTrees();
  const when = list.questions.when;
  const answers = (when?.answers ?? []).map((answer) =>
    answer.id === 'once' ? { ...answer, was: ['one-time'] } : answer,
  );
  const renamed = { ...list, questions: { ...list.questions, when: { ask: 'When?', answers } } };
  const found = readTrail('where.list~which.other~when.one-time', 'once', joinTrees([start, renamed]));
  expect({ kept: writeTrail(found.trail), unknown: found.unknown }).toEqual({
    kept: 'where.list~which.other~when.once',
    unknown: [],
  });
});

test('reads a huge address quickly and reports only a little of it', () => {
  expect(readTo('which', `where.list~${'x'.repeat(5_000_000)}`)).toEqual({
    kept: 'where.list',
    unknown: ['x'.repeat(60)],
  });
  expect(readTo('which', 'a.b~'.repeat(1_000_000)).unknown).toHaveLength(10);
  expect(readTo('which', '~'.repeat(1_000_000)).unknown).toEqual([]);
});

test('reads any text without an error, and reads what it kept again', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('where.list', 'which.other', 'when.once', 'where.log', '~', '.'));
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('~')),
      fc.constantFrom(...graph.treeOf.keys()),
      (text, step) => {
        const { trail } = readTrail(text, step, graph);
        expect(readTrail(writeTrail(trail), step, graph)).toEqual({ trail, unknown: [] });
        expect(trail.map(({ question }) => question)).not.toContain(step);
      },
    ),
  );
});

test.each([
  ['a whole trail', 'where.list~no-such.name', 'where.list~no-such.name'],
  ['what has another form', 'where.list~<b>.x~a.b.c~where~when."once"', 'where.list'],
  ['a huge address', 'a.b~'.repeat(1_000_000), `${'a.b~'.repeat(999)}a.b`],
])('carries on %s before the trees are at hand', (_, text, carried) => {
  expect(writeTrail(parseTrail(text))).toBe(carried);
});

test('writes what it reads', () => {
  const text = 'where.not-sure~which.not-sure~when.always';
  expect(writeTrail(readTrail(text, 'changed', graph).trail)).toBe(text);
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
  expect(stepsAfter(parseTrail(text), graph)).toEqual(expected);
});

test('ends where outcomes go on with one another', () => {
  const [start, list] = twoTrees();
  const round = joinTrees([
    { ...start, outcomes: { 'read-log': { title: 'Read', otherwise: 'changed' } } },
    { ...list, outcomes: { ...list.outcomes, changed: { title: 'Changed', otherwise: 'read-log' } } },
  ]);
  expect(stepsAfter([{ question: 'where', answer: 'log' }], round)).toEqual(['read-log', 'changed']);
});

const trail = parseTrail('where.list~which.other~when.once');

test.each([
  ['at the end', 'where.list', 'which', { id: 'size', next: 'changed' }, 'where.list~which.size'],
  [
    'anew, and drops what followed it',
    'where.list~which.other~when.once',
    'which',
    { id: 'size', next: 'changed' },
    'where.list~which.size',
  ],
  [
    'that leads back to a question answered before, which is open again',
    'where.list~which.other',
    'when',
    { id: 'again', next: 'which' },
    'where.list',
  ],
])('adds an answer %s', (_, before, asked, answer, after) => {
  expect(writeTrail(addAnswer(parseTrail(before), asked, answer))).toBe(after);
});

test.each([
  ['a question not answered yet, and keeps the answers', 'where.log', 'which', 'where.log', false],
  ['another answer to the question that led here', 'where.list~which.size', 'which', 'where.list', true],
  [
    'another answer to an earlier question, without those after it',
    'where.list~which.other~when.once',
    'which',
    'where.list',
    true,
  ],
  ['the first question anew', 'where.list~which.other~when.once', 'where', '', true],
  ['whatever its author named, for a reader without a trail', '', 'which', '', false],
])('goes on from an outcome with %s', (_, given, otherwise, kept, answered) => {
  const on = goOn(parseTrail(given), otherwise);
  expect({ ...on, trail: writeTrail(on.trail) }).toEqual({ step: otherwise, trail: kept, answered });
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
