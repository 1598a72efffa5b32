import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium for the browser tests: the one named by `CHROMIUM_PATH`, Playwright's own, one
 * of the system, or the one that comes with the development packages, unpacked on first use.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file. Correct it, or unset it.`);
  }
  const present = [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
  if (present !== undefined) return present;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error(
    'No Chromium was found. Run `node run.mjs playwright install chromium`, or set CHROMIUM_PATH to one.',
  );
}

/** Unpacks the browser of @sparticuz/chromium once per version, with the libraries a bare machine lacks. */
async function unpackBrowser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = require(join(home, 'package.json')) as { version: string };
  const folder = join(process.cwd(), 'node_modules', '.cache', 'chromium', version);
  const done = join(folder, 'done');
  if (!existsSync(done)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  // The package unpacks to the temporary folder and takes any file called `chromium` there as its own.
  process.env.TMPDIR = folder;
  const { default: packed, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  if (lacksLibraries(path)) {
    setupLambdaEnvironment(join(await inflate(join(home, 'bin', 'al2023.tar.br')), 'lib'));
  }
  useOwnFonts(folder);
  writeFileSync(done, '');
  return path;
}

function lacksLibraries(path: string): boolean {
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}

/** The packed configuration names one fixed folder; without fonts all text would be invisible. */
function useOwnFonts(folder: string): void {
  const directories = ['/usr/share/fonts', join(folder, 'fonts')].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH = folder;
}
