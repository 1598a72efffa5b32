import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { distFolder } from '../../src/build/folders.ts';
import { writeServiceWorker } from '../../src/build/offline/service-worker.ts';
import { readSite } from '../../src/build/offline/site-files.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import { type FolderServer, serveFolder } from './folder-server.ts';
import { searchOn } from './search-field.ts';
import { errorPage, errors, graph, mainMessage, wordsOf } from './site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = resolve(root, distFolder);
const { base: path } = readPublishing(process.env);
const page403 = errorPage('http-status-code-403');
const sizeFailed = errorPage('check-size-failed');
const firstStep = graph.questions.get(graph.first);

const test = base.extend<{ readonly server: FolderServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
  server: async ({}, use) => {
    const server = await serveFolder(dist, path);
    await use(server);
    await server.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the site and waits until this browser keeps it. */
async function visit(page: Page, url: string) {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

async function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active != null);
}

/** What a visit needs that looks at how the site is kept; the rest of the site would only take time. */
const ofVisit = new RegExp(
  String.raw`^(?:$|index\.html|favicon|site\.webmanifest|_astro|search|offline(?:$|/index)|errors(?:$|/${sizeFailed.id}(?:$|/)))`,
);

/** A small edition of the site, in which one error page and its card have a title of their own. */
async function edition(folder: string, title: string): Promise<string> {
  cpSync(dist, folder, { recursive: true, filter: (file) => ofVisit.test(relative(dist, file)) });
  for (const name of [`errors/${sizeFailed.id}/index.html`, `search/${sizeFailed.id}.json`]) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(sizeFailed.title);
    writeFileSync(file, text.replaceAll(sizeFailed.title, title));
  }
  await writeServiceWorker(folder, readSite(folder, path));
  return folder;
}

test('after one visit everything works without the server', async ({ page, server }) => {
  await visit(page, server.url);
  await server.stop();

  await page.goto(`${server.url}errors/${page403.id}/`);
  await expect(heading(page)).toHaveText(mainMessage(page403));
  await expect(page.request.fetch(server.url), 'the server is gone').rejects.toThrow('ECONNREFUSED');
  const kept = await page.evaluate(
    (addresses) => Promise.all(addresses.map((address) => fetch(address).then(({ status }) => status))),
    errors.map(({ id }) => `${server.url}errors/${id}/`),
  );
  expect(new Set(kept)).toEqual(new Set([200]));

  await page.goto(server.url);
  const { field, paste, bestMatch, other } = searchOn(page);
  await field.fill('lifecycle symbolic credentials hemisphere');
  await expect(other.getByRole('link').first()).toBeVisible();
  await paste('photos/a.jpg, check size failed');
  await bestMatch.click();
  await expect(heading(page)).toHaveText(mainMessage(sizeFailed));

  await page.goto(`${server.url}troubleshoot/`);
  await expect(heading(page)).toHaveText(firstStep?.ask ?? '');
  const [answer] = firstStep?.answers ?? [];
  await page.getByRole('link', { name: wordsOf({ question: graph.first, answer: answer?.id ?? '' }).say }).click();
  await expect(heading(page)).not.toHaveText(firstStep?.ask ?? '');

  await page.goto(`${server.url}e/InvalidObjectState/`);
  await expect(page).toHaveURL(`${server.url}errors/operation-not-valid-for-object-state/`);
  const missing = await page.goto(`${server.url}errors/no-such-page/`);
  expect(missing?.status()).toBe(404);
  await expect(heading(page)).toContainText('Page not found');
  const cut = await page.goto(`${server.url}e/%E6%9D/`);
  expect(cut?.status()).toBe(404);
  await expect(heading(page)).toContainText('Page not found');
});

test('a deploy in the middle of a visit: each tab goes on with its edition until the reader wants the next', async ({
  page,
  context,
  server,
}, testInfo) => {
  server.publish(await edition(testInfo.outputPath('this'), 'Title of this edition'));
  await visit(page, server.url);
  await page.reload();
  server.publish(await edition(testInfo.outputPath('next'), 'Title of the next edition'));
  const card = `${server.url}search/${sizeFailed.id}.json`;
  const cardIn = (tab: Page) => tab.evaluate((url) => fetch(url).then((answer) => answer.text()), card);

  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A new version of this site is available.')).toBeVisible();
  expect(await cardIn(page)).toContain('Title of this edition');

  const other = await context.newPage();
  await other.goto(`${server.url}errors/${sizeFailed.id}/`);
  await expect(other.getByText('Title of this edition').first()).toBeVisible();
  await other.getByRole('button', { name: 'Reload to see it' }).click();
  await expect(other.getByText('Title of the next edition').first()).toBeVisible();
  expect(await cardIn(other)).toContain('Title of the next edition');

  // The first tab is still of the earlier edition, and so is what it fetches; its next page is of the new one.
  expect(await cardIn(page)).toContain('Title of this edition');
  await page.goto(`${server.url}errors/${sizeFailed.id}/`);
  await expect(page.getByText('Title of the next edition').first()).toBeVisible();
});

test('the reader can remove the site from the browser, and it stays removed', async ({ page, server }, testInfo) => {
  server.publish(await edition(testInfo.outputPath('this'), 'Title of this edition'));
  await visit(page, `${server.url}offline/`);
  await page.getByRole('button', { name: 'Remove it from this browser' }).click();
  // It is said beside the control that changes it.
  const controls = page
    .locator('p')
    .filter({ has: page.getByRole('button', { name: 'Save the site in this browser' }) });
  await expect(controls.getByText('Not saved.')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save the site in this browser' })).toBeVisible();
  expect(await isKept(page)).toBe(false);
  await page.getByRole('button', { name: 'Save the site in this browser' }).click();
  await expect(page.getByText('works offline.')).toBeVisible();
});

test('what another program shares lands in the field, and goes to no server', async ({ page, server }, testInfo) => {
  server.publish(await edition(testInfo.outputPath('this'), 'Title of this edition'));
  const { action, parts } = await shareTargetOf(page, server.url);
  expect(action).toBe(`${server.url}share-target/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();

  await share(page, action, { [parts.title]: 'Job log', [parts.text]: 'photos/a.jpg, check size failed' });
  const { field, bestMatch } = searchOn(page);
  await expect(field).toHaveValue('Job log\nphotos/a.jpg, check size failed');
  await expect(bestMatch).toBeVisible();
  expect(page.url()).toBe(server.url);

  await share(page, action, { [parts.files]: 'b.log' });
  await expect(field).toHaveValue('From b.log: check size failed');
  // Shown once, and kept nowhere.
  const other = await page.context().newPage();
  await other.goto(`${server.url}#shared`);
  await expect(other).toHaveURL(server.url);
  await expect(searchOn(other).field).toHaveValue('');
  expect(await keptTexts(other)).not.toContain('b.log');
});

/** What the browser reads of the site's manifest: where it shares to, and in which fields. */
async function shareTargetOf(page: Page, url: string) {
  await visit(page, url);
  await page.reload();
  const session = await page.context().newCDPSession(page);
  const { data = '{}', errors: faults } = await session.send('Page.getAppManifest');
  expect(faults).toEqual([]);
  const { share_target: target } = JSON.parse(data);
  const { files, ...texts } = target.params;
  return { action: new URL(target.action, url).href, parts: { ...texts, files: files[0].name } };
}

/** Sends a form as the browser does for another program; a part named as files becomes one. */
function share(page: Page, action: string, parts: Readonly<Record<string, string>>) {
  const sent = page.waitForURL(action.replace('share-target/', ''));
  return Promise.all([
    sent,
    page.evaluate(
      ([to, given]) => {
        const form = document.createElement('form');
        Object.assign(form, { action: to, method: 'POST', enctype: 'multipart/form-data' });
        for (const [name, value] of Object.entries(given)) {
          const input = document.createElement('input');
          input.name = name;
          if (value.endsWith('.log')) {
            input.type = 'file';
            const files = new DataTransfer();
            files.items.add(new File([`From ${value}: check size failed`], value, { type: 'text/plain' }));
            input.files = files.files;
          } else input.value = value;
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      },
      [action, parts] as const,
    ),
  ]);
}

/** All that the site keeps in this browser, besides its own files. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }]);
  });
}

test('a device without room for the site shows it all the same', async ({ page, context, server }) => {
  await limitRoom(context, page, server.url);
  const gone = page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration !== undefined && !registration.installing && !registration.active;
  });
  await page.goto(server.url);
  await gone.catch(() => {});
  const { paste, bestMatch } = searchOn(page);
  await paste('photos/a.jpg, check size failed');
  await expect(bestMatch).toBeVisible();
  expect(await isKept(page)).toBe(false);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('a browser that blocks storage shows the site all the same', async ({ page, server }) => {
  const errorsSeen: string[] = [];
  page.on('pageerror', ({ message }) => errorsSeen.push(message));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    Object.defineProperty(globalThis, 'caches', { get: refuse });
    if (navigator.serviceWorker)
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('No.', 'SecurityError'));
  });
  await page.goto(server.url);
  const { paste, bestMatch } = searchOn(page);
  await paste('photos/a.jpg, check size failed');
  await bestMatch.click();
  await expect(heading(page)).toHaveText(mainMessage(sizeFailed));
  expect(errorsSeen).toEqual([]);
});

async function limitRoom(context: BrowserContext, page: Page, url: string) {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 100_000 });
}

test.describe('copies on disk', () => {
  test('the single file answers, walks and shows pages, with no server', async ({ page }) => {
    const errorsSeen: string[] = [];
    page.on('pageerror', ({ message }) => errorsSeen.push(message));
    page.on('console', (message) => message.type() === 'error' && errorsSeen.push(message.text()));
    const file = pathToFileURL(join(dist, 'offline/oss-migration-troubleshooter.html')).href;
    await page.goto(file);
    await expect(page.getByText(/Offline copy with the content of \d{4}-\d\d-\d\d, \d+ days old/)).toBeVisible();
    await walk(page);
    expect(page.url()).toContain(file);
    await page.goto(`${file}#/triage/`);
    await readList(page);
    await page.goto(`${file}#/errors/${page403.id}/#${page403.causes[0]?.id}`);
    await expect(page.locator(`[id="${page403.causes[0]?.id}"]`)).toBeInViewport();
    await page.goto(`${file}#/e/InvalidObjectState/`);
    await expect(heading(page)).toHaveText(mainMessage(errorPage('operation-not-valid-for-object-state')));
    await page.goto(`${file}#/errors/no-such-page/`);
    await expect(heading(page)).toContainText('Page not found');
    await page.goBack();
    await expect(heading(page)).toHaveText(mainMessage(errorPage('operation-not-valid-for-object-state')));
    // As when a link is copied in part.
    for (const cut of ['%', 'e/%E6%9D/']) {
      await page.goto('about:blank');
      await page.goto(`${file}#/${cut}`);
      await expect(heading(page)).toContainText('Page not found');
    }
    await page.goto(`${file}#/errors/${page403.id}/#%`);
    await expect(heading(page)).toHaveText(mainMessage(page403));
    expect(errorsSeen).toEqual([]);
  });

  test('the single file searches on every page, filters its list, and links within a page', async ({ page }) => {
    const errorsSeen: string[] = [];
    page.on('pageerror', ({ message }) => errorsSeen.push(message));
    page.on('console', (message) => message.type() === 'error' && errorsSeen.push(message.text()));
    const file = pathToFileURL(join(dist, 'offline/oss-migration-troubleshooter.html')).href;
    await page.goto(`${file}#/errors/${page403.id}/`);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sources' }).click();
    await expect(page).toHaveURL(`${file}#/errors/${page403.id}/#sources`);
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
    await page.keyboard.press('/');
    const { field, bestMatch } = searchOn(page);
    await expect(field).toBeFocused();
    await field.fill('photos/a.jpg, check size failed');
    await bestMatch.click();
    // It has a heading of its own.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(heading(page)).toHaveText(mainMessage(sizeFailed));

    await page.goto(`${file}#/errors/`);
    const ofS3 = errors.filter(({ services }) => services.includes('s3'));
    await page.getByLabel('Service or tool').selectOption({ label: 'Amazon S3' });
    await expect(page.getByRole('main').getByRole('status')).toHaveText(`Showing ${ofS3.length} of ${errors.length}`);
    await page.reload();
    await expect(heading(page)).toHaveText('All errors');
    expect(errorsSeen).toEqual([]);
  });

  test('the single file in Chinese answers in Chinese, also at an address without the language', async ({ page }) => {
    const file = pathToFileURL(join(dist, 'offline/oss-migration-troubleshooter.zh.html')).href;
    await page.goto(file);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.getByRole('textbox').first().fill('photos/a.jpg, check size failed');
    const match = page.locator('.match a[data-answer]').first();
    await expect(match).toHaveText(/[\u4e00-\u9fff]/);
    await match.click();
    await expect(page).toHaveURL(new RegExp(`#/zh/errors/${sizeFailed.id}/$`));
    await expect(heading(page)).toHaveText(mainMessage(sizeFailed));
    await page.goto(`${file}#/e/InvalidObjectState/`);
    await expect(heading(page)).toHaveText(mainMessage(errorPage('operation-not-valid-for-object-state')));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  for (const from of ['a disk', 'another path of a server'] as const) {
    test(`the folder works from ${from}`, async ({ page }, testInfo) => {
      const errorsSeen: string[] = [];
      page.on('pageerror', ({ message }) => errorsSeen.push(message));
      const folder = unzip(join(dist, 'offline/oss-migration-troubleshooter.zip'), testInfo.outputPath('copy'));
      const server = from === 'a disk' ? undefined : await serveFolder(folder, '/some/where/');
      const outside: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (/^(?:https?|file):/.test(url) && !url.includes(server ? '/some/where/' : folder)) outside.push(url);
      });
      await page.goto(server ? `${server.url}index.html` : pathToFileURL(join(folder, 'index.html')).href);
      await walk(page);
      await page.getByRole('link', { name: 'Errors', exact: true }).first().click();
      await expect(heading(page)).toHaveText('All errors');
      await page.goto(new URL('../triage/index.html', page.url()).href);
      await readList(page);
      expect(errorsSeen).toEqual([]);
      expect(outside).toEqual([]);
      await server?.stop();
    });
  }

  test('their checksums are those of the files', async () => {
    const { createHash } = await import('node:crypto');
    const sums = readFileSync(join(dist, 'offline/SHA256SUMS'), 'utf8').trim().split('\n');
    const copies = readdirSync(join(dist, 'offline')).filter((name) => /^oss-.*\.(?:html|zip)$/.test(name));
    expect(sums.map((line) => line.split('  ')[1]).toSorted()).toEqual(copies.toSorted());
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(dist, 'offline', name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });
});

/** From a pasted message to its page, and two steps through the troubleshooter. */
async function walk(page: Page) {
  const { paste, bestMatch, mayFit, shown } = searchOn(page);
  await paste('sizes differ after the copy');
  await expect(mayFit.getByRole('link').first()).toHaveAttribute('href', new RegExp(sizeFailed.id));
  await expect(shown('Part of the search could not be loaded')).toHaveCount(0);
  await paste('photos/a.jpg, check size failed');
  await bestMatch.click();
  await expect(heading(page)).toHaveText(mainMessage(sizeFailed));
  await page.getByRole('link', { name: 'Troubleshooter', exact: true }).first().click();
  await expect(heading(page)).toHaveText(firstStep?.ask ?? '');
  const [first] = firstStep?.answers ?? [];
  await page.getByRole('main').getByRole('link', { name: first?.say }).click();
  const second = graph.questions.get(first?.next ?? '');
  await expect(heading(page)).toHaveText(second?.ask ?? '');
  const [next] = second?.answers ?? [];
  await page.getByRole('main').getByRole('link', { name: next?.say }).first().click();
  await expect(heading(page)).not.toHaveText(second?.ask ?? '');
}

/** Gives a list of failures to the page that counts them. */
async function readList(page: Page) {
  const buffer = Buffer.from('photos/a.jpg\tcheck size failed\n');
  await page.getByLabel('Choose files').setInputFiles({ name: 'error_list', mimeType: 'text/plain', buffer });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('1 known error covers 100% of 1 row');
}

function unzip(file: string, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, 'oss-migration-troubleshooter');
}
