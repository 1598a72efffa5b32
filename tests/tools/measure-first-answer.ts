/**
 * Measures how long the first answer takes after a paste, on a slow phone: slow 4G (562 ms, 1.44 Mbit/s)
 * and a processor four times slower, once the page is loaded: `npm run build && npm run measure:first-answer`.
 */
import { chromium } from '@playwright/test';
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
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562,
      downloadThroughput: 1_440_000 / 8,
      uploadThroughput: 675_000 / 8,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' });
    times.push(
      await page.evaluate(
        (pasted) =>
          new Promise<number>((resolve) => {
            const field = document.querySelector('textarea');
            const results = document.querySelector('.results');
            if (!field || !results) return;
            let start = 0;
            const watcher = new MutationObserver(() => {
              if (results.querySelector('ol a')) resolve(performance.now() - start);
            });
            watcher.observe(results, { childList: true, subtree: true });
            field.focus();
            field.value = pasted;
            start = performance.now();
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
          }),
        text,
      ),
    );
    await page.close();
  }
  times.sort((a, b) => a - b);
  const shown = [times[0], times[Math.floor(rounds / 2)], times.at(-1)].map((time = 0) => time.toFixed(0));
  console.log(`${name}: ${shown.join(' / ')} ms (least, median, most of ${rounds})`);
}
await browser.close();
await server.stop();
