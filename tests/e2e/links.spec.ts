import { expect, test } from './fixtures.ts';
import { searchOn } from './search-field.ts';
import { errorPage, graph, mainMessage } from './site.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const [what, alias, id] of [
      ['a code', 'InvalidObjectState', 'operation-not-valid-for-object-state'],
      ['a code in lower case', 'invalidobjectstate', 'operation-not-valid-for-object-state'],
      ['an EC value', '0003-00000001', 'oss-access-denied-no-allow-bucket-acl'],
      ['a message', 'check-size-failed', 'check-size-failed'],
      ['an anchor of the vendor', 'section_wnr_kkb_3gb', 'premature-end-of-content-length'],
    ] as const) {
      test(`${what} leads on to its page, and Back leads out again`, async ({ page }) => {
        await page.goto('errors/');
        await page.goto(`e/${alias}/`);
        await expect(page).toHaveURL(`errors/${id}/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(mainMessage(errorPage(id)));
        await page.goBack();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('All errors');
      });
    }

    test('an unknown address says so and offers all errors and the troubleshooter', async ({ page }) => {
      const answer = await page.goto('errors/check-size-faild/');
      expect(answer?.status()).toBe(404);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toContainText('Page not found');
      await expect(main.getByRole('link', { name: 'All errors' })).toHaveAttribute('href', /errors\/$/);
      await main.getByRole('link', { name: 'Start the guided troubleshooter' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(graph.questions.get(graph.first)?.ask ?? '');
    });
  });
}

for (const [path, parents] of [
  ['guides/permissions/', ['Guides']],
  ['providers/s3/', ['Guides', 'Providers']],
] as const) {
  test(`${path} says where it is: in ${parents.join(', in ')}`, async ({ page }) => {
    await page.goto(path);
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link');
    await expect(crumbs).toHaveText(parents);
    await expect(page.locator('header nav [aria-current]')).toHaveText(['Guides']);
    await crumbs.last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(parents.at(-1) ?? '');
    await expect(page.locator('header nav [aria-current]')).toHaveText(['Guides']);
  });
}

test('the link of an alias can be seen and clicked', async ({ page }) => {
  await page.route('**/errors/**', (route) => route.fulfill({ status: 204 }));
  await page.goto('e/InvalidObjectState/');
  const name = mainMessage(errorPage('operation-not-valid-for-object-state'));
  const link = page.getByRole('main').getByRole('link', { name, exact: true });
  await expect(link).toBeVisible();
  await page.unroute('**/errors/**');
  await link.click();
  await expect(page).toHaveURL('errors/operation-not-valid-for-object-state/');
});

for (const [address, nearest] of [
  ['errors/check-size-faild/', 'check-size-failed'],
  ['errors/premature-end-of-content/', 'premature-end-of-content-length'],
  ['e/InvalidObjectState2/', 'operation-not-valid-for-object-state'],
  ['en/errors/check%20usermeta%20failed/', 'check-usermeta-failed'],
  ['errors/403/', 'http-status-code-403'],
  ['e/NoSuchBuckt/', 'oss-no-such-bucket'],
] as const) {
  test(`the page for unknown addresses offers ${nearest} for ${address}`, async ({ page }) => {
    await page.goto(address);
    const offered = page.getByRole('main').getByRole('list').first();
    await expect(page.getByRole('heading', { name: 'Did you mean one of these?' })).toBeVisible();
    await expect(offered.getByRole('listitem').first()).toContainText(mainMessage(errorPage(nearest)));
    await offered.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(mainMessage(errorPage(nearest)));
  });
}

test('the search of the page for unknown addresses begins with the words of the address', async ({ page }) => {
  await page.goto('errors/check-size-faild.html');
  const search = page.getByRole('main').getByRole('search');
  await expect(search.getByRole('searchbox')).toHaveValue('check size faild');
  await search.getByRole('button').click();
  await expect(searchOn(page).firstAnswer).toHaveText(errorPage('check-size-failed').title);
});

test('an unknown address that resembles nothing offers no nearest errors', async ({ page }) => {
  await page.goto('wp-login.php');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: 'Did you mean one of these?' })).toBeHidden();
});

test('what tools read is served as what it is', async ({ request }) => {
  for (const [path, type] of [
    ['errors.json', 'application/json'],
    ['llms.txt', 'text/plain'],
    ['errors/check-size-failed.md', 'text/markdown'],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toContain(type);
  }
});
