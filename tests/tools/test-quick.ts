/**
 * What an author waits for while writing: everything in `content/`, and the unit tests that touch what changed, against
 * what is published, or against a commit. `npm run test:quick`, `npm run test:quick -- HEAD~3`.
 */
import { spawnSync } from 'node:child_process';

const published = git('merge-base', 'HEAD', '@{upstream}');
const since = process.argv[2] ?? (published === '' ? 'HEAD' : published);
const changed = [
  ...git('diff', '--name-only', since).split('\n'),
  ...git('ls-files', '-o', '--exclude-standard').split('\n'),
].filter((file) => file !== '');
const code = changed.filter((file) => /^(?:src|tests)\/.*\.tsx?$/.test(file));

console.log(`${changed.length} files changed since ${since.slice(0, 12)}.`);
run('check-content', ['src/authoring/check-content.ts']);
if (code.length > 0) {
  run('types of the domain', ['tsc', '-p', 'src/domain']);
  run('unit tests of what changed', [
    'vitest',
    'related',
    '--run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--passWithNoTests',
    ...code,
  ]);
}
console.log('`npm test` checks the rest: the built site, in a browser.');

function run(what: string, command: readonly string[]) {
  const { status } = spawnSync(process.execPath, ['run.mjs', ...command], { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\nThis failed: ${what}.`);
  process.exit(1);
}

/** What git says, or nothing where it refuses. */
function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
