import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distFolder } from '../../src/build/folders.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import { type FolderServer, serveFolder } from '../e2e/folder-server.ts';
import { errorPage, graph, mainMessage, pageOfOutcome, shortestPath, wordsOf } from '../e2e/site.ts';
import { enginesToTest, type Reader, start } from './engines.ts';

const { base } = readPublishing(process.env);
const sizeFailed = errorPage('check-size-failed');
const message = mainMessage(sizeFailed);
const walk = shortestPath((outcome) => pageOfOutcome(outcome) === 'premature-end-of-content-length');
const titleOf = (step: string) => graph.questions.get(step)?.ask ?? graph.outcomes.get(step)?.title ?? '';

/** A failed-file list: three objects with one cause, one with another. */
const list = [
  ...['photos/1.jpg', 'photos/2,3.jpg', 'photos/图.jpg'].map((name) => [name, message]),
  ['photos/4.jpg', 'http status code 403'],
].map(([name, words]) => `${name}\t2026-11-26 21:14:05\t2026-11-26 21:14:07\t${words}\n`);

let site: FolderServer;
/** The same pages, of which no script may run. */
let withoutScripts: FolderServer;
let folder: string;
beforeAll(async () => {
  if (!existsSync(distFolder)) throw new Error(`There is no site in ${distFolder}/. Run \`npm run build\` first.`);
  site = await serveFolder(distFolder, base);
  withoutScripts = await serveFolder(distFolder, base, {
    headers: { 'content-security-policy': "script-src 'none'" },
  });
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterAll(async () => {
  await site.stop();
  await withoutScripts.stop();
  rmSync(folder, { recursive: true });
});

describe.each(enginesToTest())('in $name', (engine) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start(engine);
  });
  afterAll(async () => {
    await reader?.close();
    expect(reader?.complaints).toEqual([]);
  });

  /** What an expression in the page is to become. */
  const becomes = (expression: string) =>
    expect.poll(() => reader.ask(expression), { timeout: 120_000, interval: 200 });
  const heading = () => becomes(`document.querySelector('h1').textContent.trim()`);

  test('a pasted line is answered with its error page, and words with other pages', async () => {
    await reader.goTo(site.url);
    await reader.type('textarea', `photos/a.jpg, ${message}`);
    await reader.click('main a[data-answer]', sizeFailed.title);
    await heading().toBe(message);
    await reader.goTo(`${site.url}?q=lifecycle%20hourglass%20inventory`);
    await becomes(`document.querySelectorAll('[aria-label="Other pages"] a').length > 0`).toBe(true);
  });

  test('a link to a part of an error page leads there', async () => {
    const [cause] = sizeFailed.causes;
    await reader.goTo(`${site.url}errors/${sizeFailed.id}/#${cause?.id}`);
    await heading().toBe(message);
    await becomes(`(() => { const { top } = document.getElementById(${JSON.stringify(cause?.id)}).getBoundingClientRect();
      return top > -innerHeight && top < innerHeight; })()`).toBe(true);
  });

  test.each([
    ['', () => site],
    [', also without scripts', () => withoutScripts],
  ])('answers lead to an outcome with its fix, and the way back leads back%s', async (_, server) => {
    await reader.goTo(`${server().url}troubleshoot/`);
    for (const given of walk.trail) {
      const { ask, say } = wordsOf(given);
      await heading().toBe(ask);
      await reader.click('main a', say);
    }
    await heading().toBe(titleOf(walk.outcome));
    await becomes(`document.querySelector('main').textContent.includes('Ruled out if')`).toBe(true);
    await reader.back();
    await heading().toBe(titleOf(walk.trail.at(-1)?.question ?? ''));
  });

  test('a failed-file list becomes its causes', async () => {
    const file = join(folder, 'aliyun_mgw_import_report_error_list');
    writeFileSync(file, list.join(''));
    await reader.goTo(`${site.url}triage/`);
    await reader.choose('input[type=file]', file);
    await becomes(`document.querySelector('h2')?.textContent`).toBe('2 known errors cover 100% of 4 rows');
  });

  // Nothing of a list is stored: the engine has to keep the page itself, which the Chromium of tests does not.
  const hasBackCache = engine.name !== 'Chromium';
  if (hasBackCache)
    test('a list that was read is there again after the way back', async () => {
      const file = join(folder, 'aliyun_mgw_import_report_error_list');
      writeFileSync(file, list.join(''));
      await reader.goTo(`${site.url}triage/`);
      await reader.choose('input[type=file]', file);
      const headline = () => becomes(`document.querySelector('h2')?.textContent`);
      await headline().toBe('2 known errors cover 100% of 4 rows');
      await reader.click('header a[href$="/errors/"]');
      await heading().not.toBe('');
      await becomes('location.pathname.endsWith("/triage/")').toBe(false);
      await reader.back();
      await headline().toBe('2 known errors cover 100% of 4 rows');
    });

  test('an error page is whole without scripts', async () => {
    await reader.goTo(`${withoutScripts.url}errors/${sizeFailed.id}/`);
    await heading().toBe(message);
    for (const { title } of sizeFailed.causes) {
      const visible = `[...document.querySelectorAll('main *')].some((one) => one.textContent.trim() === ${JSON.stringify(title)} && one.getClientRects().length > 0)`;
      expect(await reader.ask(visible), title).toBe(true);
    }
  });

  test('the copy in one file opens from a disk, and answers', async () => {
    await reader.goTo(pathToFileURL(resolve(distFolder, 'offline/oss-migration-troubleshooter.html')).href);
    await reader.type('textarea', `photos/a.jpg, ${message}`);
    await reader.click('main a[data-answer]', sizeFailed.title);
    await heading().toBe(message);
  });

  test('after one visit the site needs no server', async () => {
    const visited = await serveFolder(distFolder, base);
    await reader.goTo(visited.url);
    const kept = 'document.documentElement.dataset.kept';
    await becomes(`(navigator.serviceWorker.ready.then(() => (${kept} = 'yes')), ${kept})`).toBe('yes');
    await visited.stop();
    await reader.goTo(`${visited.url}errors/${sizeFailed.id}/`);
    await heading().toBe(message);
  });
});
