import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'authoring-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...names: string[]) =>
  execFileSync(process.execPath, [resolve('src/authoring', script), ...names], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const complaints = () => readContent(join(folder, 'content')).complaints;

/** Does what the marks ask for. */
function fillIn(file: string) {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8')
    .replaceAll('fill-in-error-page#fill-in-cause', 'check-size-failed#source-changed')
    .replace(/FILL[ -]IN[^\n'"\]]*\?/g, 'Is it so?')
    .replace(/FILL[ -]IN[^\n'"\]]*/g, 'some words')
    .replace(/fill-in[a-z-]*/g, 'a-name');
  writeFileSync(path, text);
}

test('a new error page complains until its marks are filled in, and then passes', () => {
  run('new-error.ts', 'check-owner-failed');
  expect(complaints().length).toBeGreaterThan(20);
  fillIn('errors/check-owner-failed.mdx');
  expect(complaints()).toEqual([]);
});

test('a new question complains until its marks are filled in, and then passes', () => {
  run('new-question.ts', 'failed-file', 'owner-of-object');
  expect(complaints().length).toBeGreaterThan(5);
  fillIn('troubleshooters/failed-file.yaml');
  expect(complaints()).toEqual([]);
});

test('a name that exists is refused, and nothing is overwritten', () => {
  expect(() => run('new-error.ts', 'check-size-failed')).toThrow(
    'content/errors/check-size-failed.mdx exists already.',
  );
});
