import type { Page } from '@playwright/test';
import { words } from '../../src/site/words/index.ts';
import { expect, test } from './fixtures.ts';
import { errors, mainMessage, trees } from './site.ts';

/** The errors that are in sight, by what happened. */
const shown = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
const countOf = (page: Page) => page.getByRole('main').getByRole('status');

test('every error stands once in the list, below where it is seen first', async ({ page }) => {
  await page.goto('errors/');
  await expect(shown(page)).toHaveCount(errors.length);
  const [first] = errors.filter(({ shows }) => shows[0] === 'tool-log');
  const group = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Tool log or output' }) });
  await expect(group.getByRole('link', { name: first?.title ?? '', exact: true })).toHaveCount(1);
});

test('a group has the same number wherever it is named, and says how much of it a filter leaves', async ({ page }) => {
  await page.goto('');
  const home = page.getByRole('region', { name: 'Browse by where you see it' }).getByRole('listitem');
  const named = home.filter({ hasText: /^Failed-file list/ });
  const { length } = errors.filter(({ shows }) => shows.includes('failed-file-list'));
  await expect(named).toHaveText(`Failed-file list ${length}`);

  await page.goto('errors/');
  const group = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Failed-file list' }) });
  const whole = group.getByRole('link', { name: `All ${length} errors seen here` });
  await page.getByLabel('Service or tool').selectOption({ label: 'Amazon S3' });
  const left = errors.filter(({ shows, services }) => shows[0] === 'failed-file-list' && services.includes('s3'));
  await expect(group.getByRole('heading')).toHaveText(`Failed-file list ${left.length}`);
  await expect(whole).toBeHidden();
  await page.getByLabel('Service or tool').selectOption('');
  await whole.click();
  await expect(shown(page)).toHaveCount(length);
});

test('each row leads with the message, in whose order the rows are; those without one come last', async ({ page }) => {
  await page.goto('errors/');
  for (const group of await page.getByRole('main').locator('section').all()) {
    const rows = await group.getByRole('listitem').allInnerTexts();
    const ids = await group
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));
    const names = ids.map((id) => {
      const error = errors.find((one) => one.id === id);
      return error === undefined || mainMessage(error) === error.title ? '' : mainMessage(error);
    });
    expect(
      rows.filter((row, i) => !row.replace(/\s+/g, ' ').startsWith((names[i] ?? '').replace(/\s+/g, ' '))),
    ).toEqual([]);
    const keys = names.map((name) => name.replace(/^[^\p{L}\p{N}]+/u, ''));
    const withMessage = keys.filter((key) => key !== '');
    expect(keys.slice(0, withMessage.length)).toEqual(withMessage.toSorted((a, b) => a.localeCompare(b, 'en')));
  }
});

test('all of a row leads to its page, the message too', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('errors/');
  const { title = '' } = errors.find(({ id }) => id === 'check-size-failed') ?? {};
  const message = page.getByRole('listitem').filter({ hasText: title }).getByText('check size failed', { exact: true });
  await message.scrollIntoViewIfNeeded();
  const box = await message.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('check size failed');
});

test('a row says whether a retry helps where it is not after the fix, and the list says so', async ({ page }) => {
  const { label, ...verdicts } = words('en').badges.retry;
  for (const list of ['errors/', 'errors/by/service/s3/', 'messages/']) {
    await page.goto(list);
    for (const { title, badges } of errors.filter(({ services }) => services.includes('s3')).slice(0, 20)) {
      const row = page.getByRole('main').getByRole('listitem').filter({ hasText: title }).first();
      const said = badges.retry.verdict === 'after-fix' ? [] : [`${label}: ${verdicts[badges.retry.verdict]}`];
      await expect(row.locator('.tag')).toHaveText(said);
    }
  }
  await page.goto('codes/');
  await expect(page.getByRole('row').filter({ hasText: 'ActiveRequestLimitExceeded' })).toContainText(`${label}: `);
  await expect(page.getByRole('row').filter({ hasText: 'AbnormalBucketOwnerStatus' })).not.toContainText(label);
  for (const list of ['errors/', 'codes/']) {
    await page.goto(list);
    await expect(page.getByText('Errors without a Retry label')).toBeVisible();
  }
});

test('the filter stays in sight on a desktop, clear of anchors and the focus, and shows the beginning of what is left', async ({
  page,
}) => {
  for (const { list, label, anchor } of [
    { list: 'errors/', label: 'Filter by words', anchor: '#tool-log' },
    { list: 'codes/', label: 'Filter by code or EC', anchor: '#letter-S' },
  ]) {
    await page.goto(`${list}${anchor}`);
    const bar = page.getByRole('search').filter({ has: page.getByLabel(label) });
    const bottomOf = async () => {
      const box = await bar.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    await expect(page.getByLabel(label)).toBeInViewport({ ratio: 1 });
    expect((await page.locator(anchor).boundingBox())?.y).toBeGreaterThanOrEqual(await bottomOf());
    // Backwards, the focus comes from below the bar.
    const links = page.getByRole('main').locator('li a, td a');
    await links.nth(150).focus();
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Shift+Tab');
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
      expect(top).toBeGreaterThanOrEqual(await bottomOf());
    }
    await page.getByLabel(label).fill('access');
    const first = links.filter({ visible: true }).first();
    await expect(first).toBeInViewport({ ratio: 1 });
    await expect.poll(async () => (await first.boundingBox())?.y).toBeGreaterThanOrEqual(await bottomOf());
  }
});

test('choices combine, stand in the address, and are there again after Back', async ({ page }) => {
  await page.goto('errors/');
  const wanted = errors.filter(
    ({ services, badges }) => services.includes('s3') && badges.retry.verdict === 'after-fix',
  );
  await page.getByLabel('Service or tool').selectOption({ label: 'Amazon S3' });
  await page.getByLabel('Retry').selectOption({ label: 'after the fix' });
  await expect(countOf(page)).toHaveText(`Showing ${wanted.length} of ${errors.length}`);
  await expect(shown(page).filter({ visible: true })).toHaveCount(wanted.length);
  await expect(page).toHaveURL(/\?service=s3&retry=after-fix$/);
  await shown(page).filter({ visible: true }).first().click();
  await expect(page).not.toHaveURL(/errors\/\?/);
  await page.goBack();
  await expect(page.getByLabel('Service or tool')).toHaveValue('s3');
  await expect(shown(page).filter({ visible: true })).toHaveCount(wanted.length);
});

test('words are looked for in messages too, and where nothing fits the search is offered', async ({ page }) => {
  await page.goto('errors/');
  const archived = errors.find(({ id }) => id === 'operation-not-valid-for-object-state');
  await page.getByLabel('Filter by words').fill(archived ? mainMessage(archived) : '');
  await expect(shown(page).filter({ visible: true }).first()).toHaveText(archived?.title ?? '');
  await page.getByLabel('Filter by words').fill('zzzz');
  await expect(shown(page).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('Nothing in this list matches.')).toBeVisible();
});

test('what an error is called in other words finds it too', async ({ page }) => {
  await page.goto('errors/');
  const fitting = shown(page).filter({ visible: true });
  await page.getByLabel('Filter by words').fill('timed out');
  await expect(countOf(page)).toContainText('Showing');
  const found = await fitting.allTextContents();
  await page.getByLabel('Filter by words').fill('timeout');
  await expect(fitting).toHaveText(found);
  const timedOut = errors.find(({ id }) => id === 'java-read-timed-out');
  expect(found).toContain(timedOut?.title);
});

test.describe('when the groups cannot be fetched', () => {
  test.use({ expectedErrors: /facets\.json|Failed to load resource/ });

  test('the words filter all the same', async ({ page }) => {
    await page.route('**/facets.json', (route) => route.abort());
    await page.goto('errors/');
    await page.getByLabel('Service or tool').selectOption({ label: 'Amazon S3' });
    await expect(shown(page).filter({ visible: true })).toHaveCount(errors.length);
    await page.getByLabel('Service or tool').selectOption('');
    await page.getByLabel('Filter by words').fill('check size failed');
    const fitting = shown(page).filter({ visible: true });
    await expect.poll(() => fitting.count()).toBeLessThan(10);
    await expect(fitting.first()).toBeVisible();
  });
});

test('a code leads to its page from the table of codes, which can be filtered', async ({ page }) => {
  await page.goto('codes/');
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  expect(await rows.count()).toBeGreaterThan(100);
  const letters = await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').allTextContents();
  expect([letters[0], letters.at(-1)]).toEqual(['A', '0–9']);
  await page.getByLabel('Filter by code or EC').fill('0003-00000001');
  await expect(rows.filter({ visible: true })).toHaveCount(1);
  await page.getByRole('link', { name: '0003-00000001' }).click();
  await expect(page).toHaveURL(/oss-access-denied-no-allow-bucket-acl\/$/);
});

test('the errors of a guide are folded below it until a link or a reader opens them', async ({ page }) => {
  await page.goto('guides/retry-failed-files/');
  const first = page.locator('#errors').getByRole('link').first();
  await expect(first).toBeHidden();
  await page.getByText('Errors that use this guide').filter({ visible: true }).first().click();
  await expect(first).toBeVisible();
});

test('guides stand below what their reader is about to do, the providers after them', async ({ page }) => {
  await page.goto('guides/');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText(['Files failed', 'Set up or change a job', 'Check the result', 'Providers']);
  const first = page.getByRole('list').filter({ has: page.getByRole('link', { name: 'Retry the failed files' }) });
  await expect(first.getByRole('link', { name: 'Get the list of failed files' })).toBeVisible();
  await expect(first.getByRole('link', { name: 'Split a job' })).toHaveCount(0);
});

test('the errors of a provider stand below where each is seen first', async ({ page }) => {
  await page.goto('providers/s3/#errors');
  const list = page.locator('#errors');
  for (const [place, name] of [
    ['failed-file-list', 'Failed-file list'],
    ['data-address', 'Creating a data address'],
    ['tool-log', 'Tool log or output'],
  ]) {
    const titles = errors
      .filter(({ shows, services }) => shows[0] === place && services.includes('s3'))
      .map(({ title }) => title);
    const group = list.locator('section').filter({ has: page.getByRole('heading', { name }) });
    await expect(group.getByRole('link')).toHaveCount(titles.length);
    for (const title of titles) await expect(group.getByRole('link', { name: title, exact: true })).toBeVisible();
  }
});

test('the list of trees shows which one leads on to which', async ({ page }) => {
  await page.goto('troubleshoot/map/');
  const list = page.getByRole('main').getByRole('listitem');
  const source = list.filter({ has: page.getByRole('link', { name: 'The source returns an error' }) });
  await expect(source.getByRole('listitem')).toContainText('The exact response from the source');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(trees.length);
});

test('a long list leads to each of its groups, as long as a filter leaves any of it', async ({ page }) => {
  await page.goto('errors/');
  const jumps = page.getByRole('navigation', { name: 'Where you see it' });
  await expect(jumps.getByRole('link')).toHaveCount(Object.keys(words('en').places).length);
  await jumps.getByRole('link', { name: 'Tool log or output' }).click();
  await expect(page.getByRole('heading', { name: 'Tool log or output' })).toBeInViewport();
  await page.getByRole('combobox', { name: 'Where you see it' }).selectOption({ label: 'Creating a data address' });
  await expect(jumps.getByRole('link', { name: 'Creating a data address' })).toBeVisible();
  await page.getByLabel('Filter by words').fill('zzzz');
  await expect(jumps.getByRole('link')).toHaveCount(0);

  await page.goto('codes/');
  const letters = page.getByRole('navigation', { name: 'Letters' }).getByRole('link');
  await page.getByLabel('Filter by code or EC').fill('0003-00000001');
  await expect(letters).toHaveText(['0–9']);
});

test('of what changed, only the latest day is open, and each kind of change is named once in it', async ({ page }) => {
  await page.goto('changes/');
  const days = page.getByRole('main').locator('.fold');
  await expect(days.first()).toHaveAttribute('open');
  await expect(page.getByRole('main').locator('.fold[open]')).toHaveCount(1);
  const kinds = await days.first().locator('.kicker').allTextContents();
  expect(kinds).toEqual(Object.values(words('en').changes.kinds).filter((kind) => kinds.includes(kind)));
  const latest = errors
    .map(({ changed }) => changed)
    .toSorted()
    .at(-1);
  for (const { title } of errors.filter(({ changed, change }) => changed === latest && change !== undefined)) {
    await expect(days.first().getByRole('link', { name: title, exact: true }).first()).toBeVisible();
  }
});

test('what changed is told once for each day', async ({ page }) => {
  await page.goto('changes/');
  const days = page.getByRole('main').locator('time');
  const named = await days.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(named).toEqual([...new Set(named)].toSorted().reverse());
  expect(named).toEqual(expect.arrayContaining(errors.map(({ changed }) => changed)));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the groups of errors are links', async ({ page }) => {
    await page.goto('errors/');
    await expect(page.getByLabel('Filter by words')).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'Groups of errors' }).click();
    await page.getByText('Groups of errors').click();
    await page.getByRole('navigation', { name: 'Groups of errors' }).getByRole('link', { name: 'Amazon S3' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service or tool: Amazon S3');
  });
});
