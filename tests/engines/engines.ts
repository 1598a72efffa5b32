import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type ElementHandle, launch } from 'puppeteer-core';
import { Builder, Capabilities, error as driverError, type WebElement } from 'selenium-webdriver';
import { findBrowser } from '../tools/find-browser.ts';
import { freePort } from '../tools/free-port.ts';

/** What a reader does in a browser, of whichever engine. */
export interface Reader {
  readonly goTo: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** What an expression is in the page. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /**
   * Clicks the first visible element that fits the selector and contains the text, once there is one. An element that
   * the page replaces before the click reaches it is looked for again.
   */
  readonly click: (selector: string, text?: string) => Promise<unknown>;
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Chooses a file of this machine in a field for files. */
  readonly choose: (selector: string, file: string) => Promise<void>;
  /** Uncaught errors and errors in the console, where the engine tells them; not that we block scripts ourselves. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser engine, and how to get it. */
export interface Engine {
  readonly name: string;
  /** What brings it, on Debian. */
  readonly install: string;
  /** The files that it consists of; undefined where this project brings it. */
  readonly files?: readonly string[];
  readonly start: () => Promise<Reader>;
}

const firefox = '/usr/bin/firefox-esr';
const webDriver = '/usr/bin/WebKitWebDriver';
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const display = '/usr/bin/Xvfb';

/** The three engines there are. */
const engines: readonly Engine[] = [
  { name: 'Chromium', install: 'npm install', start: async () => viaBidi('chrome', await findBrowser()) },
  {
    name: 'Firefox',
    install: 'apt-get install firefox-esr',
    files: [firefox],
    start: () => viaBidi('firefox', firefox),
  },
  {
    name: 'WebKit',
    install: 'apt-get install webkit2gtk-driver xvfb',
    files: [webDriver, miniBrowser, display],
    start: webKit,
  },
];

const isInstalled = ({ files = [] }: Engine) => files.every((file) => existsSync(file));

/** The engines to test: all of them, or with `ENGINES=installed` those of this machine; the others are named. */
export function enginesToTest(which = process.env.ENGINES): readonly Engine[] {
  if (which !== 'installed') return engines;
  for (const { name, install } of engines.filter((engine) => !isInstalled(engine))) {
    console.log(`${name} is not installed here, so nothing is tested in it. To install it: ${install}`);
  }
  return engines.filter(isInstalled);
}

/** Starts an engine, or says what is missing. */
export async function start(engine: Engine): Promise<Reader> {
  if (isInstalled(engine)) return engine.start();
  throw new Error(`${engine.name} is not installed, so nothing was tested in it. Run: ${engine.install}`);
}

/** Finds an element in the page: visible, and with the text in it. */
const find = (selector: string, text: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) => element.getClientRects().length > 0 &&
    element.textContent.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)}))`;

/** Asks again until the answer is not empty; how long that may take, the test says. */
async function until<T>(ask: () => Promise<T | null | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    await setTimeout(100);
  }
}

async function viaBidi(browser: 'chrome' | 'firefox', executablePath: string): Promise<Reader> {
  // Chromium refuses its sandbox to root.
  const args = browser === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running = await launch({ browser, executablePath, args, protocol: 'webDriverBiDi' });
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!text.includes("script-src 'none'")) complaints.push(text);
  };
  let page = await running.newPage();
  const element = (selector: string, text = '') =>
    until(
      async () => (await page.evaluateHandle(`${find(selector, text)} ?? null`)).asElement() as ElementHandle | null,
    );
  return {
    // In a tab of its own: behind a page that the engine had kept, it would wait for ever.
    goTo: async (url) => {
      await page.close();
      page = await running.newPage();
      page.setDefaultTimeout(0);
      page.on('pageerror', (error) => complain(String(error)));
      page.on('console', (message) => message.type() === 'error' && complain(message.text()));
      await page.goto(url);
    },
    // Not `goBack`, which waits for a page to load, though engines show the one they kept.
    back: async () => {
      await page.evaluate('history.back()');
    },
    ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    click: (selector, text) =>
      until(async () => {
        const found = await element(selector, text);
        return found.click().then(
          () => true,
          async (failure) => {
            if (await found.evaluate(({ isConnected }) => isConnected)) throw failure;
          },
        );
      }),
    type: async (selector, text) => (await element(selector)).type(text),
    choose: async (selector, file) => {
      const field = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
    },
    complaints,
    close: () => running.close(),
  };
}

async function webKit(): Promise<Reader> {
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3] ?? screen, 'data');
  const port = await freePort();
  const driverProcess = spawn(webDriver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await until(() => fetch(`${address}/status`).catch(() => undefined));
  const options = { binary: miniBrowser, args: ['--automation'] };
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
    .build();
  const element = (selector: string, text = '') =>
    until(() => driver.executeScript<WebElement | null>(`return ${find(selector, text)} ?? null`));
  return {
    goTo: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    ask: (expression) => driver.executeScript(`return ${expression}`),
    click: (selector, text) =>
      until(() =>
        element(selector, text)
          .then((found) => found.click())
          .then(
            () => true,
            (failure) => {
              if (!(failure instanceof driverError.StaleElementReferenceError)) throw failure;
            },
          ),
      ),
    type: async (selector, text) => (await element(selector)).sendKeys(text),
    choose: async (selector, file) => driver.findElement({ css: selector }).sendKeys(file),
    complaints: [],
    close: async () => {
      await driver.quit();
      await end(driverProcess);
      await end(screen);
    },
  };
}

async function end(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
