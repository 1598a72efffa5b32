import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { inject } from 'vitest';
import { commandName } from '../../src/terminal/usage.ts';

/** What a program needs of its environment to run at all, on any system. */
const NEEDED = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LANG'];

/** The environment of a user: nothing that the runner of the tests sets, such as `CI` or `FORCE_COLOR`, which decide about colours. */
export const userEnv: NodeJS.ProcessEnv = {
  ...Object.fromEntries(NEEDED.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []))),
  PATH: inject('userPath'),
};

/** The file that npm links the command to. */
export const commandFile = join(inject('installed'), 'node_modules', '.bin', commandName);

/** Runs the installed command as a user does. */
export function runInstalled(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
) {
  return spawnSync(commandFile, args, {
    cwd: inject('installed'),
    env: { ...userEnv, ...env },
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

/** Starts the server of the installed command, and a client that speaks with it. */
export async function connectAssistant(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const env = Object.fromEntries(
    Object.entries(userEnv).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  await client.connect(new StdioClientTransport({ command: commandFile, args: ['mcp'], env }));
  return client;
}
