import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findErrors } from '../../../src/domain/log-search/find-errors.ts';
import { knownErrors, openKnown } from './known-errors.ts';

const finder = openKnown();
const wordings = knownErrors.flatMap(({ id, messages }) => messages.map((message) => ({ id, message })));
const wording = fc.constantFrom(...wordings);

const value = fc.oneof(
  fc.nat(),
  fc.uuid(),
  fc.nat().map((number) => number.toLocaleString('en')),
);
const filled = (message: string) =>
  fc.array(value, { minLength: 3, maxLength: 3 }).map((values) => {
    let next = 0;
    return message.replaceAll(/\{[^}]*\}/g, () => String(values[next++ % values.length]));
  });

/** Ways in which a message arrives without becoming another one. */
const wrappings: readonly ((message: string) => string)[] = [
  (message) => `photos/2019/a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\t${message}`,
  (message) => `2019-04-22 10:03:55,118 [task-7] ERROR MigrateTask - ${message}`,
  (message) => JSON.stringify({ fileName: 'a/b.jpg', errorMsg: message, retry: 3 }),
  (message) => JSON.stringify(JSON.stringify({ errorMsg: message })),
  (message) => encodeURIComponent(message),
  (message) => message.replaceAll("'", '&#39;').replaceAll('"', '&quot;'),
  (message) => message.replaceAll("'", '’'),
  (message) => message.replaceAll(' ', '\n> '),
  (message) => message.replaceAll(' ', ' \t '),
  (message) => `\u001b[31m${message}\u001b[0m`,
  (message) => `\ufeff${message}\r\n`,
  (message) => message.toUpperCase(),
  (message) => message.toLowerCase(),
];

describe('the same page comes first', () => {
  test('whatever stands in place of what varies', () => {
    for (const { id, message } of wordings) {
      for (const text of fc.sample(filled(message), { numRuns: 20, seed: 7 })) {
        expect(findErrors(text, finder).matches[0]?.id, text).toBe(id);
      }
    }
  });

  test('however the message is wrapped and escaped', () => {
    const wrapped = wording.chain(({ id, message }) =>
      fc.record({ id: fc.constant(id), text: filled(message), wrap: fc.constantFrom(...wrappings) }),
    );
    fc.assert(
      fc.property(wrapped, ({ id, text, wrap }) => {
        expect(findErrors(wrap(text), finder).matches[0]?.id).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with one slip in the longest word', () => {
    const slipped = wording.chain(({ id, message }) => {
      const longest = message.split(/[^A-Za-z]+/).sort((a, b) => b.length - a.length)[0] ?? '';
      return fc.record({
        id: fc.constant(id),
        message: fc.constant(message),
        longest: fc.constant(longest),
        at: fc.integer({ min: 1, max: longest.length - 2 }),
      });
    });
    fc.assert(
      fc.property(slipped, ({ id, message, longest, at }) => {
        const swapped = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
        const typed = message.replaceAll(/\{[^}]*\}/g, '7').replace(longest, swapped);
        expect(findErrors(typed, finder).matches[0]?.id, typed).toBe(id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  const fragments = [
    '\\',
    '\\u00',
    '%E5%',
    '&amp;',
    '&#x',
    "'",
    '"',
    '{',
    '://',
    '1,',
    '归档',
    'check size failed',
    '\u001b[',
    '\n> ',
    '.',
    '/',
    '403',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 8 })), { maxLength: 60 })
      .map((parts) => parts.join('')),
  );

  test('is answered without a fault, and every piece lies in it', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { matches, mayFit, lines, matchedLines } = findErrors(pasted, finder);
        expect(mayFit.length).toBeLessThanOrEqual(3);
        expect(matchedLines).toBeLessThanOrEqual(lines);
        expect(matchedLines).toBeGreaterThanOrEqual(new Set(matches.map(({ line }) => line)).size);
        for (const { line } of [...matches, ...mayFit]) expect(0 < line && line <= lines).toBe(true);
        for (const { pieces, probability, lines: ofPage } of [...matches, ...mayFit]) {
          expect(probability > 0 && probability <= 1).toBe(true);
          expect(ofPage).toBeGreaterThan(0);
          for (const { from, to } of pieces) expect(0 <= from && from < to && to <= pasted.length).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test.each(['\\', '%25', '&amp;', 'a.', 'a/', '1,111,', "a's ", '归档', '{"a":', 'check size failed '])(
    'made of %j over and over is read in linear time',
    (part) => {
      const time = (length: number) => {
        const pasted = part.repeat(Math.ceil(length / part.length));
        const start = performance.now();
        findErrors(pasted, finder);
        return performance.now() - start;
      };
      time(100_000);
      expect(time(1_600_000)).toBeLessThan(16 * 4 * time(100_000) + 500);
    },
  );
});
