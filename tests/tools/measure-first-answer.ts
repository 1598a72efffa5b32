/**
 * Measures how long the first answer takes after a paste, once the page is loaded, on a slow phone (slow 4G,
 * that is 562 ms and 1.44 Mbit/s, and a processor four times slower), and for a paste of 5 MB on this machine:
 * `npm run build && npm run measure:first-answer`.
 */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { findBrowser } from './find-browser.ts';

const port = 4397;
const rounds = 9;
const pastes = {
  'a list row': 'photos/a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\tcheck size failed',
  '40 lines': `${Array.from({ length: 39 }, (_, i) => `2019-04-22 10:01:0${i % 10} INFO copied photos/${i}.jpg in ${i} ms`).join('\n')}\nhttp status code 403`,
};

const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [name, text] of Object.entries(pastes)) {
  await measure(`${name}, slow phone`, text, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562,
      downloadThroughput: 1_440_000 / 8,
      uploadThroughput: 675_000 / 8,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });
}
await measure('5 MB, this machine', fiveMegabytes(), async () => {});
await browser.close();
await server.stop();

async function measure(name: string, text: string, slowDown: (page: Page) => Promise<void>) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await slowDown(page);
    await page.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' });
    times.push(await page.evaluate(timeOfAnswer, text));
    await page.close();
  }
  times.sort((a, b) => a - b);
  const shown = [times[0], times[Math.floor(rounds / 2)], times.at(-1)].map((time = 0) => time.toFixed(0));
  console.log(`${name}: ${shown.join(' / ')} ms (least, median, most of ${rounds})`);
}

/** Milliseconds from a paste to the first result; runs in the page. */
function timeOfAnswer(pasted: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const field = document.querySelector('textarea');
    const results = document.querySelector('.results');
    if (!field || !results) return reject(new Error('The page has no search field.'));
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const watcher = new MutationObserver(() => {
      if (results.querySelector('ol a')) resolve(performance.now() - start);
    });
    watcher.observe(results, { childList: true, subtree: true });
    field.focus();
    const start = performance.now();
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    // A large paste is held beside the field; any other is put into it by the browser.
    if (!field.dispatchEvent(paste)) return;
    field.value = pasted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
}

/** A log of copied files, in which every line differs, with one error at its end. */
function fiveMegabytes(): string {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < 5_000_000; i += 1) {
    const line = `2019-04-22 10:01:${String(i % 60).padStart(2, '0')} [task-${i % 30}] INFO copied photos/${i}.jpg of ${i * 37} bytes in ${i % 900} ms`;
    length += line.length + 1;
    lines.push(line);
  }
  return `${lines.join('\n')}\nphotos/b.jpg\tcheck size failed\n`;
}
