import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { signsOf } from '../../src/domain/catalogue/signs.ts';
import { recipes } from '../../src/site/recipes.ts';

const signs = signsOf(readContent('content').errors);
const textOf = (about: (typeof recipes)[number]['about']) =>
  recipes
    .find((recipe) => recipe.about === about)
    ?.text({ signs, address: (id) => `https://docs.example.org/errors/${id}/`, patterns: '' }) ?? '';
const line = '2026-01-02 10:00:00,123 [task-7] ERROR photos/a.jpg check size failed';
const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program, which keeps what it writes to itself. */
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { env: { ...process.env, HOME: folder }, encoding: 'utf8' });

test('promtool accepts the rules for Prometheus', () => {
  const file = join(folder, 'rules.yaml');
  writeFileSync(file, textOf('prometheus'));
  expect(run('promtool', ['check', 'rules', file])).toContain('SUCCESS: 1 rules found');
});

test('lnav installs the format, and tags a line by it', () => {
  const format = join(folder, 'oss_migration_log.json');
  const log = join(folder, 'a.log');
  writeFileSync(format, textOf('lnav'));
  // A line is tagged once the next one has ended it.
  writeFileSync(log, `${line}\n2026-01-02 10:00:01,000 [task-7] INFO next\n`);
  run('lnav', ['-i', format]);
  expect(run('lnav', ['-C'])).toBe('');
  expect(run('lnav', ['-n', '-c', ';select log_tags from all_logs', '-c', ':write-csv-to -', log])).toContain(
    '#check-size-failed',
  );
});
