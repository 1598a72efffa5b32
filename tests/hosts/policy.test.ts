import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { distFolder } from '../../src/build/folders.ts';
import { searchOn } from '../e2e/search-field.ts';
import { findBrowser } from '../tools/find-browser.ts';
import { serversToTest, start } from './servers.ts';

/** One is enough: all recipes send the same headers. */
const nginx = serversToTest().filter(({ name }) => name === 'nginx');

test.each(nginx)('the headers of $name keep nothing of the site from working', async (server) => {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const running = await start(server, folder, resolve(distFolder), '/');
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const page = await browser.newPage();
    // A busy machine is no failure: what hangs ends with the test.
    page.setDefaultTimeout(0);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const site = `http://localhost:${running.port}/`;
    await page.goto(site);
    const { paste, bestMatch, other } = searchOn(page);
    await paste('photos/a.jpg, check size failed');
    await bestMatch.click();
    await page.waitForURL('**/errors/check-size-failed/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(site);
    await paste('lifecycle hourglass inventory');
    await other.getByRole('link').first().waitFor();
    await page.goto(`${site}triage/`);
    const list = { name: 'error_list', mimeType: 'text/plain', buffer: Buffer.from('a.jpg\tcheck size failed\n') };
    await page.getByLabel('Choose files').setInputFiles(list);
    await page.getByRole('heading', { name: '1 known error covers 100% of 1 row' }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await running.stop();
    rmSync(folder, { recursive: true });
  }
});
