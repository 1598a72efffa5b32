import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that the command was installed in. */
    installed: string;
    /** The size of the package, in bytes. */
    packedSize: number;
    /** The PATH of a user: without the Node of this project. */
    userPath: string;
  }
}

/** Packs the command and installs it in an empty folder, as its users do: without this project, and with their own Node. */
export default function install(project: TestProject) {
  const shell = process.platform === 'win32';
  const installed = mkdtempSync(join(tmpdir(), 'command-'));
  const userPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((path) => !path.includes('node_modules'))
    .join(delimiter);
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', installed], {
    shell,
    encoding: 'utf8',
  });
  const tarball = join(installed, packed.trim().split('\n').at(-1) ?? '');
  writeFileSync(join(installed, 'package.json'), '{ "private": true }');
  // Offline: it has no dependencies that would be fetched.
  execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', tarball], {
    cwd: installed,
    shell,
    env: { ...process.env, PATH: userPath },
  });
  project.provide('installed', installed);
  project.provide('packedSize', statSync(tarball).size);
  project.provide('userPath', userPath);
  return () => rmSync(installed, { recursive: true, force: true });
}
