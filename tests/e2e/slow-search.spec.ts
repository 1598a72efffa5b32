import type { Route } from '@playwright/test';
import { runClockUntil } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { searchOn } from './search-field.ts';

/** The search where the line is slow, parts of its index are gone, or its worker does not answer. */
const message = 'check size failed';
const row = `photos/a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\t${message}`;
/** Told by its description alone, which no first part holds. */
const described = 'the source file was modified while it was migrated';
const answer = 'The source file changed after it was copied';

const firstPart = '**/search-index.json';
const laterParts = '**/search-index/*.json';
const soFar = 'The rest of the search is still loading.';
const onlyPart = 'Part of the search could not be loaded';

async function withEdition(route: Route, change: object) {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...((await response.json()) as object), ...change } });
}

test('a message is answered before all of the index is there, and the answer completed after', async ({ page }) => {
  const release = await hold(page, laterParts);
  await page.goto('');
  const { field, results, bestMatch, shown } = searchOn(page);
  await field.fill(row);
  await expect(bestMatch).toHaveText(answer);
  await expect(shown(soFar)).toBeVisible();
  await expect(results).toHaveAttribute('aria-busy', 'true');
  const heading = results.getByRole('heading', { name: '1 error found' });
  const place = async () => (await heading.boundingBox())?.y;
  const early = await place();
  const note = await shown(soFar).boundingBox();
  // What goes when the rest is there stands below what is read meanwhile.
  expect(note?.y).toBeGreaterThan((await bestMatch.boundingBox())?.y ?? Infinity);
  release();
  await expect(shown(soFar)).toHaveCount(0);
  await expect(results).toHaveAttribute('aria-busy', 'false');
  expect(await place()).toBe(early);
});

test('a text of which nothing is found yet is said to be searched for at once', async ({ page }) => {
  const release = await hold(page, laterParts);
  await page.goto('');
  const { field, results, bestMatch, firstAnswer, shown } = searchOn(page);
  const searching = shown('Searching…');
  await field.focus();
  await expect(searching).toBeHidden();
  await field.fill(row);
  await expect(bestMatch).toHaveText(answer);
  await expect(searching).toBeHidden();
  await field.fill(described);
  await expect(searching).toBeVisible();
  await expect(firstAnswer).toHaveCount(0);
  release();
  await expect(firstAnswer).toHaveText(answer);
  await expect(searching).toBeHidden();
  await expect(shown(soFar)).toHaveCount(0);
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('each part of the index is fetched once', async ({ page }) => {
  const parts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/search-index')) parts.push(pathname);
  });
  await page.goto('');
  const { paste } = searchOn(page);
  await paste(row);
  await paste(described);
  expect(parts.length).toBeGreaterThan(1);
  expect(new Set(parts).size).toBe(parts.length);
});

test.describe('when a part of the index cannot be had', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test('what is found without it stands, an alert says what is missing, and another try completes it', async ({
    page,
  }) => {
    await page.route(laterParts, (route) => route.abort());
    await page.goto('');
    const { field, results, bestMatch, firstAnswer } = searchOn(page);
    await field.fill(row);
    await expect(results.getByRole('alert')).toContainText(onlyPart);
    await expect(bestMatch).toHaveText(answer);
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await field.fill(described);
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await expect(results.getByRole('alert')).toContainText(onlyPart);
    await page.unroute(laterParts);
    await results.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(firstAnswer).toHaveText(answer);
    await expect(results.getByRole('alert')).toHaveCount(0);
    await expect(field).toHaveValue(described);
  });

  test('a first part that the browser has kept from an earlier edition is fetched anew', async ({ page }) => {
    let times = 0;
    await page.route(firstPart, (route) => {
      times += 1;
      if (times > 1) return route.continue();
      return withEdition(route, { edition: 'earlier', others: ['search-index/earlier-1.json'] });
    });
    await page.goto('');
    const { results, firstAnswer, paste } = searchOn(page);
    await paste(described);
    await expect(firstAnswer).toHaveText(answer);
    await expect(results.getByRole('alert')).toHaveCount(0);
  });
});

test('a part of another edition is refused', async ({ page }) => {
  await page.route(laterParts, (route) => withEdition(route, { edition: 'another' }));
  await page.goto('');
  const { results, bestMatch, paste } = searchOn(page);
  await paste(row);
  await expect(results.getByRole('alert')).toContainText(onlyPart);
  await expect(bestMatch).toHaveText(answer);
});

for (const [when, replies, said] of [
  ['opens the index', 'postMessage(null);', 'The search could not be loaded.'],
  [
    'reads a text',
    'postMessage(null); onmessage = ({ data }) => { if (data.index) postMessage({ edition: "", others: [] }); };',
    'The text could not be read to the end.',
  ],
] as const) {
  test(`a worker that never answers when it ${when} is given up, and another try starts a new one`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.route('**/*search.worker*', (route) => route.fulfill({ contentType: 'text/javascript', body: replies }));
    await page.goto('');
    const { field, results, bestMatch } = searchOn(page);
    await field.fill(row);
    await expect(results).toHaveAttribute('aria-busy', 'true');
    await runClockUntil(page, 5_000, () => expect(results.getByRole('alert')).toContainText(said, { timeout: 100 }));
    await expect(field).toHaveValue(row);
    await page.unroute('**/*search.worker*');
    await results.getByRole('button', { name: 'Try again' }).click();
    await expect(bestMatch).toHaveText(answer);
    await expect(results.getByRole('alert')).toHaveCount(0);
  });
}
