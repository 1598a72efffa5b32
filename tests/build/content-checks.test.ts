import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentChecks } from '../../src/build/content-checks.ts';
import { SmallContent } from '../authoring/small-content.ts';

let folder = '';
const page = () => join(folder, 'guides', 'limit-speed.mdx');
const broken = "changed: '22.11.2026'";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  new SmallContent().copyTo(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function breakPage() {
  writeFileSync(page(), readFileSync(page(), 'utf8').replace("changed: '2026-11-22'", broken));
}

/** What Astro and Vite would hand over, as far as the checks use it. */
function development() {
  const sent: { type: string; err?: { message: string } }[] = [];
  const warned: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const sockets = new EventEmitter();
  const ws = { send: (message: (typeof sent)[number]) => sent.push(message), on: sockets.on.bind(sockets) };
  const { hooks } = contentChecks(folder);
  const call = async (hook: string, options: object) => {
    const run: unknown = Reflect.get(hooks, hook);
    if (typeof run === 'function') await run(options);
  };
  const start = async () => {
    await call('astro:config:setup', { command: 'dev', config: { root: pathToFileURL('/') } });
    await call('astro:server:setup', {
      server: { ws, watcher },
      logger: { warn: (text: string) => warned.push(text), info: () => undefined },
    });
  };
  return { sent, warned, watcher, sockets, call, start };
}

const lineOfDay = () =>
  readFileSync(page(), 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith('changed:')) + 1;
const problem = () =>
  `${folder}/guides/limit-speed.mdx:${lineOfDay()}: changed: Write a day of the calendar as '2026-11-22', in quotes.`;

test('a build with a fault fails with the lines of the check', async () => {
  breakPage();
  const build = development().call('astro:config:setup', { command: 'build', config: { root: pathToFileURL('/') } });
  await expect(build).rejects.toThrow(`1 problem in content/\n${problem()}`);
});

test('dev shows a fault over the page, also to who comes later, until it is mended', async () => {
  const { sent, warned, watcher, sockets, start } = development();
  await start();
  expect(sent).toEqual([]);

  const right = readFileSync(page(), 'utf8');
  breakPage();
  watcher.emit('change', page());
  await vi.waitFor(() => expect(sent.length).toBe(1));
  expect(sent[0]).toMatchObject({ type: 'error', err: { message: problem() } });
  expect(warned).toEqual([`1 problem in content/\n${problem()}`]);

  sockets.emit('connection');
  expect(sent[1]).toEqual(sent[0]);

  writeFileSync(page(), right);
  watcher.emit('change', page());
  await vi.waitFor(() => expect(sent.length).toBe(3));
  expect(sent[2]).toEqual({ type: 'full-reload' });
});

test('files elsewhere are no content', async () => {
  const { sent, watcher, start } = development();
  await start();
  breakPage();
  watcher.emit('change', '/somewhere/else.ts');
  watcher.emit('change', page());
  await vi.waitFor(() => expect(sent.length).toBe(1));
});
