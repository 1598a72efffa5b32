import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { codePattern, messagePattern } from '../../../src/domain/catalogue/message-pattern.ts';
import { signsOf } from '../../../src/domain/catalogue/signs.ts';

test.each([
  ['a plain message', 'check size failed', 'check\\s+size\\s+failed'],
  ['what varies in the middle', 'check owner failed ({owner}) at {time}', 'check\\s+owner\\s+failed\\s+\\(.*\\)\\s+at'],
  ['what varies at the ends', '{object}: The operation is not valid.', 'The\\s+operation\\s+is\\s+not\\s+valid'],
  [
    'the line that says most',
    'Exception\n[ClientChecksum]: {n}\n[ServerChecksum, if any]: {n}',
    'ServerChecksum,\\s+if\\s+any',
  ],
  ['a message in Chinese', '文件大小校验失败', '文件大小校验失败'],
])('%s', (_what, message, pattern) => {
  expect(messagePattern(message)).toBe(pattern);
});

test.each(['403', 'code: {code}', '{a} {b}', 'failed', '失败'])(
  '`%s` says too little to know an error by',
  (message) => {
    expect(messagePattern(message)).toBeUndefined();
  },
);

test.each([
  ['NoSuchKey', '\\bNoSuchKey\\b'],
  ['SIZE_NOT_MATCH', '\\bSIZE_NOT_MATCH\\b'],
  ['0003-00000101', '\\b0003-00000101\\b'],
  ['403', undefined],
  ['Forbidden', undefined],
])('the code %s', (code, pattern) => {
  expect(codePattern(code)).toBe(pattern);
});

describe('patterns of the content', () => {
  const { errors } = readContent('content');
  const signs = signsOf(errors);

  test('are read by RE2, and by JavaScript in the same way', () => {
    for (const { page, patterns } of signs) {
      for (const pattern of patterns) {
        expect(() => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE), `${page}: ${pattern}`).not.toThrow();
        expect(() => new RegExp(pattern, 'i'), `${page}: ${pattern}`).not.toThrow();
      }
    }
  });

  test('match their own message, whatever stands for what varies', () => {
    const messages = errors.flatMap(({ messages }) => messages.map(({ text }) => text)).filter(messagePattern);
    expect(messages.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.stringMatching(/^[\w/.-]{1,12}$/), (message, value) => {
        const line = `2026-01-02 ERROR ${message.replace(/\{[^}]*\}/g, value)}`;
        expect(
          RE2JS.compile(messagePattern(message) ?? '', RE2JS.CASE_INSENSITIVE)
            .matcher(line)
            .find(),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('never match an ordinary line', () => {
    const ordinary = [
      '2026-01-02 10:00:00 INFO copied photos/a.jpg (1024 bytes) in 12 ms',
      '10.0.0.1 - - [02/Jan/2026:10:00:00 +0000] "GET /index.html HTTP/1.1" 200 512',
      'java.lang.Thread.run(Thread.java:748)',
      'Job finished: 1000 succeeded, 0 failed',
    ];
    for (const { page, patterns } of signs)
      for (const pattern of patterns)
        for (const line of ordinary) expect(new RegExp(pattern, 'i').test(line), `${page}: ${pattern}`).toBe(false);
  });
});
