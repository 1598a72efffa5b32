import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { searchOn } from './search-field.ts';
import { errorPage } from './site.ts';

const sizeFailed = errorPage('check-size-failed');
const status403 = errorPage('http-status-code-403');

// That a page breaks no rule of its policy, logs no error and asks no other site is checked in every test, by
// `fixtures.ts`; what stands in the policies of all pages, in `tests/built`.

test.describe('the policy is in force', () => {
  test.use({ expectedErrors: /Content Security Policy/ });

  test('a script that gets into the page does not run', async ({ page }) => {
    await page.goto('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.hacked = true');
      image.src = 'data:,';
      document.body.append(image);
    });
    await expect(page.locator('body > img')).toHaveCount(1);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

const message = 'premature end of content-length delimited message body';

/** Each stands beside a known message, so that the excerpt of a match shows it. */
const injections = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '<svg/onload=window.hacked=1>',
  '"><iframe srcdoc="<script>parent.hacked=1</script>">',
  '</textarea><script>window.hacked=1</script>',
  '</title><b>bold</b>',
  '<a href="javascript:window.hacked=1">click</a>',
  '<style>*{display:none}</style>',
  '<mark>marked</mark>',
  '{{constructor.constructor("window.hacked=1")()}}',
  "';window.hacked=1;//",
  '&lt;img src=x onerror=window.hacked=1&gt;',
  '\u202etxt.exe \ufffd',
  '<math><a xlink:href="javascript:window.hacked=1">x',
];

for (const [way, enter] of [
  ['pasted', 'paste'],
  ['in the address', 'address'],
] as const) {
  test(`markup ${way} is shown as text`, async ({ page }) => {
    await page.goto('?q=<b>first</b>');
    await expect(searchOn(page).field).toHaveValue('<b>first</b>');
    for (const injection of injections) {
      const pasted = `${message} ${injection}`;
      const { field, results, firstAnswer, paste } = searchOn(page);
      if (enter === 'paste') await paste(pasted);
      else await page.goto(`#q=${encodeURIComponent(pasted)}`);
      await expect(field).toHaveValue(pasted);
      // The answer of the text before may still be there.
      await expect.poll(() => results.textContent()).toContain(pasted);
      await expect(results).toHaveAttribute('aria-busy', 'false');
      await expect(firstAnswer).toHaveAttribute('href', /premature-end-of-content-length\/$/);
      expect(await results.locator('script, img, iframe, style, svg, math, a[href^="javascript"]').count()).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    }
  });
}

test('a paste that is shown when nothing matches is text too', async ({ page }) => {
  await page.goto('');
  for (const injection of injections) {
    await searchOn(page).paste(injection);
    expect(await searchOn(page).results.locator('script, img, iframe, style, svg, math').count()).toBe(0);
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('what is pasted is in no address, no request and no storage', async ({ page, context }) => {
  const secret = 'kitten-7f3a9';
  const requests: string[] = [];
  context.on('request', (request) => {
    requests.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  await page.goto('');
  const { field, bestMatch, paste } = searchOn(page);
  await paste(`s3://${secret}/photos/${secret}.jpg\tcheck size failed`);
  await field.press('End');
  await field.pressSequentially(` ${secret}`);
  await expect(searchOn(page).results).toHaveAttribute('aria-busy', 'false');

  const kept = () =>
    page.evaluate(() =>
      JSON.stringify([location.href, history.state, document.cookie, { ...localStorage }, { ...sessionStorage }, name]),
    );
  expect(await kept()).not.toContain(secret);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
  await bestMatch.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('check size failed');
  expect(await kept()).not.toContain(secret);
  expect(await page.evaluate(() => document.referrer)).not.toContain(secret);
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((request) => request.includes(secret))).toEqual([]);
});

test.describe('a paste of 5 MB', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const line = '2019-04-22 10:03:55 [task-7] INFO UploadTask - photos/2019/a.jpg uploaded, 1048576 bytes\n';
  const log = `${line.repeat(Math.ceil(5_000_000 / line.length))}photos/b.jpg\tcheck size failed\n`;

  /** Orders of the worker wait until `release`, as if it were slow. */
  async function holdWorker(page: Page) {
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      let isHeld = true;
      const post = Worker.prototype.postMessage as (order: unknown, more: unknown) => void;
      Worker.prototype.postMessage = function (this: Worker, order: unknown, more: unknown) {
        const send = () => post.call(this, order, more);
        if (isHeld && typeof order === 'object' && order !== null && 'chunk' in order) held.push(send);
        else send();
      };
      addEventListener('release', () => {
        isHeld = false;
        for (const send of held) send();
      });
    });
    return () => page.evaluate(() => dispatchEvent(new Event('release')));
  }

  /** As a reader does: Playwright's own `fill` enters line by line, which takes minutes. */
  async function pasteLog(page: Page) {
    const { field, results } = searchOn(page);
    await page.goto('');
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await page.evaluate((text) => navigator.clipboard.writeText(text), log);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    // The field shows the beginning only: megabytes in it would freeze the page.
    expect((await field.inputValue()).length).toBeLessThan(10_000);
    await expect(field).toHaveValue(/^2019-04-22 10:03:55 \[task-7\]/);
  }

  test('is answered', async ({ page }) => {
    await pasteLog(page);
    const { results, bestMatch } = searchOn(page);
    await expect(bestMatch).toHaveText(sizeFailed.title);
    await expect(page.getByText('Large text: 5.0 MB.')).toBeVisible();
    await expect(results).toHaveAttribute('aria-busy', 'false');
  });

  test('is read away from the page: other controls answer meanwhile, and another text replaces it', async ({
    page,
  }) => {
    const release = await holdWorker(page);
    await pasteLog(page);
    const { field, results, bestMatch } = searchOn(page);
    await expect(results).toHaveAttribute('aria-busy', 'true');
    const colors = page.getByRole('button', { name: /^Theme: / });
    await expect(colors).toHaveAccessibleName('Theme: system');
    await colors.click();
    await expect(colors).toHaveAccessibleName('Theme: dark');
    await field.fill('http status code 403');
    await release();
    await expect(bestMatch).toHaveText(status403.title);
    await expect(results).toHaveAttribute('aria-busy', 'false');
  });

  test('shows that it is being read and can be cancelled, and the text stays', async ({ page }) => {
    const release = await holdWorker(page);
    await pasteLog(page);
    const { field, results, matching } = searchOn(page);
    await expect(page.getByRole('progressbar', { name: 'Reading a large text' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await expect(matching).toHaveCount(0);
    await expect(field).toHaveValue(/^2019-04-22/);
    await expect(results.getByRole('alert')).toContainText('Reading was cancelled.');
    await expect(results).toBeFocused();
    await release();
    await results.getByRole('button', { name: 'Try again' }).click();
    await expect(searchOn(page).bestMatch).toHaveText(sizeFailed.title);
  });

  test('is kept whole when the reader types on, and gives way to undo', async ({ page }) => {
    await pasteLog(page);
    const { field, bestMatch } = searchOn(page);
    await expect(bestMatch).toHaveText(sizeFailed.title);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('http status code 403 ');
    await expect(page.getByText('Large text: 5.0 MB.')).toBeVisible();
    await expect(searchOn(page).matching.getByText('check size failed').first()).toBeVisible();
    await expect(field).toHaveValue(/^http status code 403 2019-04-22/);
    await field.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(field).toHaveValue('');
    await expect(bestMatch).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(bestMatch).toBeVisible();
    await expect(page.getByText('Large text: 5.0 MB.')).toBeVisible();
  });

  test('makes no wave of work when it arrives line by line', async ({ page }) => {
    await page.addInitScript(() => {
      const post = Worker.prototype.postMessage as (order: unknown, more: unknown) => void;
      let texts = 0;
      Worker.prototype.postMessage = function (this: Worker, order: unknown, more: unknown) {
        if (order === 'end') texts += 1;
        document.documentElement.dataset.texts = `${texts}`;
        post.call(this, order, more);
      };
    });
    await page.goto('');
    const { paste } = searchOn(page);
    await paste(`${line.repeat(1200)}check size failed`);
    await expect(searchOn(page).bestMatch).toHaveText(sizeFailed.title);
    await expect(page.locator('html')).toHaveAttribute('data-texts', '1');
  });
});
