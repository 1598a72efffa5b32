import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { namesOf } from '../../src/domain/catalogue/aliases.ts';
import { expect, test } from './fixtures.ts';
import { kindsOfPages, open } from './kinds-of-pages.ts';
import { errorPage, errors, graph, mainMessage, siteUrl, stepPath, typicalErrors } from './site.ts';

test('every alias is a page that names its error and links to it', async ({ request, baseURL }) => {
  for (const [alias, error] of namesOf(errors).pageOf) {
    const target = new URL(`errors/${error.id}/`, baseURL).pathname;
    const answer = await request.get(`e/${alias}/`);
    expect(answer.status(), alias).toBe(200);
    const html = await answer.text();
    expect(html, alias).toContain(`content="0; url=${target}"`);
    expect(/<main[\s\S]*<\/main>/.exec(html)?.[0], alias).toContain(`href="${target}"`);
  }
});

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
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
      await expect(main.getByRole('link', { name: 'All errors' })).toHaveAttribute('href', /errors\/$/);
      await main.getByRole('link', { name: 'Start the guided troubleshooter' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(graph.questions.get(graph.first)?.ask ?? '');
    });
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
    await expect(page.getByRole('heading', { name: 'Nearest errors' })).toBeVisible();
    await expect(offered.getByRole('link').first()).toHaveText(mainMessage(errorPage(nearest)));
    await offered.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(mainMessage(errorPage(nearest)));
  });
}

test('an unknown address that resembles nothing offers no nearest errors', async ({ page }) => {
  await page.goto('wp-login.php');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: 'Nearest errors' })).toBeHidden();
});

test('errors.json has the shape of its schema and holds every error', async ({ request }) => {
  const feed = await (await request.get('errors.json')).json();
  const schema = await (await request.get('errors.schema.json')).json();
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(feed);
  expect(validate.errors ?? []).toEqual([]);
  expect(feed.version).toBe(2);
  expect(new URL(feed.$schema).pathname).toMatch(/\/errors\.schema\.json$/);

  expect(feed.errors.map(({ id }: { id: string }) => id).sort()).toEqual(errors.map(({ id }) => id).sort());
  expect(JSON.stringify(feed)).not.toContain('](error:');
  for (const { id, url, causes } of feed.errors) {
    expect(new URL(url).origin).toBe(siteUrl.origin);
    const html = await (await request.get(new URL(url).pathname)).text();
    for (const cause of causes) {
      expect(cause.url).toBe(`${url}#${cause.id}`);
      expect(html, `${id}#${cause.id}`).toContain(`id="${cause.id}"`);
    }
  }
});

test('llms.txt names every error and its links resolve', async ({ request }) => {
  const answer = await request.get('llms.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  expect(text).toMatch(/^# .+\n\n> .+/);
  for (const error of errors) expect(text).toContain(`[${mainMessage(error)}](`);
  const links = [...text.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url = '']) => new URL(url));
  expect(links.length).toBeGreaterThanOrEqual(errors.length + 2);
  for (const { origin, pathname } of links) {
    expect(origin).toBe(siteUrl.origin);
    expect((await request.get(pathname)).status(), pathname).toBe(200);
  }
});

test('the sitemap lists home, errors and steps, no forwarding pages, and nothing dead', async ({
  request,
  baseURL,
}) => {
  const locations = async (path: string) =>
    [...(await (await request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
  const pages = (await Promise.all((await locations('sitemap-index.xml')).map(locations))).flat();
  const expected = ['', 'errors/', 'troubleshoot/', ...errors.map(({ id }) => `errors/${id}/`)];
  expect(pages).toEqual(expect.arrayContaining(expected.map((path) => new URL(path, baseURL).pathname)));
  expect(pages.filter((path) => path.includes('/e/') || path.includes('404'))).toEqual([]);
  for (const path of pages) expect((await request.get(path)).status(), path).toBe(200);
});

test('every error page is served as Markdown with its causes, checks and fixes', async ({ request }) => {
  for (const error of errors) {
    const answer = await request.get(`errors/${error.id}.md`);
    expect(answer.headers()['content-type']).toContain('text/markdown');
    const text = await answer.text();
    expect(text).toMatch(/^# /);
    expect(text).toContain(mainMessage(error));
    expect(text).not.toContain('](error:');
    for (const { title, check, fix } of error.causes) {
      expect(text).toContain(title);
      for (const { command } of [check, ...fix]) {
        for (const line of command?.split('\n') ?? []) expect(text).toContain(line.trim());
      }
    }
  }
});

// What only leads on has nothing to say of itself.
for (const kind of kindsOfPages.filter(({ name }) => name !== 'alias')) {
  test(`${kind.name} says what it is: language, title, description, canonical address, Open Graph`, async ({
    page,
  }) => {
    await open(page, kind);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const { title, description, canonical, og } = await page.evaluate(() => ({
      title: document.title,
      description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      og: Object.fromEntries(
        [...document.querySelectorAll('meta[property^="og:"]')].map((meta) => [
          meta.getAttribute('property'),
          meta.getAttribute('content'),
        ]),
      ),
    }));
    expect(title).not.toBe('');
    expect(description.length).toBeGreaterThan(20);
    expect(og).toMatchObject({
      'og:title': expect.stringMatching(/./),
      'og:description': description,
      'og:type': expect.stringMatching(/^(?:article|website)$/),
      'og:url': expect.stringMatching(/^https?:/),
      'og:image': expect.stringMatching(/\.png$/),
      'og:site_name': expect.stringMatching(/./),
    });
    if (kind.name === 'page that does not exist') {
      expect(canonical).toBe('');
      return;
    }
    expect(canonical).toBe(og['og:url']);
    expect(new URL(canonical).origin).toBe(siteUrl.origin);
    expect(new URL(canonical).pathname).toBe(new URL(page.url()).pathname);
  });
}

test('pages that say the same name one canonical address', async ({ request }) => {
  const canonical = async (path: string) =>
    /<link rel="canonical" href="([^"]+)"/.exec(await (await request.get(path)).text())?.[1];
  expect(await canonical(stepPath(graph.first))).toBe(await canonical('troubleshoot/'));
  expect(await canonical('e/InvalidObjectState/')).toBe(
    await canonical('errors/operation-not-valid-for-object-state/'),
  );
});

for (const error of typicalErrors) {
  test(`search engines read the facts of ${error.id} as JSON-LD`, async ({ page }) => {
    await page.goto(`errors/${error.id}/`);
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const [facts] = texts.map((text): Record<string, unknown> => JSON.parse(text));
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: expect.stringMatching(/^.{1,110}$/),
      description: expect.stringMatching(/^[^*`]{20,}$/),
      url: await page.locator('link[rel=canonical]').getAttribute('href'),
      inLanguage: 'en',
      dateModified: error.changed,
    });
  });
}
