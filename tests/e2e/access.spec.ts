import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { kindsOfPages, open } from './kinds-of-pages.ts';
import { layOut, overflow } from './layout.ts';
import { searchOn } from './search-field.ts';
import { errors, shortestPath, siteOrigin, wordsOf } from './site.ts';

const kind = (name: string) => {
  const found = kindsOfPages.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no kind of page called ${name}.`);
  return found;
};

for (const kind of kindsOfPages) {
  test(`axe finds nothing on: ${kind.name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, kind);
    await shortenLists(page);
    expect(await violations(page)).toEqual([]);
    // A page without colours of its own has those of the browser, and axe takes its dark canvas for white.
    if (kind.name === 'alias') return;
    // Nothing but colours depends on the theme.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast')).toEqual([]);
  });
}

/** Leaves the first rows of each list: hundreds differ in their words alone, and axe weighs each of them. */
async function shortenLists(page: Page) {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('ul, ol, tbody'))
      for (const row of [...list.children].slice(20)) row.remove();
  });
}

test.describe('when the index of the search cannot be loaded', () => {
  test.use({ expectedErrors: /search-index\.json|Failed to load resource: net::ERR_FAILED/ });

  test('axe finds nothing', async ({ page }) => {
    await page.route('**/search-index.json', (route) => route.abort());
    await page.goto('?q=check%20size%20failed');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

/** The narrowest screen, and what is left of a usual one when a reader enlarges it to 400 %. */
const small = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

for (const kind of kindsOfPages) {
  test(`on a small screen nothing scrolls sideways and all can be pressed: ${kind.name}`, async ({ page }) => {
    for (const [i, viewport] of small.entries()) {
      await page.setViewportSize(viewport);
      if (i === 0) await open(page, kind);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await overflow(page), `${viewport.width} by ${viewport.height}`).toBeLessThanOrEqual(0);
    }
    await shortenLists(page);
    const low = await page.locator('summary:visible, button:visible, .button:visible').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { height } = target.getBoundingClientRect();
        return height < 24 ? [`${target.textContent?.trim()}: ${Math.round(height)}`] : [];
      }),
    );
    expect(low).toEqual([]);
  });
}

for (const viewport of small) {
  test.describe(`on a screen of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });

    test('a long line without a break is shown whole', async ({ page }) => {
      await page.goto('');
      await searchOn(page).paste(`${'very/long/key/'.repeat(40)}object.bin,check size failed,${'x'.repeat(500)}`);
      await expect(searchOn(page).bestMatch).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    test('the way from a paste to the fix can be walked', async ({ page }) => {
      await page.goto('');
      await searchOn(page).paste('photos/a.jpg check size failed');
      await searchOn(page).bestMatch.click();
      const steps = page.getByRole('region', { name: /^What to do/ });
      await steps.getByRole('listitem').first().scrollIntoViewIfNeeded();
      await expect(steps.getByRole('listitem').first()).toBeInViewport();
    });
  });
}

test.describe('on a phone', () => {
  // Without scripts nothing is folded, and hundreds of pages are read in the time of a few.
  test.use({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('the header is one row, with all that it leads to in its menu', async ({ page }) => {
        await page.goto('errors/');
        const header = page.getByRole('banner');
        expect((await header.boundingBox())?.height).toBeLessThan(64);
        await expect(header.getByRole('link', { name: 'OSS Migration Troubleshooter' })).toBeVisible();
        await expect(header.getByRole('link', { name: 'Search' })).toBeVisible();
        const guides = header.getByRole('link', { name: 'Guides' });
        await expect(guides).toBeHidden();
        await header.getByRole('button', { name: 'Menu' }).click();
        await expect(header.getByRole('link', { name: 'Errors', exact: true })).toHaveAttribute('aria-current', 'page');
        await expect(header.getByRole('link', { name: '中文' })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(guides).toBeHidden();
        await header.getByRole('button', { name: 'Menu' }).click();
        await guides.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides');
      });
    });
  }

  test('every code can be touched without its neighbor', async ({ page }) => {
    await page.goto('codes/');
    const links = page.getByRole('main').locator('td a');
    const heights = await links.evaluateAll((all) =>
      all.map((link) => {
        const row = link.matches(':only-child') ? link.closest('tr') : link;
        return row?.getBoundingClientRect().height ?? 0;
      }),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
    // A row leads where its code leads.
    await page
      .getByRole('row')
      .filter({ hasText: 'AccessForbidden' })
      .click({ position: { x: 200, y: 40 } });
    await expect(page).toHaveURL(/errors\/http-status-code-403\/$/);
  });

  test('no error page scrolls sideways, and nothing of a command is out of sight', async ({ page }) => {
    await page.goto('errors/check-size-failed/');
    const wide: string[] = [];
    for (const { id } of errors) {
      await layOut(page, id);
      const isWide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.command')].some(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
      );
      if (isWide) wide.push(id);
    }
    expect(wide).toEqual([]);
  });
});

/** Where the focus is, and whether a reader who follows it by eye can see it. */
function focusSeen(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    // A box of the map shows the focus by its border.
    const box = element.querySelector('rect');
    const bordered = box !== null && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 3;
    // A link over two lines has a box for each; the middle of both may be beside it.
    const { top, bottom, left, right } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const above = document.elementFromPoint(x, y);
    const covered = above !== null && !element.contains(above) && !above.contains(element);
    return { name, seen: (outlined || bordered) && inView && !covered };
  });
}

for (const name of [
  'home with matches',
  'list of all errors',
  'error page http-status-code-403',
  'later question with a trail',
  'outcome with an error page',
  'map',
  'page that does not exist',
]) {
  test(`the focus can be seen wherever Tab leads: ${name}`, async ({ page }) => {
    await open(page, kind(name));
    // What scripts add may move what stands below it; a reader has not begun to tab by then.
    await page.waitForLoadState('networkidle');
    const visited: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      const focus = await focusSeen(page);
      if (focus === undefined) break;
      expect(focus).toEqual({ name: focus.name, seen: true });
      visited.push(focus.name);
    }
    expect(visited.length).toBeGreaterThan(5);
  });
}

test.describe('on the screen of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a link of a feed is as tall as a finger', { tag: '@any-screen' }, async ({ page }) => {
    test.skip(siteOrigin === undefined, 'Feeds need the address of the site.');
    await page.goto('changes/');
    await page.getByText('Follow with Atom feeds').click();
    const link = page.getByRole('main').locator('a[href$="/s3.atom"]');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('the contents open under a whole finger', { tag: '@any-screen' }, async ({ page }) => {
    for (const path of ['errors/check-size-failed/', 'errors/http-status-code-403/', 'guides/permissions/']) {
      await page.goto(path);
      const box = await page.getByRole('main').getByText('On this page', { exact: true }).boundingBox();
      expect(box?.height, path).toBeGreaterThanOrEqual(44);
    }
  });
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('errors/check-size-failed/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.getByRole('main').locator(':focus');
  await expect(focused).toHaveCount(1);
});

test('the way from a question to the error page works by keyboard', async ({ page }) => {
  const { trail, outcome } = shortestPath((name) => name !== '');
  await page.goto('troubleshoot/');
  for (const given of trail) {
    const answer = page.getByRole('link', { name: wordsOf(given).say, exact: true });
    await expect(answer).toBeVisible();
    for (let i = 0; i < 30 && !(await answer.evaluate((link) => link === document.activeElement)); i += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(answer).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(wordsOf(given).ask);
  }
  expect(outcome).not.toBe('');
});

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('colors follow the system until the reader chooses, the choice stays, and can be taken back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('errors/check-size-failed/');
  const light = await background(page);
  const button = page.getByRole('button', { name: 'Theme: ' });
  await expect(button).toHaveAccessibleName('Theme: system');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background(page);
  expect(dark).not.toBe(light);

  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light');
  expect(await background(page)).toBe(light);
  await page.goto('troubleshoot/');
  await expect(button).toHaveAccessibleName('Theme: light');
  expect(await background(page)).toBe(light);

  await button.click();
  await expect(button).toHaveAccessibleName('Theme: dark');
  await page.reload();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background(page)).toBe(dark);

  // Already what the system has, so it is what comes last before the system again.
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light');
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: system');
  expect(await background(page)).toBe(light);
});

test('nothing on a page moves for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ['home with matches', 'error page http-status-code-403', 'later question with a trail']) {
    await open(page, kind(name));
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          // What takes no time shows something late, and moves nothing.
          const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationDuration !== '0s' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
  }
});
