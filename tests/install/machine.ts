import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { nodePackage } from '../../src/build/find-node.mjs';

/** A Node and an npm of chosen versions, from the registry: what a newcomer may have. */
export interface Machine {
  /** Runs a command such as `npm install` in a folder, and returns what it prints. Throws when it fails. */
  readonly run: (folder: string, command: string, args: readonly string[]) => string;
  /** Starts one that goes on; `end` ends it and all that it started. */
  readonly start: (folder: string, command: string, args: readonly string[]) => Running;
}

/** A command that goes on. */
export interface Running {
  /** Resolves with the match once the output holds it, rejects with the output when the command ends before. */
  readonly prints: (wanted: RegExp) => Promise<RegExpExecArray>;
  readonly end: () => void;
}

/** An empty folder of its own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'install-'));
}

/** Fetches a machine into a folder; both programs run as they would without this project. */
export function fetchMachine(folder: string, versions: { readonly node: string; readonly npm: string }): Machine {
  const node = nodePackage(process.platform, process.arch);
  const shell = process.platform === 'win32';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--silent', `${node}@${versions.node}`, `npm@${versions.npm}`], {
    cwd: folder,
    shell,
  });
  const programs = [join(folder, 'node_modules', node, 'bin'), join(folder, 'node_modules', '.bin')];
  const systems = (process.env.PATH ?? '').split(delimiter).filter((path) => !path.includes('node_modules'));
  const env = withPath([...programs, ...systems].join(delimiter));

  return {
    run: (cwd, command, args) => {
      return execFileSync(command, args, { cwd, env, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    },
    start: (cwd, command, args) => {
      const child = spawn(command, args, { cwd, env, shell, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
      return {
        prints: (wanted) =>
          new Promise((resolve, reject) => {
            const look = () => {
              const match = wanted.exec(output);
              if (match) resolve(match);
            };
            for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
            child.on('close', () => reject(new Error(output)));
            look();
          }),
        end: () => {
          if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
        },
      };
    },
  };
}

/** The environment with another PATH, however the system spells that name. */
function withPath(path: string): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^path$/i.test(name))), PATH: path };
}
