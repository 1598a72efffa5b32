/**
 * Takes pictures of every kind of page, on a phone and a desktop, in light and dark, to be looked
 * at: `npm run build && npm run screenshots [folder] [name of a page]`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { findBrowser } from './find-browser.ts';

const folder = process.argv[2] ?? 'test-results/screenshots';
const only = process.argv[3];
const port = 4398;

const longMessage = `2019-04-22 10:03:55 [task-7] ERROR ${'very/long/key/'.repeat(30)}object.bin Premature end of Content-Length delimited message body (expected: 990; received: 80)`;
const search = (text: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: /error message/i }).fill(text);
  await page.locator('[aria-busy="false"] p[role=status]:not(:empty)').waitFor({ state: 'attached' });
};

const pages: { name: string; path: string; act?: (page: Page) => Promise<void>; whole?: boolean }[] = [
  { name: 'home', path: '/', whole: true },
  { name: 'search-match', path: '/', act: search('photos/a.jpg\t2019-04-22 10:01:07\thttp status code 403') },
  { name: 'search-long', path: '/', act: search(longMessage) },
  { name: 'search-none', path: '/', act: search('error[E0502]: cannot borrow `v` as mutable') },
  { name: 'error', path: '/errors/premature-end-of-content-length/' },
  { name: 'error-whole', path: '/errors/premature-end-of-content-length/', whole: true },
  { name: 'error-403', path: '/errors/http-status-code-403/' },
  { name: 'error-403-whole', path: '/errors/http-status-code-403/', whole: true },
  { name: 'hub-whole', path: '/errors/access-denied/', whole: true },
  { name: 'error-without-message', path: '/errors/static-website-phantom-directory/' },
  { name: 'provider-whole', path: '/providers/bos/', whole: true },
  { name: 'errors', path: '/errors/' },
  { name: 'question', path: '/troubleshoot/' },
  {
    name: 'deep-question',
    path: '/errors/premature-end-of-content-length/',
    act: (page) => page.locator('.panel .button').click(),
  },
  { name: 'outcome', path: '/troubleshoot/', act: firstOutcome, whole: true },
  { name: 'map', path: '/troubleshoot/map/' },
  { name: '404', path: '/errors/check-size-faild/' },
  { name: 'alias', path: '/e/section_wnr_kkb_3gb/' },
];

/** Takes the first answer until there is nothing left to ask. */
async function firstOutcome(page: Page) {
  await page.waitForLoadState('networkidle');
  for (let i = 0; i < 7 && (await page.locator('.answers').count()) > 0; i += 1) {
    await page.locator('.answers a').first().click();
    await page.waitForTimeout(100);
  }
}

mkdirSync(folder, { recursive: true });
const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [device, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1280, height: 900 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, baseURL: `http://localhost:${port}` });
    for (const { name, path, act, whole = false } of pages.filter((page) => only === undefined || page.name === only)) {
      const page = await context.newPage();
      await page.goto(path);
      await act?.(page);
      await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`), fullPage: whole });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
await server.stop();
