/**
 * Throws 100,000 hostile texts at the search: pieces of real pastes, escapes, brackets and repeated
 * characters, put together at random. None may throw, match outside the text, be answered otherwise when it comes in
 * chunks, or take long for its length: `npm run fuzz:search`. The seed is printed and can be given again.
 */
import { isDeepStrictEqual } from 'node:util';
import { readContent } from '../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../src/authoring/search-index-of.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import type { Finding } from '../../src/domain/log-search/finding.ts';
import { openReader } from '../../src/domain/log-search/reader.ts';
import { readFacts } from '../../src/domain/sharing/read-facts.ts';
import { redact } from '../../src/domain/sharing/redact.ts';

const count = 100_000;
/** So many texts are read once, and one of them in chunks too. */
const chunkedEach = 10;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
let state = seed;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

const content = readContent('content');
const finder = openIndex(searchIndexOf(content));
const pieces = [
  ...content.errors.flatMap(({ messages, samples, codes, phrases }) => [
    ...messages.map(({ text }) => text),
    ...samples,
    ...codes,
    ...phrases,
  ]),
  ...content.search.families.flatMap(({ wordings, codes }) => [...wordings, ...codes]),
  ...content.search.lexicon.owners.flatMap(({ words, hosts, schemes }) => [
    ...words,
    ...hosts.map((host) => `b.${host}`),
    ...schemes.map((scheme) => `${scheme}://b/a`),
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

/** Throws where an answer is none that a reader can be shown. */
function check(text: string, { matches, mayFit, lines, matchedLines }: Finding) {
  const fail = (what: string) => {
    throw new Error(`${what}: ${JSON.stringify(text)}`);
  };
  for (const { probability, pieces: found, line, lines: ofPage } of [...matches, ...mayFit]) {
    if (!(probability > 0 && probability <= 1)) fail(`Probability ${probability}`);
    if (ofPage < 1 || ofPage > lines) fail(`${ofPage} of ${lines} lines`);
    if (line < 1 || line > lines) fail(`Line ${line} of ${lines}`);
    for (const { from, to } of found) if (from < 0 || to > text.length || from >= to) fail(`Piece ${from} to ${to}`);
  }
  const distinct = new Set(matches.map(({ line }) => line)).size;
  if (matchedLines < distinct) fail(`${matchedLines} lines matched, of which ${distinct} are named`);
  if (matchedLines > lines) fail(`${matchedLines} of ${lines} lines matched`);
  if (mayFit.length > 3) fail(`${mayFit.length} guesses`);
}

function inChunks(text: string): Finding {
  const reader = openReader(finder);
  for (let at = 0; at < text.length; ) {
    const to = at + 1 + Math.floor(random() * 200);
    reader.push(text.slice(at, to));
    at = to;
  }
  return reader.finding();
}

let slowest = { perCharacter: 0, milliseconds: 0, text: '' };
for (let i = 0; i < count; i += 1) {
  let text = '';
  for (let parts = 1 + Math.floor(random() * 12); parts > 0; parts -= 1) {
    const piece = pick(pieces) ?? '';
    text += random() < 0.05 ? piece.repeat(1 + Math.floor(random() * 200)) : piece;
  }
  const start = performance.now();
  const finding = findErrors(text, finder);
  readFacts(text);
  redact(text, { known: content.knownSecrets, names: true });
  const milliseconds = performance.now() - start;
  check(text, finding);
  if (i % chunkedEach === 0 && !isDeepStrictEqual(inChunks(text), finding))
    throw new Error(`Another answer in chunks: ${JSON.stringify(text)}`);
  const perCharacter = milliseconds / (text.length + 1_000);
  if (perCharacter > slowest.perCharacter) slowest = { perCharacter, milliseconds, text };
}

console.log(`${count} texts, seed ${seed}: none failed.`);
console.log(
  `Slowest for its length: ${slowest.milliseconds.toFixed(1)} ms for ${slowest.text.length} characters, ${JSON.stringify(slowest.text.slice(0, 120))}…`,
);
