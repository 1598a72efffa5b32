import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { contentFolder } from '../../../src/build/folders.ts';
import { isList } from '../../../src/domain/text/rows.ts';

const made = join(import.meta.dirname, '../triage/made-by-tools');
const fixtures = join(import.meta.dirname, '../triage/fixtures');
const rowsOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

describe('a list of failures', () => {
  test.each([
    ['rows of a failed-file list', 'photos/a.jpg,check size failed\nphotos/b.jpg,http status code 403'],
    ['names without a folder', 'a.jpg,check size failed\nb.jpg,check size failed'],
    ['lines of a log', '2026-11-28 16:20:11 ERROR a failed\n2026-11-28 16:20:12 ERROR b failed'],
    ['lines of JSON', '{"key":"a","error":"x"}\n{"key":"b","error":"y"}'],
    ['columns', 'a.jpg\tcheck size failed\nb.jpg\tcheck size failed'],
  ])('is told by its rows: %s', (_, text) => {
    expect(isList(text)).toBe(true);
  });

  const logs = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:log|txt|csv)$/.test(name),
  );
  test.each(logs)('is what a tool wrote: %s', (name) => {
    const text = readFileSync(join(made, name), 'utf8');
    const rows = rowsOf(text).filter((line) => line.includes('/'));
    expect(isList(text)).toBe(rows.length > 2);
  });

  // The page of whole lists knows each format by itself, which is far more than the home page can load.
  const known = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|json|jsonl|log|tsv|txt)$/.test(name))
    .map((name) => [name, readFileSync(join(fixtures, name), 'utf8')] as const)
    // A document of many lines is read as one.
    .filter(([, text]) => rowsOf(text).length > 1 && !/^\{\r?\n/.test(text));
  test.each(known)('is what the page of whole lists reads row by row: %s', (_, text) => {
    expect(isList(text)).toBe(true);
  });
});

describe('one error', () => {
  const stack = Array.from({ length: 250 }, (_, i) => `\tat com.example.Copy.run(Copy.java:${i})`);
  test.each([
    ['a message', 'check size failed'],
    ['a stack', ['java.io.IOException: Premature end of body', ...stack].join('\n')],
    [
      'a stack below a line of a log, with its cause',
      [
        '2026-11-28 16:20:11 ERROR copy',
        'java.io.IOException: a/b',
        ...stack,
        'Caused by: x: /data/a',
        '... 12 more',
      ].join('\n'),
    ],
    [
      'a stack of Python',
      'Traceback (most recent call last):\n  File "/data/a.py", line 1\n    run()\nOSError: /data/a: busy',
    ],
    [
      'a response',
      'HTTP/1.1 403 Forbidden\nContent-Type: application/xml\nServer: AliyunOSS\n\n<Error>\n<Code>AccessDenied</Code>\n</Error>',
    ],
    ['a shell', '$ ossutil cp a oss://examplebucket/\nError: AccessDenied'],
    ['nothing', ''],
  ])('is no list: %s', (_, text) => {
    expect(isList(text)).toBe(false);
  });

  test('is no list on any page, whatever lines its samples have', () => {
    const samples = readContent(contentFolder).errors.flatMap(({ samples }) => samples);
    expect(samples.length).toBeGreaterThan(100);
    expect(samples.filter(isList)).toEqual([]);
  });
});
