import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, LaunchOptions, Locator, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { violations } from './axe.ts';
import { test as base, expect } from './fixtures.ts';
import { searchOn } from './search-field.ts';
import { errorPage, mainMessage } from './site.ts';

const test = base.extend<{
  /** A page in a browser of its own, which is started with these options too. */
  readonly pageWith: (options: LaunchOptions) => Promise<Page>;
}>({
  pageWith: async ({ playwright, launchOptions, baseURL }, use) => {
    const browsers: Browser[] = [];
    await use(async (options) => {
      const browser = await playwright.chromium.launch({ ...launchOptions, ...options });
      browsers.push(browser);
      return browser.newPage({ baseURL, serviceWorkers: 'block' });
    });
    for (const browser of browsers) await browser.close();
  },
});

const sizeFailed = errorPage('check-size-failed');
const status403 = errorPage('http-status-code-403');

/** A failed-file list of the old console: three objects with one cause, one with another, one that no page knows. */
const rows = [
  'photos/1.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:07\tcheck size failed',
  'photos/2,3.jpg\t2026-11-26 21:15:05\t2026-11-26 21:15:07\tcheck size failed',
  'photos/<b>图.jpg\t2026-11-26 21:16:05\t2026-11-26 21:16:07\tcheck size failed',
  'photos/4.jpg\t2026-11-26 21:17:05\t2026-11-26 21:17:07\thttp status code 403',
  'photos/5.jpg\t2026-11-26 21:18:05\t2026-11-26 21:18:07\tthe hamster left its wheel',
];
const list = (lines: readonly string[], name = 'aliyun_mgw_import_report_error_list') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

/** The most frequent cause, which is open when the list is read. */
async function firstOf(page: Page): Promise<Locator> {
  const first = page
    .getByRole('list', { name: /^Causes/ })
    .locator('> li')
    .first();
  await expect(first.locator('details')).toHaveAttribute('open');
  return first;
}

/** Saves the retry list of a cause, in the form that was chosen. */
async function saveList(cause: Locator): Promise<Buffer> {
  const saving = cause.page().waitForEvent('download');
  await cause.getByRole('button', { name: 'Save the list' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('the page shows what becomes of the example list, until it reads one', async ({ page }) => {
  await page.goto('triage/');
  const sample = page.getByRole('figure').filter({ hasText: 'What you get' });
  const rows = await sample.getByRole('listitem').allInnerTexts();
  expect(rows.map((row) => row.split('\n')[0])).toEqual(
    ['check-size-failed', 'http-status-code-403', 'java-read-timed-out'].map((id) => errorPage(id).title),
  );
  await page.getByRole('button', { name: 'Try an example list' }).click();
  const causes = page.getByRole('list', { name: /^Causes/ }).locator('> li');
  await expect(causes).toHaveCount(rows.length);
  await expect(sample).toHaveCount(0);
  for (const [i, row] of rows.entries()) {
    const [title = '', message = ''] = row.split('\n');
    await expect(causes.nth(i)).toContainText(title);
    await expect(causes.nth(i)).toContainText(message);
    const [, counts = ''] = /(\d+ rows?, \d+%)/.exec(row) ?? [];
    await expect(causes.nth(i)).toContainText(counts);
  }
});

test('a list becomes its causes, each with its rows, what to do first, and its page', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
  const groups = page.getByRole('list', { name: /^Causes/ }).locator('> li');
  await expect(groups).toHaveCount(3);
  await expect(groups.nth(0)).toContainText(mainMessage(sizeFailed));
  await expect(groups.nth(0)).toContainText('3 rows, 60%');
  await expect(groups.nth(0)).toContainText('3 objects');
  await expect(groups.locator('details[open]')).toHaveCount(1);
  await expect(groups.nth(0)).toContainText('photos/<b>图.jpg');
  await expect(groups.nth(0).locator('mark').first()).toHaveText('check size failed');
  await expect(groups.nth(0).getByRole('link', { name: /All causes of this error/ })).toHaveAttribute(
    'href',
    new RegExp(`errors/${sizeFailed.id}/$`),
  );
  await expect(groups.filter({ hasText: mainMessage(status403) })).toHaveCount(1);
  await expect(groups.filter({ hasText: 'the hamster left its wheel' })).toHaveCount(1);
});

test('on a small screen the page says what can be done there, and names what was found before all else', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('triage/');
  await expect(page.getByText('anywhere on this page')).toBeHidden();
  await expect(page.getByText('Choose the files to analyze.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'To paste rows, use the home page' })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  await firstOf(page);
  const heading = await page.getByRole('heading', { level: 2 }).boundingBox();
  const button = await page.getByRole('button', { name: 'Start over' }).boundingBox();
  expect(button?.y).toBeGreaterThanOrEqual((heading?.y ?? Infinity) + (heading?.height ?? 0));
});

test('every card has one width, open or closed, and the times of the rows have a title', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  await firstOf(page);
  const widths = await page
    .getByRole('list', { name: /^Causes/ })
    .locator('> li')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().width));
  expect(widths).toHaveLength(3);
  expect(new Set(widths).size).toBe(1);
  await expect(page.getByRole('figure').filter({ hasText: 'When the rows failed' })).toContainText(
    'From 2026-11-26 21:14',
  );
});

test('a retry list holds the names of its cause, byte for byte, and goes back to the tool', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  const first = await firstOf(page);
  await first.getByLabel('Retry list as').selectOption('csv');
  const text = (await saveList(first)).toString();
  for (const name of ['photos/1.jpg', '"photos/2,3.jpg"', 'photos/<b>图.jpg']) expect(text).toContain(name);
  expect(text).not.toContain('photos/4.jpg');
  await expect(first.getByRole('status')).toContainText('3 names');
});

test('the list of a vendor is known by its rows under any name, and its objects can be tried again', async ({
  page,
}) => {
  await page.goto('triage/');
  await page
    .getByLabel('Choose files')
    .setInputFiles(
      list(
        [
          'photos/2019/a.jpg, 2019-04-22 10:01:07, 2019-04-22 10:03:55, check size failed',
          '照片/猫, 狗.jpg, 2019-04-22 10:01:07, 2019-04-22 10:03:56, check size failed',
        ],
        '清单.txt',
      ),
    );
  const first = await firstOf(page);
  await expect(first).toContainText('2 objects');
  await first.getByLabel('Retry list as').selectOption('names');
  expect((await saveList(first)).toString()).toBe('photos/2019/a.jpg\n照片/猫, 狗.jpg\n');
  await page.getByText('Read as').first().click();
  await expect(page.getByText('so the layout is partly assumed')).toBeVisible();
  await page.getByLabel('Reason column').fill('2');
  await page.getByRole('button', { name: 'Read again' }).click();
  const again = await firstOf(page);
  await again.getByLabel('Retry list as').selectOption('csv');
  // The second row has a comma in its name.
  expect((await saveList(again)).toString()).toBe('photos/2019/a.jpg,2019-04-22 10:01:07\n照片/猫,狗.jpg\n');
});

test('a log has no objects to try again, and says why', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(
    list(
      [1, 2, 3, 4].map((i) => `/app/upload.py, 2019-04-22 10:01:0${i}, ERROR, check size failed`),
      'worker.log',
    ),
  );
  await expect(page.getByText("We don't recognize this format, so each line is read as a log message")).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the list' })).toBeHidden();
});

test('files that are added are read with those before, and bars are shares of all rows', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows.slice(0, 3), 'a_error_list'));
  const headline = page.getByRole('heading', { level: 2 });
  await expect(headline).toHaveText('1 known error covers 100% of 3 rows');
  await page.getByLabel('Add files').setInputFiles(list(rows.slice(3), 'b_error_list'));
  await expect(headline).toHaveText('2 known errors cover 80% of 5 rows');
  const bars = page.getByRole('list', { name: /^Causes/ }).locator('.bar rect');
  expect(await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('width'))))).toEqual([60, 20, 20]);
});

test('gzip, pasted rows and several files are read; what is no list is named with what to do', async ({ page }) => {
  await page.goto('triage/');
  const choose = page.getByLabel('Choose files');
  const headline = page.getByRole('heading', { level: 2 });
  await choose.setInputFiles({
    name: 'aliyun_error_list.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(`${rows.slice(0, 3).join('\n')}\n`),
  });
  await expect(headline).toHaveText('1 known error covers 100% of 3 rows');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(headline).toBeHidden();
  await choose.setInputFiles([
    list(rows.slice(0, 4), 'run-1_error_list'),
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 list') },
  ]);
  await expect(headline).toHaveText('2 known errors cover 100% of 4 rows');
  await expect(page.getByText('This is a PDF. Add the list or log it was made from')).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await choose.setInputFiles(list(['{"level":"info","msg":"all done"}'], 'rclone.json'));
  await expect(headline).toHaveText('No failures found');
});

test('what an archive holds before it is cut short is counted, and the reader is told', async ({ page }) => {
  const text = Buffer.from(`${rows.slice(0, 3).join('\n')}\n`.repeat(200));
  // Stored as it is, so that the bytes that are there can be read.
  const zip = zipSync({ a_error_list: [text, { level: 0 }] });
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles({
    name: 'lists.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip.slice(0, zip.length / 2)),
  });
  await expect(page.getByText('The archive is incomplete or damaged. What could be unpacked is counted')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^1 known error covers \d+% of \d+ rows$/);
});

test('two runs are compared by their objects', async ({ page }) => {
  await page.goto('triage/');
  await page
    .getByLabel('Choose files')
    .setInputFiles([list(rows.slice(0, 3), 'run-1_error_list'), list(rows.slice(2), 'run-2_error_list')]);
  await page.getByRole('button', { name: 'Compare the two files' }).click();
  await expect(
    page.getByText(
      '2 objects failed in run-1_error_list but no longer; 2 fail only in run-2_error_list; 1 fail in both.',
    ),
  ).toBeVisible();
});

/** Drops a list so large that several workers read it; made in the page, nothing has to be sent to the browser. */
async function dropLargeList(page: Page, length = 600_000) {
  await page.evaluate(
    ({ lines, length }) => {
      const many = Array.from({ length }, (_, i) => lines[i % 5]?.replace('photos/', `photos/${i}/`));
      const transfer = new DataTransfer();
      transfer.items.add(new File([`${many.join('\n')}\n`], 'big_error_list'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    { lines: rows, length },
  );
}

test('a large list is read to its last row by several workers', async ({ page }) => {
  await page.goto('triage/');
  await dropLargeList(page);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 600,000 rows');
  await expect(
    page
      .getByRole('list', { name: /^Causes/ })
      .locator('> li')
      .first(),
  ).toContainText('360,000 rows, 60%');
});

test('where all workers die, the page reads what they left, and no row is lost', async ({ page }) => {
  // Without a worker of its own the page starts those that read the parts; these are told of as dead, as browsers tell of it.
  await page.addInitScript(() => {
    const Real = Worker;
    self.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (`${url}`.includes('triage.worker')) throw new Error('no worker');
        super(url, options);
      }
      override postMessage() {
        this.dispatchEvent(new ErrorEvent('error'));
      }
    };
  });
  await page.goto('triage/');
  await dropLargeList(page);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 600,000 rows');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
});

test('a list is read and saved to its end, whenever the browser collects garbage', async ({
  pageWith,
  launchOptions: { args = [] },
}) => {
  const page = await pageWith({ args: [...args, '--js-flags=--expose-gc'] });
  await page.addInitScript(() => {
    // So that all is read where the garbage is.
    self.Worker = class {
      constructor() {
        throw new Error('no worker');
      }
    } as never;
    setInterval((self as unknown as { gc: () => void }).gc, 1);
  });
  await page.goto('triage/');
  await dropLargeList(page, 100_000);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 100,000 rows');
  const first = await firstOf(page);
  await first.getByLabel('Retry list as').selectOption('data-online-migration');
  await first.getByLabel('Bucket').fill('harbour');
  const { 'inventory.csv.gz': packed = new Uint8Array() } = unzipSync(await saveList(first));
  expect(gunzipSync(packed).toString().match(/\n/g)).toHaveLength(60_000);
});

test('rows are counted before the search is there, closing the tab is asked about, and stopping keeps them', async ({
  page,
}) => {
  await page.route('**/search-index.json*', () => {});
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  const causes = page.getByRole('list', { name: /^Causes/ }).locator('> li');
  await expect(causes).toHaveCount(3);
  await expect(causes.nth(0)).toContainText('3 rows, 60%');
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. These are the results so far.')).toBeVisible();
  await expect(causes).toHaveCount(3);
});

test('a page that a cause leads to leaves the list as it is', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  const first = await firstOf(page);
  const opened = page.waitForEvent('popup');
  await first.getByRole('link', { name: /All causes of this error/ }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toContainText(mainMessage(sizeFailed));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
});

// The Chromium of the packages keeps no pages at all, but says what else would hinder it; one of the system brings the list back.
test('nothing of the page hinders the browser from keeping it for the way back', async ({ pageWith }) => {
  const page = await pageWith({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const reasons: string[] = [];
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ type, reason }) => `${type}: ${reason}`));
  });
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
  await page.getByRole('banner').getByRole('link', { name: 'Guides' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides');
  // A page that was kept does not load again, which `goBack` would wait for.
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Analyze a failed-file list');
  const isKept = () => page.getByRole('heading', { level: 2, name: '2 known errors cover 80% of 5 rows' }).isVisible();
  await expect.poll(async () => reasons.length > 0 || (await isKept())).toBe(true);
  expect(reasons.filter((reason) => !reason.startsWith('Circumstantial'))).toEqual([]);
});

test('rarer causes are shown when they are asked for', async ({ page }) => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const gremlins = letters.map((letter, i) => `${i}.jpg,gremlins of kind ${letter.repeat(3)} in the pipe`);
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(gremlins, 'failed.csv'));
  const causes = page.getByRole('list', { name: /^Causes/ }).locator('> li');
  await expect(causes).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more of the 6 rarer causes' }).click();
  await expect(causes).toHaveCount(26);
});

test('a file that is gone when it is read again is told, not left out in silence', async ({ page }, info) => {
  const path = info.outputPath('run_error_list');
  writeFileSync(path, `${rows.join('\n')}\n`);
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(path);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
  rmSync(path);
  const told =
    'The file could not be read to the end (it was changed or moved after it was chosen: choose it again). What was read is counted.';
  const first = await firstOf(page);
  await first.getByLabel('Retry list as').selectOption('csv');
  await first.getByRole('button', { name: 'Save the list' }).click();
  await expect(first.getByRole('status')).toContainText(`run_error_list: ${told}`);
  await page.getByText('Filter the rows').click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: told })).toHaveText(`run_error_list: ${told}`);
});

test('a gzip file that is cut short is counted as far as it goes, and the reader is told', async ({ page }) => {
  const many = Array.from({ length: 2000 }, (_, i) => `photos/${Math.sin(i)}.jpg,check size failed\n`).join('');
  const packed = gzipSync(many);
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles({
    name: 'failed.csv.gz',
    mimeType: 'application/gzip',
    buffer: packed.subarray(0, packed.length >> 1),
  });
  await expect(page.getByText(/^failed\.csv\.gz: The gzip file is incomplete or damaged/)).toContainText(
    'What could be unpacked is counted; copy the file again.',
  );
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^1 known error covers \d+% of [\d,]+ rows$/);
});

test('a folder is read with the folders in it, and what is no list is left out', async ({ page }, info) => {
  const folder = info.outputPath('report');
  mkdirSync(join(folder, 'part-2'), { recursive: true });
  writeFileSync(join(folder, 'a_error_list'), `${rows.slice(0, 3).join('\n')}\n`);
  writeFileSync(join(folder, 'part-2', 'b_error_list'), `${rows.slice(3).join('\n')}\n`);
  writeFileSync(join(folder, 'DONE'), 'done\n');
  await page.goto('triage/');
  await page.getByLabel('Choose a folder').setInputFiles(folder);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
});

test('rows that are pasted are read', async ({ page }) => {
  await page.goto('triage/');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, rows.join('\n'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
  await page.getByText('Read as').first().click();
  await expect(page.getByText('pasted rows', { exact: false }).first()).toBeVisible();
});

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark', isMobile: true, hasTouch: true });
  test('causes and what they hold fit the screen, and nothing hinders access', async ({ page }) => {
    await page.goto('triage/');
    await page.getByLabel('Choose files').setInputFiles(list(rows));
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 known errors cover 80% of 5 rows');
    const first = page
      .getByRole('list', { name: /^Causes/ })
      .locator('> li')
      .first();
    await expect(first.getByRole('button', { name: 'Save the list' })).toBeVisible();
    // Rows that need more lines than there is room for scroll, also by the keyboard.
    await first.locator('pre').focus();
    await expect(first.locator('pre')).toBeFocused();
    // A phone that is told of wider content makes its window as wide.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });
});

test('ten thousand files are read, and those that are no lists are counted', async ({ page }) => {
  await page.goto('triage/');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (let i = 0; i < 10_000; i += 1) {
      const content = i % 100 === 0 ? '\u0000picture' : `photos/${i}.jpg,check size failed\n`;
      transfer.items.add(new File([content], `failed-${i}.csv`));
    }
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('80 more files were not read.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('1 known error covers 100% of 9,900 rows');
});

test('an inventory is saved with its manifest, compressed, and its sum is right', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  const first = await firstOf(page);
  await first.getByLabel('Retry list as').selectOption('data-online-migration');
  await first.getByLabel('Bucket').fill('harbour');
  const { 'manifest.json': manifest = new Uint8Array(), 'inventory.csv.gz': packed = new Uint8Array() } = unzipSync(
    await saveList(first),
  );
  expect(JSON.parse(new TextDecoder().decode(manifest))).toEqual({
    fileFormat: 'CSV',
    fileSchema: 'Bucket, Key',
    sourceBucket: 'harbour',
    files: [
      { key: 'inventory.csv.gz', size: packed.length, MD5checksum: createHash('md5').update(packed).digest('hex') },
    ],
  });
  expect(gunzipSync(packed).toString()).toBe(
    'harbour,photos%2F1.jpg\nharbour,photos%2F2%2C3.jpg\nharbour,photos%2F%3Cb%3E%E5%9B%BE.jpg\n',
  );
});

test('a list can be looked at by folder, size and file, and a retry list holds that part alone', async ({ page }) => {
  const report = (name: string, size: number) =>
    `${encodeURIComponent(name)},b,${size}${','.repeat(9)},2026-11-26T21:14:05Z,2026-11-26T21:14:07Z,check size failed`;
  await page.goto('triage/');
  await page
    .getByLabel('Choose files')
    .setInputFiles([
      list(
        [report('photos/a.jpg', 5), report('photos/b.jpg', 5_000_000), report('films/c.mp4', 7)],
        '1@2@3_failed_list_0',
      ),
      list([report('photos/d.jpg', 6)], '1@2@3_failed_list_1'),
    ]);
  const headline = page.getByRole('heading', { level: 2 });
  await expect(headline).toHaveText('1 known error covers 100% of 4 rows');
  await page.getByText('Filter the rows').click();
  await page.getByLabel('Name starts with').fill('photos/');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(headline).toHaveText('1 known error covers 100% of 3 rows');
  await page.getByLabel('Size').selectOption('up to 1 MB');
  await page.getByRole('combobox', { name: /^File/ }).selectOption('1@2@3_failed_list_0');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(headline).toHaveText('1 known error covers 100% of 1 row');
  const first = await firstOf(page);
  await first.getByLabel('Retry list as').selectOption('csv');
  expect((await saveList(first)).toString()).toBe('photos/a.jpg,check size failed\n');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(headline).toHaveText('1 known error covers 100% of 4 rows');
});

test('a paste of many rows on home is offered to be read as a list, and goes along', async ({ page }) => {
  await page.goto('');
  const { field, results } = searchOn(page);
  const offer = page.getByText('This is a long list and may have several causes.');
  await field.fill(rows.join('\n'));
  await expect(results).toHaveAttribute('aria-busy', 'false');
  await expect(offer).toBeHidden();
  await field.fill(Array.from({ length: 201 }, (_, i) => `${i}-${rows[i % 3]}`).join('\n'));
  await expect(offer).toBeVisible();
  await page.getByRole('search').getByRole('link', { name: 'Group these lines by cause' }).click();
  await expect(page).toHaveURL(/\/triage\/$/);
  await expect(page).toHaveTitle(/^Analyze a failed-file list/);
  await expect(page.getByRole('heading', { name: '1 known error covers 100% of 201 rows' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paste the error message');
});

test('a few rows in the field go along too when the reader asks for a whole list', async ({ page }) => {
  await page.goto('');
  const { paste, results } = searchOn(page);
  await paste(rows.join('\n'));
  await results.getByRole('button', { name: 'Group these 5 lines by cause' }).click();
  await expect(page.getByRole('heading', { name: '2 known errors cover 80% of 5 rows' })).toBeVisible();
});

test('files that the field of home cannot hold are read as lists', async ({ page }) => {
  await page.goto('');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'run_error_list.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(`${rows.slice(0, 4).join('\n')}\n`),
  });
  await expect(page.getByRole('heading', { name: '2 known errors cover 100% of 4 rows' })).toBeVisible();
  await page.goto('');
  await page.evaluate(
    (lines) => {
      const transfer = new DataTransfer();
      for (const part of ['a', 'b']) transfer.items.add(new File([`${lines.join('\n')}\n`], `${part}_error_list`));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    rows.slice(0, 4),
  );
  await expect(page.getByRole('heading', { name: '2 known errors cover 100% of 8 rows' })).toBeVisible();
});

test('it works with the keyboard alone', async ({ page }) => {
  await page.goto('triage/');
  await page.getByLabel('Choose files').setInputFiles(list(rows));
  const headline = page.getByRole('heading', { level: 2 });
  await expect(headline).toBeFocused();
  const summary = page
    .getByRole('list', { name: /^Causes/ })
    .locator('summary')
    .filter({ hasText: mainMessage(status403) });
  const pages = page.getByRole('link', { name: /All causes of this error/ });
  await expect(pages).toHaveCount(1);
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(pages).toHaveCount(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what reads lists instead', async ({ page }) => {
    await page.goto('triage/');
    await expect(page.locator('noscript code')).toBeVisible();
  });
});
