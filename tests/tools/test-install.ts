/**
 * Clones the last commit into empty folders and runs both commands of the README there, each time with
 * another Node and npm: `npm run test:install`, or `npm run test:install -- 20.20.2/10.8.2` for one pair.
 * `npm start` runs until the site answers, `npm test` until its first step has passed.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, fetchMachine, type Machine } from '../install/machine.ts';

const usual = ['20.20.2/10.8.2', '20.20.2/11.0.0', '22.12.0/10.9.0', '22.17.1/11.6.0', '24.21.0/11.19.1'];
const pairs = process.argv.length > 2 ? process.argv.slice(2) : usual;
const scratch = emptyFolder();
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

console.log('| Node | npm | npm install | npm start | npm test |\n| --- | --- | --- | --- | --- |');
let failed = 0;
for (const pair of pairs) {
  const [node = '', npm = ''] = pair.split('/');
  const folder = join(scratch, pair.replace('/', '-'));
  const project = join(folder, 'project');
  const machine = fetchMachine(join(folder, 'machine'), { node, npm });
  execFileSync('git', ['clone', '--quiet', '.', project]);
  const results = [
    await attempt(async () => install(machine, project)),
    await attempt(() => start(machine, project)),
    await attempt(() => test(machine, project)),
  ];
  console.log(`| ${[node, npm, ...results.map(({ said }) => said)].join(' | ')} |`);
  failed += results.filter(({ ok }) => !ok).length;
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${pairs.length * 3 - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function install(machine: Machine, project: string): Promise<string> {
  machine.run(project, 'npm', ['install']);
  const changed = execFileSync('git', ['status', '--short'], { cwd: project, encoding: 'utf8' }).trim();
  return changed === '' ? 'works' : `works, changes ${changed.split(/\s+/).slice(1).join(' ')}`;
}

async function start(machine: Machine, project: string): Promise<string> {
  const running = machine.start(project, 'npm', ['start']);
  try {
    const [address] = await running.prints(/http:\/\/localhost:\d+\S*/);
    const { status } = await fetch(address);
    if (status !== 200) throw new Error(`${address} answers ${status}`);
    return 'answers';
  } finally {
    running.end();
  }
}

async function test(machine: Machine, project: string): Promise<string> {
  const running = machine.start(project, 'npm', ['test']);
  try {
    await running.prints(/── Unit tests/);
    return 'first step passes';
  } finally {
    running.end();
  }
}

async function attempt(action: () => Promise<string>): Promise<{ ok: boolean; said: string }> {
  try {
    return { ok: true, said: await action() };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ok: false, said: '**fails**' };
  }
}
