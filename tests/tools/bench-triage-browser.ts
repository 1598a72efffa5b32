/**
 * Measures the page that reads whole lists, in a browser on the built site: `npm run build && npm run bench:triage:browser`, or
 * `-- 200 1000` for lists of so many megabytes.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { makeList, megabytes, wordingsOf } from './big-list.ts';
import { findBrowser } from './find-browser.ts';

const port = 4397;
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-triage-'));
const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  console.log('     MB  messages    rows      MB/s  first group  longest task');
  for (const size of sizes.length > 0 ? sizes : [200]) for (const count of [10, 1000]) await measure(size, count);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function measure(size: number, count: number) {
  const list = join(folder, 'made-up_error_list');
  const rows = makeList(list, size, wordingsOf(count));
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/triage/`);
  await page.evaluate(() => {
    const told = { begun: 0, first: 0, done: 0, longest: 0 };
    Object.assign(window, { told });
    new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) told.longest = Math.max(told.longest, duration);
    }).observe({ type: 'longtask' });
    document.addEventListener('change', () => (told.begun = performance.now()), { capture: true, once: true });
    new MutationObserver(() => {
      if (told.first === 0 && document.querySelector('.groups > li')) told.first = performance.now();
      if (told.done === 0 && document.querySelector('.found[aria-busy="false"]')) told.done = performance.now();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.locator('.drop input').first().setInputFiles(list);
  await page.waitForFunction(() => (window as unknown as { told: { done: number } }).told.done > 0, undefined, {
    timeout: 600_000,
  });
  const { begun, first, done, longest } = await page.evaluate(
    () => (window as unknown as { told: { begun: number; first: number; done: number; longest: number } }).told,
  );
  const rate = statSync(list).size / megabytes / ((done - begun) / 1000);
  console.log(
    [
      String(size).padStart(7),
      String(count).padStart(9),
      rows.toLocaleString('en').padStart(10),
      rate.toFixed(0).padStart(7),
      `${((first - begun) / 1000).toFixed(2)} s`.padStart(12),
      `${longest.toFixed(0)} ms`.padStart(13),
    ].join(' '),
  );
  await page.close();
}
