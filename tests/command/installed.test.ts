import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { commandFile, runInstalled, userEnv } from './installed.ts';

const folder = inject('installed');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('the package is smaller than a megabyte, and installs nothing beside itself', () => {
  expect(inject('packedSize')).toBeLessThan(1_000_000);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([manifest.name]);
});

test('holds its manual page, the shapes of its answers, and the licences of what is in it, but none of our sources', () => {
  const packed = readdirSync(join(folder, 'node_modules', manifest.name, 'packed')).sort();
  for (const file of [
    'oss-migration-troubleshooter.1',
    'explain.schema.json',
    'errors.schema.json',
    'tree.schema.json',
    'triage.schema.json',
    'licences.txt',
    'knowledge.json',
  ])
    expect(packed).toContain(file);
  expect(existsSync(join(folder, 'node_modules', manifest.name, 'src'))).toBe(false);
  const licences = readFileSync(join(folder, 'node_modules', manifest.name, 'packed', 'licences.txt'), 'utf8');
  for (const name of ['@modelcontextprotocol/server', 'zod']) expect(licences).toContain(`${name} `);
});

test('npm refuses to publish it', () => {
  expect(manifest.private).toBe(true);
});

test('runs with the Node of the user', () => {
  const node = execFileSync('node', ['--version'], { cwd: folder, env: userEnv, encoding: 'utf8' }).trim();
  expect(node).toMatch(/^v(?:2[0-9]|[3-9]\d)\./);
  const { stdout, status } = runInstalled(['--version']);
  expect(stdout).toMatch(new RegExp(`^${manifest.version}, content of \\d{4}-\\d\\d-\\d\\d\\n$`));
  expect(status).toBe(0);
});

test('a whole list is grouped by cause, and its retry list is written', () => {
  const list = join(folder, 'a_error_list');
  const row = (name: string, reason: string) => `${name}\t2026-11-26 21:14:05\t2026-11-26 21:14:07\t${reason}\n`;
  writeFileSync(list, row('photos/a.jpg', 'check size failed') + row('photos/图.jpg', 'check size failed'));
  const { stdout, status } = runInstalled(['triage', '--json', '--retry', 'lists', '--for', 'names', list]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).lists[0].groups[0]).toMatchObject({ page: 'check-size-failed', rows: 2 });
  expect(readFileSync(join(folder, 'lists', 'check-size-failed', 'names.txt'), 'utf8')).toBe(
    'photos/a.jpg\nphotos/图.jpg\n',
  );
});

test('a log may be piped in, and its answer piped on', () => {
  const { stdout, status } = runInstalled(['explain'], {
    input: 'INFO begin\nERROR photos/a.jpg check size failed\nINFO end\n',
  });
  expect(stdout).toMatch(/^check size failed: /);
  expect(status).toBe(0);
  const pipe = `${JSON.stringify(commandFile)} error check-size-failed | head -n 1`;
  expect(execFileSync('sh', ['-c', pipe], { env: userEnv, encoding: 'utf8' })).toMatch(/^# /);
});

test.runIf(process.platform === 'linux')('shows colours in a terminal, and none there with NO_COLOR', () => {
  const inTerminal = (env: NodeJS.ProcessEnv) =>
    execFileSync('script', ['-qec', `${commandFile} explain 'check size failed'`, '/dev/null'], {
      env: { ...userEnv, TERM: 'xterm-256color', ...env },
      encoding: 'utf8',
    });
  expect(inTerminal({})).toContain('\u001b[1m');
  expect(inTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
});

test('bash completes commands, options, pages and steps', () => {
  const script = join(folder, 'completion.bash');
  writeFileSync(script, runInstalled(['completion', 'bash']).stdout);
  const complete = (...words: readonly string[]) =>
    execFileSync(
      'bash',
      [
        '-c',
        `source ${script}; COMP_WORDS=(${['x', ...words].map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _oss_migration_troubleshooter; echo "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8' },
    ).trim();
  expect(complete('exp')).toBe('explain');
  expect(complete('tree', '--tr')).toBe('--trail');
  expect(complete('error', 'check-size-fa')).toBe('check-size-failed');
  expect(complete('tree', 'which-mess')).toBe('which-message');
  expect(complete('completion', 'f')).toBe('fish');
});

/** Whether a shell is here. */
const has = (shell: string) => spawnSync(shell, ['--version'], { env: userEnv }).status === 0;

test.runIf(has('fish'))('fish completes commands, options, pages and steps', () => {
  const script = join(folder, 'completion.fish');
  writeFileSync(script, runInstalled(['completion', 'fish']).stdout);
  const complete = (typed: string) =>
    execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${manifest.name} ${typed}'`], {
      env: userEnv,
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);
  expect(complete('exp')).toEqual(['explain']);
  expect(complete('tree --tr')).toEqual(['--trail']);
  expect(complete('error check-size-fa')).toEqual(['check-size-failed']);
  expect(complete('tree which-mess')).toEqual(['which-message']);
  expect(complete('completion f')).toEqual(['fish']);
});

test.runIf(has('zsh'))('zsh completes from a file that it loads when it is wanted, the first time too', () => {
  const script = join(folder, `_${manifest.name}`);
  writeFileSync(script, runInstalled(['completion', 'zsh']).stdout);
  // What completes outside of a line that is typed; it only tells what it is given.
  const stubs = 'compadd() { print -r -- "$@" }; _describe() { print -r -- "$known" }; compdef() { print registered };';
  const offered = (current: number, ...words: readonly string[]) =>
    execFileSync(
      'zsh',
      [
        '-f',
        '-c',
        `${stubs} fpath=(${folder} $fpath); autoload -U _${manifest.name}; CURRENT=${current}; words=(${[manifest.name, ...words].join(' ')}); _${manifest.name}`,
      ],
      { env: userEnv, encoding: 'utf8' },
    );
  expect(offered(2, 'exp')).toContain('explain:');
  expect(offered(3, 'error', 'check')).toContain(' check-size-failed ');
  expect(offered(3, 'tree', 'which')).toContain(' which-message ');
  const sourced = execFileSync('zsh', ['-f', '-c', `${stubs} source ${script}`], { env: userEnv, encoding: 'utf8' });
  expect(sourced.trim()).toBe('registered');
});

test.each(['zsh', 'fish'])('%s gets a script that names every command and page', (shell) => {
  const { stdout } = runInstalled(['completion', shell]);
  for (const word of ['explain', 'error', 'tree', 'mcp', 'completion', 'check-size-failed', 'which-message'])
    expect(stdout).toContain(word);
});
