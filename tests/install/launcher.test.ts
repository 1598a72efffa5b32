import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodePackage } from '../../src/build/find-node.mjs';
import { emptyFolder, fetchMachine } from './machine.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const scratch = emptyFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Says which Node runs it and which one its children find. The type is there to be stripped. */
const standIn = `import { execSync } from 'node:child_process';
const own: string = process.execPath;
console.log(JSON.stringify([own, execSync('node -p process.execPath', { encoding: 'utf8' }).trim()]));
`;

/** The project with the packages that matter here alone, and files that say which Node runs them. */
function smallProject(folder: string) {
  const { name, version, scripts, workspaces } = manifest;
  for (const file of ['.npmrc', 'run.mjs', 'src/build/find-node.mjs', ...workspaces]) {
    if (existsSync(file)) cpSync(file, join(folder, file), { recursive: true });
  }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version, type: 'module', private: true, scripts, workspaces, devDependencies: {} }),
  );
  for (const file of ['src/build/site.ts', 'tests/tools/test-all.ts']) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), standIn);
  }
}

describe.each([
  { node: '18.20.8', npm: '10.8.2' },
  { node: '20.20.2', npm: '11.0.0' },
])('after `npm install` with Node $node and npm $npm', { timeout: 600_000 }, (versions) => {
  const folder = join(scratch, `npm-${versions.npm}`);

  test('npm start and npm test run on the Node that comes as a package, and so do the commands they start', () => {
    const machine = fetchMachine(join(folder, 'machine'), versions);
    const project = join(folder, 'project');
    mkdirSync(project);
    smallProject(project);
    expect(machine.run(project, 'node', ['--version']).trim()).toBe(`v${versions.node}`);
    expect(machine.run(project, 'npm', ['--version']).trim()).toBe(versions.npm);

    machine.run(project, 'npm', ['install']);
    const packaged = expect.stringContaining(
      join(project, 'node_modules', nodePackage(process.platform, process.arch)),
    );
    expect(JSON.parse(machine.run(project, 'npm', ['start', '--silent']))).toEqual([packaged, packaged]);
    expect(JSON.parse(machine.run(project, 'npm', ['test', '--silent']))).toEqual([packaged, packaged]);
  });
});
