import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { kindsOfPages, open } from './kinds-of-pages.ts';
import { overflow } from './layout.ts';

/** What browsers of a few years ago do not know: they drop a declaration, a rule, or a whole block that has it. */
const features = {
  'light-dark()': /\blight-dark\(/g,
  ':has()': /:has\(/g,
  'cascade layers': /@layer\b/g,
};
const names = ['home with matches', 'error page check-size-failed', 'later question with a trail', 'codes', 'map'];

const kinds = kindsOfPages.filter(({ name }) => names.includes(name));

// What is taken out of a style changes its hash.
test.use({ bypassCSP: true });

/** Makes the browser one that does not know a feature: its name in all styles becomes a strange one. */
async function forget(page: Page, feature: RegExp) {
  await page.route(/.*/, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const isText = /text\/(?:html|css)/.test(response.headers()['content-type'] ?? '');
    if (!isText) return route.fulfill({ response });
    const body = (await response.text()).replace(feature, (name) => name.replace(/[a-z]/, '$&-unknown-'));
    return route.fulfill({ response, body });
  });
}

for (const [name, feature] of Object.entries(features)) {
  test(`a browser without ${name} shows everything that is to be read`, { tag: '@any-screen' }, async ({ page }) => {
    await forget(page, feature);
    expect(kinds).toHaveLength(names.length);
    for (const kind of kinds) {
      await open(page, kind);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      // In light alone: what has no ground of its own is on that of the browser, and axe takes a dark one for white.
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, 'color-contrast'), kind.name).toEqual([]);
      // Without any style of ours a line of a log may be wider than the page.
      if (name !== 'cascade layers') expect(await overflow(page), kind.name).toBeLessThanOrEqual(0);
      const icons = await page.evaluate(() =>
        [...document.querySelectorAll('a svg, button svg')].map((icon) => icon.getBoundingClientRect().width),
      );
      expect(Math.max(0, ...icons), `icons of ${kind.name}`).toBeLessThan(60);
    }
  });
}
