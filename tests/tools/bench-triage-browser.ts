/**
 * Measures the page that reads whole lists, in a browser on the built site, beside a plain TextDecoder and a regular expression in
 * the same browser: `npm run build && npm run bench:triage:browser`, or `-- 200 1000` for lists of so many megabytes,
 * or `-- growth 1000` for whether the time grows as the list does, up to so many.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { growingSizes, makeList, megabytes, printGrowth, wordingsOf } from './big-list.ts';
import { findBrowser } from './find-browser.ts';

/** What one way took. */
interface Figures {
  readonly seconds: number;
  /** Of all processes of the browser. */
  readonly processor: number;
  /** What the page took at its peak beyond what it had before, in MB; only where the system tells. */
  readonly memory: number;
  readonly first?: number;
  readonly longest?: number;
}

/** What a page notes of the reading. */
interface Told {
  begun: number;
  first: number;
  done: number;
  longest: number;
}

const port = 4397;
const longestWait = 900_000;
const [command, ...rest] = process.argv.slice(2);
const sizes = (command === 'growth' ? rest : process.argv.slice(2)).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-triage-'));
const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const system = await browser.newBrowserCDPSession();
try {
  if (command === 'growth') await grow(Math.max(...sizes, 10));
  else {
    for (const size of [10, ...(sizes.length > 0 ? sizes : [200])]) {
      for (const count of [10, 1000]) await compare(size, count);
    }
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function compare(size: number, count: number) {
  const list = join(folder, 'made-up_error_list');
  const wordings = wordingsOf(count);
  const rows = makeList(list, size, wordings);
  console.log(`\n${size} MB, ${rows.toLocaleString('en')} rows, ${count} messages`);
  console.log('   MB/s  seconds  processor  memory  first group  longest task');
  show(list, 'the page', await measuredOnPage(list));
  show(
    list,
    'TextDecoder and a regular expression',
    await measured('about:blank', (page) => readPlainly(page, list, wordings)),
  );
}

async function grow(most: number) {
  const list = join(folder, 'made-up_error_list');
  for (const count of [10, 1000]) {
    const took: { size: number; processor: number }[] = [];
    for (const size of growingSizes.filter((one) => one <= most)) {
      makeList(list, size, wordingsOf(count));
      const { processor, memory, first = 0 } = await measuredOnPage(list);
      took.push({ size, processor });
      console.log(
        `${size} MB, ${count} messages: ${memory.toFixed(0)} MB of memory, first group after ${first.toFixed(2)} s`,
      );
    }
    printGrowth(took);
  }
}

function measuredOnPage(list: string) {
  return measured(`http://localhost:${port}/triage/`, (page) => readOnPage(page, list));
}

function show(list: string, way: string, { seconds, processor, memory, first, longest }: Figures) {
  const cells = [
    (statSync(list).size / megabytes / seconds).toFixed(0).padStart(7),
    `${seconds.toFixed(2)} s`.padStart(8),
    `${processor.toFixed(2)} s`.padStart(10),
    `${memory.toFixed(0)} MB`.padStart(7),
    (first === undefined ? '' : `${first.toFixed(2)} s`).padStart(12),
    (longest === undefined ? '' : `${longest.toFixed(0)} ms`).padStart(13),
  ];
  console.log(`${cells.join(' ')}  ${way}`);
}

/** Runs a way on a page of its own. */
async function measured(
  address: string,
  run: (page: Page) => Promise<Omit<Figures, 'processor' | 'memory'>>,
): Promise<Figures> {
  // The first visit also copies the site for later; that is not what is measured.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(address);
  const before = { processor: await processorTime(system), memory: await memoryOfPages(system) };
  let most = before.memory;
  const watch = setInterval(async () => {
    most = Math.max(most, await memoryOfPages(system));
  }, 50);
  try {
    const figures = await run(page);
    const processor = (await processorTime(system)) - before.processor;
    return { ...figures, processor, memory: (most - before.memory) / megabytes };
  } finally {
    clearInterval(watch);
    await page.close();
  }
}

async function readOnPage(page: Page, list: string) {
  await page.evaluate(() => {
    const told: Told = { begun: 0, first: 0, done: 0, longest: 0 };
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
  await page.waitForFunction(() => (window as unknown as { told: Told }).told.done > 0, undefined, {
    timeout: longestWait,
  });
  const { begun, first, done, longest } = await page.evaluate(() => (window as unknown as { told: Told }).told);
  return { seconds: (done - begun) / 1000, first: (first - begun) / 1000, longest };
}

/** What anyone would write first. */
async function readPlainly(page: Page, list: string, wordings: readonly string[]) {
  await page.setContent('<input type="file">');
  await page.locator('input').setInputFiles(list);
  page.setDefaultTimeout(longestWait);
  const seconds = await page.evaluate(async (messages) => {
    const begun = performance.now();
    const form = new RegExp(messages.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'));
    const counts = new Map<string, number>();
    const take = (line: string) => {
      const found = form.exec(line)?.[0];
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    };
    let open = '';
    const reader = document
      .querySelector('input')
      ?.files?.[0]?.stream()
      .pipeThrough(new TextDecoderStream())
      .getReader();
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      const lines = (open + piece.value).split('\n');
      open = lines.pop() ?? '';
      for (const line of lines) take(line);
    }
    take(open);
    return (performance.now() - begun) / 1000;
  }, wordings);
  return { seconds };
}

async function processorTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Bytes that the processes of pages hold and share with nobody. */
async function memoryOfPages(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.reduce((sum, { id }) => sum + ownMemory(id), 0);
}

function ownMemory(process: number): number {
  try {
    const [, kilobytes = '0'] = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
