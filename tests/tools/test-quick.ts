/**
 * What an author waits for while writing, well within a minute: everything in `content/`, and the unit tests of the
 * folders that changed since the last push, or since a commit. `npm run test:quick`, `npm run test:quick -- HEAD~3`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { unitFolders } from '../vitest.config.ts';

const [, , commit] = process.argv;
const since = commit ?? (git('merge-base', 'HEAD', '@{upstream}') || 'HEAD');
const changed = `${git('diff', '--name-only', since)}\n${git('ls-files', '--others', '--exclude-standard')}`
  .split('\n')
  .filter((file) => file !== '');
const folders = new Set(changed.filter((file) => /^(?:src|tests)\/.*\.tsx?$/.test(file)).flatMap(testsOf));

console.log(`${changed.length} files changed since ${since.slice(0, 12)}.`);
run('The content', 'src/authoring/check-content.ts');
if (folders.size > 0) {
  run('The types of the domain', 'tsc', '-p', 'src/domain');
  run('The unit tests', 'vitest', 'run', '--config', 'tests/vitest.config.ts', '--reporter=dot', ...folders);
}
console.log('`npm test` checks the rest: the built site, in a browser.');

/** The folder of unit tests for a file; tests mirror `src/`. */
function testsOf(file: string): string[] {
  const folder = dirname(file).replace(/^src\b/, 'tests');
  if (!unitFolders.includes(folder.split('/')[1] ?? '')) return [];
  return existsSync(folder) ? [`${folder}/`] : testsOf(folder);
}

function run(what: string, ...command: readonly string[]) {
  const { status } = spawnSync(process.execPath, ['run.mjs', ...command], { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\n${what} failed. To run it alone: node run.mjs ${command.join(' ')}`);
  process.exit(1);
}

/** What git says, or nothing where it refuses. */
function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
