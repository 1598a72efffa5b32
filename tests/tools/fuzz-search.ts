/**
 * Throws 100,000 hostile texts at the search: pieces of real pastes, escapes, brackets and repeated
 * signs, put together at random. None may throw, match outside the text, or take long for its length:
 * `npm run fuzz:search`. The seed is printed and can be given again.
 */
import { readContent } from '../../src/authoring/read-content.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import { readFacts } from '../../src/domain/sharing/read-facts.ts';
import { redact } from '../../src/domain/sharing/redact.ts';

const count = 100_000;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
let state = seed;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

const { errors } = readContent('content');
const finder = openIndex(buildIndex(knownErrors(errors)));
const pieces = [
  ...errors.flatMap(({ messages, samples, codes, phrases }) => [
    ...messages.map(({ text }) => text),
    ...samples,
    ...codes,
    ...phrases,
  ]),
  ...[
    '\\',
    '\\\\',
    '\\u',
    '\\u003c',
    '%',
    '%E4%BD',
    '%25%25',
    '&',
    '&#',
    '&#x27;',
    '&amp;amp;quot;',
    '\u001b[31m',
    '\u001b[',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '\u202e',
  ],
  ...[
    '"',
    "'",
    '<',
    '>',
    '<![CDATA[',
    ']]>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '> ',
    '://',
    '/',
    '.',
    ',',
    ':',
    ';',
    '=',
    '|',
    '-',
    '_',
  ],
];

let slowest = { perCharacter: 0, milliseconds: 0, text: '' };
for (let i = 0; i < count; i += 1) {
  let text = '';
  for (let parts = 1 + Math.floor(random() * 12); parts > 0; parts -= 1) {
    const piece = pick(pieces) ?? '';
    text += random() < 0.05 ? piece.repeat(1 + Math.floor(random() * 200)) : piece;
  }
  const start = performance.now();
  const { matches } = findErrors(text, finder);
  readFacts(text);
  redact(text, { names: true });
  const milliseconds = performance.now() - start;
  for (const { from, to } of matches.flatMap((match) => match.pieces)) {
    if (from < 0 || to > text.length || from >= to)
      throw new Error(`Piece ${from} to ${to} of ${JSON.stringify(text)}`);
  }
  const perCharacter = milliseconds / (text.length + 1_000);
  if (perCharacter > slowest.perCharacter) slowest = { perCharacter, milliseconds, text };
}

console.log(`${count} texts, seed ${seed}: none failed.`);
console.log(
  `Slowest for its length: ${slowest.milliseconds.toFixed(1)} ms for ${slowest.text.length} characters, ${JSON.stringify(slowest.text.slice(0, 120))}…`,
);
