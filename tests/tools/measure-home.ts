/**
 * Measures what home costs: bytes with the search ready, main-thread time before any input beside that of a bare page
 * (the processor four times slower), and the longest task while 5 and 20 MB are read. Fails over a budget:
 * `npm run build && npm run measure:home`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { readPublishing } from '../../src/build/publishing.ts';
import { findBrowser } from './find-browser.ts';

const port = 4396;
const rounds = 9;
/** Bytes after Brotli, and main-thread time as a multiple of that of a bare page. */
const budgets = { home: 30_000, code: 17_150, index: 60_000, processor: 1.5 };
const { base } = readPublishing(process.env);
const home = `http://localhost:${port}${base}`;
const bare =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>Astro</title></head><body><h1>Astro</h1></body></html>';

const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const over: string[] = [];
const check = (name: string, value: number, budget: number) =>
  value > budget && over.push(`${name} ${value}, budget ${budget}`);
await weigh();
await compareWithBarePage();
for (const megabytes of [5, 20]) await readLarge(megabytes);
await browser.close();
await server.stop();
for (const line of over) console.error(`Over budget: ${line}`);
if (over.length > 0) process.exitCode = 1;

/** What a visit loads before any input, and what the first search adds. */
async function weigh() {
  const page = await browser.newPage();
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname.slice(base.length) || 'index.html'));
  await page.goto(home, { waitUntil: 'networkidle' });
  const before = files.length;
  await page.locator('textarea').fill('photos/a.jpg, check size failed');
  await page.locator('[data-tier] .results[aria-busy=false]').waitFor();
  const rows = files
    .filter((file) => !file.endsWith('.svg'))
    .map((file, i) => ({ file, bytes: compressed(file), isFirst: i < before }));
  for (const { file, bytes, isFirst } of rows)
    console.log(`${`${bytes}`.padStart(7)}  ${isFirst ? 'at once    ' : 'with intent'}  ${file}`);
  const sum = (wanted: (file: string) => boolean) =>
    rows.reduce((all, { file, bytes }) => (wanted(file) ? all + bytes : all), 0);
  const isIndex = (file: string) => file === 'search-index.json';
  const isLater = (file: string) => file.startsWith('search-index/');
  const ready = sum((file) => !isIndex(file) && !isLater(file));
  const code = sum((file) => file.includes('search.worker'));
  console.log(
    `Home with search ready ${ready} bytes, of them the search code of the worker ${code}; its index ${sum(isIndex)} before the first answer, ${sum(isLater)} after it.`,
  );
  check('bytes with search ready', ready, budgets.home);
  check('bytes of the search code', code, budgets.code);
  check('bytes of the index', sum(isIndex) + sum(isLater), budgets.index);
  await page.close();
}

function compressed(file: string): number {
  return brotliCompressSync(readFileSync(join('dist', file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length;
}

/**
 * By turns, so that all meet the same machine, and in time of the processor, so that what else runs there counts for little. The
 * list of guides is a page of the same frame without a search; what home takes without scripts, and without styles too, is the
 * floor below which no change of those brings it.
 */
async function compareWithBarePage() {
  const still = readFileSync('dist/index.html', 'utf8').replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  const made = { bare, still, text: still.replaceAll(/<style\b[\s\S]*?<\/style>/g, '') };
  const times: Record<keyof typeof made | 'guides' | 'home', number[]> = {
    bare: [],
    text: [],
    still: [],
    guides: [],
    home: [],
  };
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bare', 'text', 'still', 'guides', 'home'] as const) {
      const page = await browser.newPage();
      for (const [path, body] of Object.entries(made)) {
        await page.route(`${home}${path}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
      }
      await watchTasks(page);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(name === 'home' ? home : `${home}${name}/`, { waitUntil: 'networkidle' });
      const { metrics } = await devtools.send('Performance.getMetrics');
      times[name].push(1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0));
      if (name === 'home') longest.push(await longestTask(page));
      await page.close();
    }
  }
  const ratio = median(times.home) / median(times.bare);
  const told = (name: keyof typeof times) =>
    `${median(times[name]).toFixed(0)} ms (${(median(times[name]) / median(times.bare)).toFixed(2)})`;
  console.log(
    `Main thread before any input, processor four times slower, and as a multiple of a bare page: home ${told('home')}, without scripts ${told('still')}, without styles too ${told('text')}, list of guides ${told('guides')}, bare page ${told('bare')}; medians of ${rounds}. Longest task ${median(longest).toFixed(0)} ms (0: none over 50).`,
  );
  check('main-thread time as a multiple of a bare page', ratio, budgets.processor);
  check('milliseconds of the longest task', median(longest), 50);
}

async function readLarge(megabytes: number) {
  const page = await browser.newPage();
  await watchTasks(page);
  await page.goto(home, { waitUntil: 'networkidle' });
  await page.locator('textarea').focus();
  await page.evaluate(makePaste, megabytes * 1_000_000);
  const start = await page.evaluate(paste);
  await page.locator('[data-tier]').waitFor({ timeout: 120_000 });
  const end = await page.evaluate(() => performance.now());
  const longest = await longestTask(page, start);
  console.log(
    `${megabytes} MB: answered after ${(end - start).toFixed(0)} ms, longest task of the page ${longest.toFixed(0)} ms (0: none over 50).`,
  );
  check(`milliseconds of the longest task while ${megabytes} MB are read`, longest, 50);
  await page.close();
}

/** Notes the tasks over 50 ms. */
async function watchTasks(page: Page) {
  await page.addInitScript(() => {
    const tasks: [start: number, length: number][] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
  });
}

function longestTask(page: Page, since = 0): Promise<number> {
  return page.evaluate((from) => {
    const { tasks } = window as unknown as { tasks: readonly [start: number, length: number][] };
    return Math.max(0, ...tasks.filter(([start]) => start >= from).map(([, length]) => length));
  }, since);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Makes a log of copied files, in which every line differs, with one error at its end; runs in the page. */
function makePaste(size: number) {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < size; i += 1) {
    const line = `2019-04-22 10:01:${String(i % 60).padStart(2, '0')} [task-${i % 30}] INFO copied photos/${i}.jpg of ${i * 37} bytes in ${i % 900} ms`;
    length += line.length + 1;
    lines.push(line);
  }
  const data = new DataTransfer();
  data.setData('text/plain', `${lines.join('\n')}\nphotos/b.jpg\tcheck size failed\n`);
  Object.assign(window, { data });
}

/** Pastes it, in a task of its own as a browser does, and says when; runs in the page. */
function paste(): Promise<number> {
  const { data } = window as unknown as { data: DataTransfer };
  return new Promise((resolve) => {
    setTimeout(() => {
      const start = performance.now();
      document
        .querySelector('textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      resolve(start);
    });
  });
}
