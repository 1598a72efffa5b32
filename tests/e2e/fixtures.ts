import { test as base, expect } from '@playwright/test';

export { expect };

interface Fixtures {
  /** Console errors that the test itself brings about, such as those of a request it blocks. */
  readonly expectedErrors: RegExp;
  readonly quietPage: undefined;
}

/**
 * A test that also fails on any error in the console, a violation of the security policy among
 * them, on any uncaught exception, and on any request to another site.
 */
export const test = base.extend<Fixtures>({
  expectedErrors: [/(?!)/, { option: true }],
  // A request may still be on its way when the test has seen what it wants to see.
  page: async ({ page }, use) => {
    await use(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
  quietPage: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const complaints: { text: string; url: string }[] = [];
      const visited = new Set<string>();
      const { origin } = new URL(baseURL ?? '');

      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push({ text: message.text(), url: message.location().url });
      });
      context.on('weberror', (error) => {
        complaints.push({ text: `Uncaught: ${error.error().stack ?? error.error().message}`, url: '' });
      });
      context.on('request', (request) => {
        if (request.isNavigationRequest()) visited.add(request.url());
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) {
          complaints.push({ text: `Request to another site: ${url}`, url: '' });
        }
      });
      await use(undefined);

      const unexpected = complaints
        // A page with status 404 is reported as an error of its own; whether it was wanted, the test says.
        .filter(({ text, url }) => !(text.startsWith('Failed to load resource') && visited.has(url)))
        .filter(({ text }) => !expectedErrors.test(text))
        .map(({ text, url }) => `${text} ${url}`);
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});
