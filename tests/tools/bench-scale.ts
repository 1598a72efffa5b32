/**
 * Makes content with many error pages, builds and checks the site with it in a folder of the system for such, and
 * prints what that takes: `npm run bench:scale`, or `npm run bench:scale -- 3000`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtFiles } from '../../src/build/built-pages.ts';
import { writeMadeUpContent } from './made-up-content.ts';

const count = Number(process.argv[2] ?? 1200);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how many error pages there should be, such as `npm run bench:scale -- 1200`.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  CONTENT_FOLDER: join(folder, 'content'),
  DIST_FOLDER: join(folder, 'dist'),
};
writeMadeUpContent('content', env.CONTENT_FOLDER, count);

const commands = [
  // The complaints of this check name files below `content`, so it runs where that folder is.
  [
    'check:content',
    `node "${resolve('src/authoring/check-content.ts')}"`,
    { ...env, CONTENT_FOLDER: 'content' },
    folder,
  ],
  ['build', 'node src/build/site.ts build', env, '.'],
  ['addresses', 'node src/authoring/record-addresses.ts', env, '.'],
  ['check:built, the pages', 'node run.mjs vitest run --config tests/built/vitest.config.ts', env, '.'],
  ['check:built, addresses', 'node src/authoring/record-addresses.ts --check', env, '.'],
  ['check:built, weights', 'node tests/tools/page-weights.ts', env, '.'],
] as const;
const table = commands.map(([what, command, env, cwd]) => {
  console.log(`── ${what}`);
  const begin = performance.now();
  // The shell counts what all processes below it used.
  const { status, stdout } = spawnSync('sh', ['-c', `${command} >&2; code=$?; times; exit $code`], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return { what, seconds: processorSeconds(stdout), wall: (performance.now() - begin) / 1000, passed: status === 0 };
});

const files = builtFiles(env.DIST_FOLDER);
const bytes = files.reduce((sum, file) => sum + statSync(join(env.DIST_FOLDER, file)).size, 0);
console.log(
  `\n${count} error pages, ${files.filter((file) => file.endsWith('.html')).length} HTML files, ${(bytes / 1e6).toFixed(0)} MB`,
);
console.log(`${'processor'.padStart(9)} ${'clock'.padStart(7)}`);
for (const { what, seconds, wall, passed } of table) {
  console.log(
    `${`${seconds.toFixed(1)} s`.padStart(9)} ${`${wall.toFixed(0)} s`.padStart(7)}  ${what}${passed ? '' : ': failed'}`,
  );
}
rmSync(folder, { recursive: true });
if (table.some(({ passed }) => !passed)) process.exitCode = 1;

/** The last line of `times`: what the children used, as `0m1.5s 0m0.2s`. */
function processorSeconds(times: string): number {
  const last = times.trim().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
