import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Browser tests of the built site; `npm run build` comes first. */
export default defineConfig({
  testDir: 'e2e',
  // Not the folder of the reports: Playwright empties it.
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  workers: '100%',
  fullyParallel: true,
  // A busy machine is no failure: what hangs ends all the same.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: process.env.SITE_UNDER_TEST,
    screenshot: 'only-on-failure',
    // Each new visitor would keep the whole site; `offline.spec.ts` lets it.
    serviceWorkers: 'block',
    launchOptions: {
      // Here, so that a browser is unpacked once, before the workers want it.
      executablePath: await findBrowser(),
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      // The journeys; what is the same on any screen is tested once.
      testMatch: /\/(?:search|troubleshooter|error-page)\.spec\.ts/,
      grepInvert: /@any-screen/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    // Several times as quick as a preview, on a machine that the browsers keep busy.
    command: 'node run.mjs tests/tools/serve-built.ts',
    cwd: root,
    // What the server prints names the variable that is read above.
    wait: { stdout: /(?<site_under_test>http:\S+)/ },
    timeout: 300_000,
  },
});
