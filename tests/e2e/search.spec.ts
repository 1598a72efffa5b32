import type { Page } from '@playwright/test';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { runClockUntil } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { searchOn } from './search-field.ts';
import { clipboard, errorPage, errors, typicalErrors } from './site.ts';

const sizeFailed = errorPage('check-size-failed');
const status403 = errorPage('http-status-code-403');
const message = 'check size failed';
const row = `photos/a.jpg\t2019-04-22 10:01:07\t2019-04-22 10:03:55\t${message}`;
const strange = 'error[E0502]: cannot borrow `v` as mutable because it is also borrowed';

/** Words of this site in an order that is no message. */
const vague = 'lifecycle symbolic credentials hemisphere';
const askAll = 'Search all pages for these words';

/** What only a search needs. */
const searchFiles = /search-index|\/search\/|search\.worker|open-search|answering|preact/;

test('the field is the first control of the home page', async ({ page }) => {
  await page.goto('');
  const { field } = searchOn(page);
  await expect(field).toBeInViewport({ ratio: 1 });
  const controls = page.getByRole('main').locator('a, button, input, textarea, summary').filter({ visible: true });
  await expect(controls.first()).toHaveRole('textbox');
});

test('a pasted row shows its error first, with badges and the matched piece marked', async ({ page }) => {
  await page.goto('');
  const { matching, bestMatch, results, paste } = searchOn(page);
  await paste(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  const best = matching.getByRole('listitem').first();
  const [firstStep] = sizeFailed.whatToDo[0]?.text.replace(/[`*]/g, '').split(/(?<=\.) /) ?? [];
  await expect(best.getByText(`Do this first: ${firstStep}`)).toBeVisible();
  await expect(best.getByText('Same message')).toBeVisible();
  for (const label of ['Retry: ', 'Data: ', 'Who fixes it: ']) {
    await expect(best.getByRole('listitem').filter({ hasText: label })).toBeVisible();
  }
  await expect(best.locator('mark')).toHaveText([message]);
  await expect(results.getByRole('status')).toContainText(message);
  await best.getByRole('link', { name: /^See all \d steps$/ }).click();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
});

test('a paste leaves the field where it is, shows its beginning, and brings its answer into sight', async ({
  page,
}) => {
  for (const lines of [1, 30]) {
    await page.goto('');
    const { field, bestMatch, results } = searchOn(page);
    await field.click();
    const place = async () => (await field.boundingBox())?.y;
    const before = await place();
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [`IOException: ${message}`, ...Array.from({ length: lines }, (_, i) => `\tat example.Copy(Copy.java:${i})`)].join(
        '\n',
      ),
    );
    await expect(results).toHaveAttribute('aria-busy', 'false');
    expect(await place()).toBe(before);
    expect(await field.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await expect(field).toBeFocused();
    await expect(bestMatch).toBeInViewport({ ratio: 1 });
  }
});

test('a list is offered to be analyzed as one, and an error with its stack is not', async ({ page }) => {
  await page.goto('');
  const { field, matching, paste, results } = searchOn(page);
  const offer = page.getByRole('search').getByRole('link', { name: 'Group these lines by cause' });
  const beside = results.getByRole('button', { name: /^Group these \d+ lines by cause$/ });
  const stack = Array.from({ length: 250 }, (_, i) => `\tat example.Copy(Copy.java:${i})`);
  await paste([`java.io.IOException: ${message}`, ...stack].join('\n'));
  await expect(matching).toBeVisible();
  await expect(offer.or(beside)).toHaveCount(0);
  // With an answer, beside its heading and with its count.
  await paste(`${row}\n${row.replace('a.jpg', 'b.jpg')}`);
  await expect(beside).toHaveText('Group these 2 lines by cause');
  await expect(offer).toBeHidden();
  await paste('photos/a.jpg\tzyxwv utsrq\nphotos/b.jpg\tzyxwv utsrq');
  await expect(offer).toBeVisible();
  await field.fill('');
  await expect(offer.or(beside)).toHaveCount(0);
});

test('two errors on two lines are two matches, without a question which of them it is', async ({ page }) => {
  await page.goto('');
  const { matching, results, rivals, paste, shown } = searchOn(page);
  await paste(`${row}\nphotos/b.jpg\t2019-04-22 10:01:07\tcheck usermeta failed\nphotos/c.jpg copied`);
  await expect(matching.getByRole('heading')).toHaveCount(2);
  await expect(results.getByRole('heading', { name: '2 errors found in 2 of 3 lines' })).toBeVisible();
  for (const [line, wording] of [
    ['line 1', sizeFailed.title],
    ['line 2', errorPage('check-usermeta-failed').title],
  ] as const) {
    await expect(matching.getByRole('listitem').filter({ hasText: line }).getByRole('heading')).toHaveText(wording);
  }
  await expect(rivals).toHaveCount(0);
  await expect(shown('Not sure which?')).toHaveCount(0);
});

test('an error that wraps another is shown with what it wraps', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { matching, paste } = searchOn(page);
  await paste(
    'com.aliyun.oss.ClientException: Timeout waiting for connection from pool\nCaused by: java.io.IOException: gone',
  );
  await expect(matching.getByText('Caused by: java.io.IOException: gone')).toBeVisible();
});

test('rivals of a match are beside it, with their sign and the question that separates them', async ({ page }) => {
  await page.goto('');
  const { matching, results, rivals, paste, shown } = searchOn(page);
  await paste('AccessDenied');
  await expect(matching.getByRole('heading')).toHaveCount(1);
  await expect(rivals.getByRole('link').first()).toBeVisible();
  await expect(rivals.getByText(/^(?:Typical message|Identified by):/).first()).toBeVisible();
  await expect(shown('Not sure which?')).toBeVisible();
  await results.getByRole('link', { name: /\?$/ }).click();
  await expect(page).toHaveURL(/\/troubleshoot\//);
});

test('a description is answered with at most three guesses, each with the sign to look for', async ({ page }) => {
  await page.goto('');
  const { matching, mayFit, results, paste, shown } = searchOn(page);
  await paste('sizes differ after the copy');
  await expect(matching).toHaveCount(0);
  await expect(results.getByRole('heading', { name: 'No exact match' })).toBeVisible();
  await expect(results.getByRole('status')).toContainText('the closest.');
  const many = await mayFit.getByRole('listitem').count();
  await expect(shown(many > 1 ? 'These errors are the closest.' : 'This error is the closest.')).toBeVisible();
  await expect(mayFit.getByRole('link').first()).toHaveAttribute('href', /check-size-failed/);
  await expect(mayFit.getByRole('listitem').first()).toContainText('Typical message: check size failed');
  expect(await mayFit.getByRole('listitem').count()).toBeLessThanOrEqual(3);
});

test('a bare status is answered with the question that decides, then with what it may mean', async ({ page }) => {
  await page.goto('');
  const { mayFit, results, paste, shown } = searchOn(page);
  await paste('403');
  await expect(results.getByRole('heading', { name: '“403” can mean several errors' })).toBeVisible();
  await expect(shown('No exact match')).toHaveCount(0);
  // Its reader knows what was typed.
  await expect(mayFit.locator('mark')).toHaveCount(0);
  const answers = results.getByRole('list', { name: 'Which code is next to the 403?' }).getByRole('link');
  const [first = ''] = await answers.allInnerTexts();
  await expect(results.locator('[data-answer]').first()).toHaveText(first);
  await answers.filter({ hasText: 'AccessDenied' }).click();
  await expect(page.getByRole('region', { name: 'Your answers' })).toContainText('Which code is next to the 403?');
});

test('an answer that a bare status gives already leads on', async ({ page }) => {
  await page.goto('');
  const { results, paste } = searchOn(page);
  await paste('404');
  const answers = results.getByRole('list', { name: 'What does the error message mention?' }).getByRole('link');
  await expect(answers).toHaveText([/\b404\b/, /not sure/]);
  await answers.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does not exist?');
});

test('what was pasted is shown again only where it tells which part of it counts', async ({ page }) => {
  await page.goto('');
  const { matching, paste } = searchOn(page);
  await paste(message);
  await expect(matching.getByText('Same message')).toBeVisible();
  await expect(matching.locator('mark')).toHaveCount(0);
  await paste(row);
  await expect(matching.locator('mark')).toHaveText([message]);
});

for (const [path, subject, guide] of [
  ['', 'restore archived', 'Restore and convert archived objects'],
  ['', 'retry failed files', 'Retry the failed files'],
  ['zh/', '限速', '限制任务的速度'],
] as const) {
  test(`a subject in a few words shows its guide before the errors: ${subject} at /${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('#search').fill(subject);
    const first = page.locator('.results [data-answer]').first();
    await expect(first).toHaveAttribute('href', /guides/);
    await expect(first).toHaveText(guide);
  });
}

test.describe('with a mouse', () => {
  test.use({ hasTouch: false, isMobile: false, viewport: { width: 1280, height: 800 } });

  test('keys are told', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('');
    const { paste, shown } = searchOn(page);
    await paste(message);
    await expect(shown('copy the link')).toBeVisible();
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1000, height: 800 } });

  test('keys are not told', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('');
    const { bestMatch, paste, shown } = searchOn(page);
    await paste(message);
    await expect(bestMatch).toBeVisible();
    await expect(shown('copy the link')).toBeHidden();
  });
});

test('once there is an answer, the rest of the page steps back', async ({ page }) => {
  await page.goto('');
  const { field, paste } = searchOn(page);
  const browse = page.getByRole('heading', { name: 'Most common errors' });
  await expect(browse).toBeVisible();
  await paste(row);
  await expect(browse).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No message, or not sure?' })).toBeHidden();
  await field.fill('');
  await expect(browse).toBeVisible();
});

test('an example is one click away', async ({ page }) => {
  await page.goto('');
  const { field, bestMatch, results } = searchOn(page);
  await page.getByRole('button', { name: 'a failed-file row' }).click();
  await expect(field).toHaveValue(/check size failed/);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('a paste anywhere on the page goes into the field', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  const { field, bestMatch } = searchOn(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), row);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field).toHaveValue(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('a file is read whole, however large, and what is searched of it is said', async ({ page }) => {
  await page.goto('');
  const { field, bestMatch, shown } = searchOn(page);
  const name = { name: 'job.log', mimeType: 'text/plain' };
  const choose = page.getByLabel('Choose a file');
  await choose.setInputFiles({ ...name, buffer: Buffer.from(row) });
  await expect(field).toHaveValue(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  const lines = 'photos/ä.jpg copied\n'.repeat(100_000);
  await choose.setInputFiles({ ...name, buffer: Buffer.from(`${lines}photos/b.jpg\thttp status code 403\n`) });
  await expect(bestMatch).toHaveText(status403.title);
  await expect(shown('in 1 of 100001 lines')).toBeVisible();
  await expect(page.getByText('Large text: 2.1 MB.')).toBeVisible();
});

test('nothing of the search is fetched before the reader is about to search', { tag: '@any-screen' }, async ({
  page,
}) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const ofSearch = () => requested.filter((path) => searchFiles.test(path));
  await page.goto('', { waitUntil: 'networkidle' });
  expect(ofSearch()).toEqual([]);
  await searchOn(page).field.focus();
  await expect
    .poll(() => ofSearch().filter((path) => /index\.json|worker|open-search|preact/.test(path)))
    .toHaveLength(4);
  await searchOn(page).paste(row);
  expect(ofSearch().filter((path) => path.endsWith('search-index.json'))).toHaveLength(1);
  expect(ofSearch().filter((path) => path.includes('/search/'))).toEqual(['/search/check-size-failed.json']);
});

for (const [intent, act] of [
  ['a pointer on the field', (page) => searchOn(page).field.hover()],
  ['a link that brings a text', (page) => page.goto(`#q=${encodeURIComponent(row)}`)],
] as [string, (page: Page) => Promise<unknown>][]) {
  test(`${intent} brings the search`, { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('', { waitUntil: 'networkidle' });
    const index = page.waitForRequest('**/search-index.json');
    await act(page);
    await index;
  });
}

test('a text that is changed in the address of the open page is searched', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(`#q=${encodeURIComponent(row)}`);
  const { field, bestMatch } = searchOn(page);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await page.evaluate(() => {
    location.hash = 'q=http%20status%20code%20403';
  });
  await expect(field).toHaveValue('http status code 403');
  await expect(bestMatch).toHaveText(status403.title);
});

test('results of an earlier text never replace those of a later one', { tag: '@any-screen' }, async ({ page }) => {
  const release = await hold(page, '**/search/check-size-failed.json');
  await page.goto('');
  const { field, matching, bestMatch, paste } = searchOn(page);
  const arrived = page.waitForResponse('**/search/check-size-failed.json');
  const asked = page.waitForRequest('**/search/check-size-failed.json');
  await field.fill(row);
  await asked;
  await paste('http status code 403');
  release();
  await arrived;
  await paste('http status code 403 ');
  await expect(bestMatch).toHaveText(status403.title);
  await expect(matching.getByRole('heading')).toHaveCount(1);
});

test('without workers the page reads by itself', { tag: '@any-screen' }, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('');
  const { bestMatch, paste } = searchOn(page);
  await paste(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test.describe('when files of the search are gone', { tag: '@any-screen' }, () => {
  // What a browser cannot read has no message.
  test.use({ expectedErrors: /Failed to load resource|search\.worker|dynamically imported module|^Uncaught: $/ });

  test('without its worker the page reads by itself', async ({ page }) => {
    await page.route('**/search.worker*', (route) => route.fulfill({ status: 404 }));
    await page.goto('');
    const { bestMatch, paste } = searchOn(page);
    await paste(row);
    await expect(bestMatch).toHaveText(sizeFailed.title);
  });

  test('a result whose card cannot be had still leads to its page', async ({ page }) => {
    await page.route('**/search/*.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('');
    const { bestMatch, matching, paste } = searchOn(page);
    await paste(row);
    await expect(bestMatch).toHaveText('check-size-failed');
    await expect(matching.locator('mark')).toHaveText([message]);
    await bestMatch.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message);
  });

  test('a script of the page that is not the search leaves the search as it is', async ({ page }) => {
    await page.route('**/Page.astro*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('');
    const { field, bestMatch, paste, shown } = searchOn(page);
    await field.focus();
    await expect(shown('The search could not be loaded.')).toBeHidden();
    await paste(row);
    await expect(bestMatch).toHaveText(sizeFailed.title);
  });

  for (const [what, script, answer] of [
    ['without its first script', 'index.astro', { status: 404 }],
    ['without its further scripts', 'open-search', { status: 404 }],
    ['whose script a browser cannot read', 'index.astro', { contentType: 'text/javascript', body: 'let = ;' }],
  ] as const) {
    test(`a search ${what} says so instead of loading for ever`, async ({ page }) => {
      await page.route(`**/${script}*.js`, (route) => route.fulfill(answer));
      await page.goto('');
      const { field, results, shown } = searchOn(page);
      await field.fill(row);
      await expect(results.getByRole('alert')).toContainText('The search could not be loaded.');
      await expect(shown('The search is still loading.')).toBeHidden();
      await expect(results.getByRole('link', { name: 'See the list of all messages instead' })).toBeVisible();
      await expect(field).toHaveValue(row);
    });
  }
});

test('a browser that lacks what the search needs is named as a reason, and the text stays', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, 'timeout'));
  await page.goto('');
  const { field, results } = searchOn(page);
  await field.fill(row);
  await expect(results.getByRole('alert')).toContainText('your browser may be too old for it');
  await expect(results.getByRole('link', { name: 'See the list of all messages instead' })).toBeVisible();
  await expect(field).toHaveValue(row);
});

test('what helps to share is fetched only when it is opened', { tag: '@any-screen' }, async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto('');
  const { paste, shown } = searchOn(page);
  await paste(`${row}\nHTTP/1.1 403 Forbidden`);
  await shown('Details found in your text').click();
  await expect(shown('Status: 403')).toBeVisible();
  expect(requested.filter((url) => url.includes('ShareSearch'))).toEqual([]);
});

test('details are offered where the text has any, and only there', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { results, paste, shown } = searchOn(page);
  const details = shown('Details found in your text');
  await paste(`${message}\nHTTP/1.1 403 Forbidden`);
  await expect(details).toBeVisible();
  await paste(message);
  await expect(results.getByText('Share this search')).toBeVisible();
  await expect(details).toHaveCount(0);
});

test('several errors look alike, and each further guess names its line', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { matching, results, paste } = searchOn(page);
  await paste(`${row}\nphotos/b.jpg\tcheck usermeta failed\nAccessDenied`);
  await expect(matching.locator('.match')).toHaveCount(3);
  const looks = await matching.locator('.match').evaluateAll((cards) =>
    cards.map((card) => {
      const first = card.querySelector('.first');
      const { backgroundColor, padding } = getComputedStyle(first ?? card);
      return [
        backgroundColor,
        padding,
        getComputedStyle(card).padding,
        card.querySelector('.badges')?.checkVisibility(),
      ];
    }),
  );
  expect(looks).toEqual(looks.map(() => looks[0]));
  const further = results.getByRole('list', { name: 'Also possible' }).getByRole('listitem');
  await expect(further.first()).toBeVisible();
  for (const guess of await further.all()) await expect(guess).toContainText(/In line [123]/);
});

test('what was found of a long line is in sight on a small screen', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('');
  const { matching, paste } = searchOn(page);
  await paste(`2019-04-22 10:03:55 ERROR ${'com.example.transfer.worker.'.repeat(8)}Upload photos/a.jpg: ${message}`);
  const found = matching.locator('mark').first();
  await found.scrollIntoViewIfNeeded();
  await expect(found).toHaveText(message);
  await expect(found).toBeInViewport({ ratio: 1 });
});

test('a paste of many lines is read as a whole', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { field, bestMatch, paste } = searchOn(page);
  const lines = `job started\nphotos/b.jpg ok\n${row}\nphotos/c.jpg ok`;
  await paste(lines);
  await expect(field).toHaveValue(lines);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('every message, sample, code and EC value of typical errors leads to its page first', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.goto('');
  const { firstAnswer, results, paste } = searchOn(page);
  await paste(row);
  const astray: string[] = [];
  for (const own of knownErrors(errors).filter(({ id }) => typicalErrors.some((page) => page.id === id))) {
    const error = errorPage(own.id);
    const messages = own.messages.map((text) => text.replace(/\{[^}]*\}/g, '1024'));
    for (const pasted of [...messages, ...error.samples, ...own.codes, ...own.ec]) {
      await paste(pasted);
      const first = (await firstAnswer.count()) === 0 ? 'nothing' : await firstAnswer.getAttribute('href');
      if (!first?.endsWith(`/errors/${error.id}/`))
        astray.push(`${error.id}: ${JSON.stringify(pasted)} leads to ${first}`);
    }
  }
  expect(astray).toEqual([]);
  await expect(results).toBeVisible();
});

test('full-text finds stand in a list of their own where no match is sure', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto('');
  const { other, results, paste } = searchOn(page);
  await paste(vague);
  await expect(other.getByRole('link').first()).toBeVisible();
  await expect(results.getByRole('button', { name: askAll })).toHaveCount(0);
  const [title = ''] = await other.getByRole('link').first().allInnerTexts();
  await other.getByRole('link').first().click();
  await expect(page).not.toHaveURL('');
  await expect(page).toHaveTitle(new RegExp(RegExp.escape(title)));
});

test('below a sure match the full text is searched on request, and does not repeat the match', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.goto('');
  const { other, results, bestMatch, paste } = searchOn(page);
  await paste(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await expect(other).toHaveCount(0);
  await results.getByRole('button', { name: askAll }).click();
  await expect(other.getByRole('link').first()).toBeVisible();
  await expect(results).toHaveAttribute('aria-busy', 'false');
  const addresses = await other
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).not.toContain(await bestMatch.getAttribute('href'));
});

for (const [described, symptom] of [
  ['my job is stuck at 99%', 'The job is slow or does not move'],
  ['files missing after migration', 'Files are missing or wrong'],
] as const) {
  test(`who describes a problem without an error is led to its question: ${described}`, async ({ page }) => {
    await page.goto('');
    const { results, paste } = searchOn(page);
    await paste(described);
    const heading = page.getByRole('heading', { name: `Sounds like: ${symptom}` });
    await expect(heading).toBeVisible();
    await expect(results.getByText('Nothing found')).toHaveCount(0);
    const symptomBox = results.locator('section').filter({ has: heading });
    const asked = (await symptomBox.getByRole('paragraph').first().textContent()) ?? '';
    await expect(results.getByText('No other page contains these words.')).toHaveCount(0);
    const answers = symptomBox.getByRole('list', { name: asked }).getByRole('link');
    await expect(answers.last()).toContainText("I'm not sure");
    const [given = ''] = await answers.allInnerTexts();
    await answers.first().click();
    const soFar = page.getByRole('region', { name: 'Your answers' });
    await expect(soFar).toContainText(asked);
    await expect(soFar).toContainText(given);
  });
}

test('who describes two problems is led to the questions of both', async ({ page }) => {
  await page.goto('');
  const { results, paste } = searchOn(page);
  await paste('the job is stuck and some files are missing');
  await expect(results.getByRole('heading', { name: /^Sounds like: / })).toHaveText([
    'Sounds like: The job is slow or does not move',
    'Sounds like: Files are missing or wrong',
  ]);
  await expect(results.locator('section').getByRole('list')).toHaveCount(2);
});

for (const [path, asked, guide] of [
  ['', 'how do I retry failed files', 'Retry the failed files'],
  ['', '怎么重试失败的文件', 'Retry the failed files'],
  ['zh/', '怎么重试失败的文件', '重试失败的文件'],
] as const) {
  test(`who asks how is shown the guide: ${asked} at /${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('#search').fill(asked);
    const shown = page.locator('.results .shown');
    await expect(shown.getByRole('heading', { name: guide })).toBeVisible();
    await expect(shown.getByText(/Nothing found|No exact match/)).toHaveCount(0);
    // Neither the guide once more nor addresses that lead nowhere.
    const others = shown.locator('.others a');
    await expect(page.locator('.results')).toHaveAttribute('aria-busy', 'false');
    for (const address of await others.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      expect(address).not.toMatch(/guides\/retry-failed-files\//);
      expect((await page.request.get(address)).status(), address).toBe(200);
    }
    await shown.getByRole('link', { name: guide }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(guide);
  });
}

test('each of several rows is a match, in the order of the rows', async ({ page }) => {
  await page.goto('');
  const { matching, paste } = searchOn(page);
  await paste('photos/a.jpg\tSlowDown\nphotos/b.jpg\tcheck size failed\nphotos/c.jpg\tAccessDenied');
  const addresses = matching.locator('[data-answer]');
  await expect(addresses).toHaveCount(3);
  for (const [at, id] of ['slow-down', 'check-size-failed', 'access-denied'].entries())
    await expect(addresses.nth(at)).toHaveAttribute('href', new RegExp(`errors/${id}/$`));
});

test('whose words others print as well is shown beside them, with what shows whose they are', async ({ page }) => {
  await page.goto('');
  const { bestMatch, rivals, paste } = searchOn(page);
  await paste('SlowDown: Please reduce your request rate');
  await expect(bestMatch).toHaveAttribute('href', /s3-slow-down/);
  const rival = rivals.getByRole('listitem').filter({ hasText: 'KS3' });
  await expect(rival).toContainText('Identified by: ksyun.com');
});

test('the region is busy until both lists stand, but matches do not wait for the full text', {
  tag: '@any-screen',
}, async ({ page }) => {
  const release = await hold(page, '**/pagefind/pagefind.js');
  await page.goto('');
  const { field, results, bestMatch, other } = searchOn(page);
  await field.fill(vague);
  await expect(results.getByRole('link', { name: 'Find the cause step by step' })).toBeVisible();
  await expect(results).toHaveAttribute('aria-busy', 'true');
  await field.fill(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await expect(results).toHaveAttribute('aria-busy', 'false');
  release();
  // What was found for the earlier text does not stand below the later one.
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await expect(other).toHaveCount(0);
  await field.fill(vague);
  await expect(other.getByRole('link').first()).toBeVisible();
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('a slow index is announced in sight, with another way', { tag: '@any-screen' }, async ({ page }) => {
  await page.route('**/search-index.json', () => {});
  await page.goto('');
  const { field, results, shown } = searchOn(page);
  await field.fill(row);
  await expect(shown('The search is still loading.')).toBeVisible();
  await expect(results.getByRole('link', { name: 'See the list of all messages instead' })).toBeVisible();
});

test('a text that is typed before the scripts arrive stays, and is answered when they are there', {
  tag: '@any-screen',
}, async ({ page }) => {
  const release = await hold(page, '**/*.js');
  await page.goto('', { waitUntil: 'commit' });
  const { field, results, bestMatch, shown } = searchOn(page);
  await field.fill(row);
  await expect(results).toHaveAttribute('aria-busy', 'true');
  await expect(shown('The search is still loading.')).toBeVisible();
  release();
  await expect(bestMatch).toHaveText(sizeFailed.title);
  await expect(field).toHaveValue(row);
});

test('Clear can be undone', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { field, bestMatch, paste } = searchOn(page);
  await paste(row);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(field).toHaveValue(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('a text of another program gets a plain no, what to paste instead, and the way to the troubleshooter', async ({
  page,
}) => {
  await page.goto('');
  const { results, matching, paste, shown } = searchOn(page);
  await paste(strange);
  await expect(matching).toHaveCount(0);
  await expect(results.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(shown('the line with the error itself')).toBeVisible();
  await expect(results.getByRole('status')).toContainText('Nothing found: no error on this site matches this text.');
  await results.getByRole('link', { name: 'Find the cause step by step' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you see?');
});

for (const sign of ['#', '?']) {
  test(`${sign}q= fills the field and runs the search, and leaves the address with the text`, {
    tag: '@any-screen',
  }, async ({ page }) => {
    await page.goto(`${sign}q=${encodeURIComponent(row)}`);
    const { field, bestMatch, paste } = searchOn(page);
    await expect(field).toHaveValue(row);
    await expect(bestMatch).toHaveText(sizeFailed.title);
    await paste('http status code 403');
    await expect(page).toHaveURL(/\/$/);
    await page.reload();
    await expect(field).not.toHaveValue(row);
  });
}

test('an answer is read out once, when the reader stops typing', { tag: '@any-screen' }, async ({ page }) => {
  // How fast the reader types is told by this clock, however busy the machine is.
  await page.clock.install({ time: 0 });
  await page.goto('');
  const { field, results, bestMatch } = searchOn(page);
  await expect(results).toHaveAttribute('aria-busy', 'false');
  const said = page.evaluate(() => {
    const status = document.querySelector('.results [role=status]');
    const texts: string[] = [];
    return new Promise<string[]>((resolve) => {
      new MutationObserver(() => {
        const text = status?.textContent ?? '';
        if (text !== '') texts.push(text);
        if (text.includes('check size failed')) resolve(texts);
      }).observe(status ?? document.body, { childList: true, characterData: true, subtree: true });
    });
  });
  await page.clock.pauseAt(60_000);
  for (const letter of message) {
    await field.pressSequentially(letter);
    await page.clock.runFor(50);
  }
  await runClockUntil(page, 50, () => expect(bestMatch).toHaveText(sizeFailed.title, { timeout: 100 }));
  await expect(results).toHaveAttribute('aria-busy', 'false');
  await page.clock.runFor(1_000);
  expect(await said).toEqual([`1 matching error: ${message}`]);
});

test('half a character breaks nothing, and what is shared is the present text', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto('');
  const { results, bestMatch, paste, shown } = searchOn(page);
  await paste(`${message} earlier-text`);
  await shown('Share this search').click();
  await expect(results.locator('pre')).toContainText('earlier-text');
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    if (field) field.value = 'http status code 403 \ud83d';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(bestMatch).toHaveText(status403.title);
  await expect(results.locator('pre')).toContainText('http status code 403');
  await expect(results.locator('pre')).not.toContainText('earlier-text');
  await paste(`${'a'.repeat(19_999)}\u{1f600} tail`);
  await paste(message);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('text and results survive a visit to a match and Back', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('');
  const { field, bestMatch, paste } = searchOn(page);
  await paste(row);
  await bestMatch.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(message);
  await page.goBack();
  await expect(field).toHaveValue(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('what was typed survives Back even where ?q= says something else', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('?q=http%20status%20code%20403');
  const { field, bestMatch, paste } = searchOn(page);
  await expect(bestMatch).toHaveText(status403.title);
  await paste(row);
  await bestMatch.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(message);
  await page.goBack();
  await expect(field).toHaveValue(row);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('Clear empties the field and the lists and leaves the focus in the field', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto('');
  const { field, matching, results, paste } = searchOn(page);
  await paste(row);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(matching).toHaveCount(0);
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('what is shared is shown first, holds no secrets, and runs the same search', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  const { results, bestMatch, field, paste, shown } = searchOn(page);
  await paste(`${row} AccessKeySecret=kitten7f3a9example`);
  const address = page.url();
  await shown('Share this search').click();
  await expect(shown('This is what will be shared:')).toBeVisible();
  await results.getByRole('button', { name: 'Copy link to this search' }).click();
  await expect.poll(() => clipboard(page)).toContain('#q=');
  const link = await clipboard(page);
  expect(link).not.toContain('kitten');
  expect(page.url()).toBe(address);
  await results.getByRole('button', { name: 'Copy summary for a ticket' }).click();
  await expect.poll(() => clipboard(page)).toContain('/errors/check-size-failed/');
  expect(await clipboard(page)).not.toContain('kitten');
  await page.goto(link);
  await expect(field).toHaveValue(/check size failed/);
  await expect(bestMatch).toHaveText(sizeFailed.title);
});

test('/ leads to the field of the home page, and stays a sign inside a field', async ({ page }) => {
  await page.goto('');
  const { field } = searchOn(page);
  await expect(searchOn(page).results).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('photos/a.jpg');
  await expect(field).toHaveValue('photos/a.jpg');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(field).toBeFocused();
});

test('answers can be walked by keyboard: Enter, arrows, and c for the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  const { field, results, bestMatch, matching } = searchOn(page);
  await expect(results).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('/');
  await page.keyboard.type(message);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('check usermeta failed');
  await expect(matching.getByRole('heading')).toHaveCount(2);
  await expect(results).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Enter');
  await expect(bestMatch).toBeFocused();
  await expect(field).toHaveValue(`${message}\ncheck usermeta failed`);
  await page.keyboard.press('ArrowDown');
  const second = matching.getByRole('heading').nth(1).getByRole('link');
  await expect(second).toBeFocused();
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toMatch(/^http.*\/errors\/[\w-]+\/$/);
  expect(await clipboard(page)).toBe(await second.evaluate((link: HTMLAnchorElement) => link.href));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(bestMatch).toBeFocused();
  const name = (await bestMatch.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').locator('.title')).toHaveText(name);
});

test('a page that shares one rare word with a text of another program is no find', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto('');
  const { results, other, paste } = searchOn(page);
  await paste('lifecycle zebra umbrella xylophone');
  await expect(results).toHaveAttribute('aria-busy', 'false');
  await expect(results.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(other).toHaveCount(0);
});

test.describe('on other pages', () => {
  const elsewhere = 'errors/http-status-code-403/';

  for (const [how, act] of [
    ['/', (page) => page.keyboard.press('/')],
    ['Ctrl+K', (page) => page.keyboard.press('ControlOrMeta+k')],
    ['the link in the header', (page) => page.getByRole('banner').getByRole('link', { name: 'Search' }).click()],
  ] as [string, (page: Page) => Promise<unknown>][]) {
    test(`${how} opens the same search in place, and Escape closes it`, async ({ page }) => {
      await page.goto(elsewhere);
      await act(page);
      const dialog = page.getByRole('dialog', { name: 'Search or paste an error message' });
      const { field, bestMatch, paste } = searchOn(page);
      await expect(field).toBeFocused();
      await paste(row);
      await expect(bestMatch).toHaveText(sizeFailed.title);
      await expect(page).toHaveURL(new RegExp(`${elsewhere}$`));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await act(page);
      await expect(field).toHaveValue(row);
      await bestMatch.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(message);
    });
  }

  test('what is pasted where nothing can be written is searched', { tag: '@any-screen' }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(elsewhere);
    const { field, bestMatch } = searchOn(page);
    for (const [text, found] of [
      [row, sizeFailed.title],
      ['http status code 403', status403.title],
    ] as const) {
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
      await page.keyboard.press('ControlOrMeta+V');
      await expect(field).toHaveValue(text);
      await expect(bestMatch).toHaveText(found);
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(field).toBeHidden();
    }
  });

  test('what is typed before the search has come is kept', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto(elsewhere);
    const release = await hold(page, (url) => url.pathname === new URL(page.url()).pathname.replace(elsewhere, ''));
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(message);
    release();
    await expect(searchOn(page).bestMatch).toHaveText(sizeFailed.title);
    await expect(searchOn(page).field).toHaveValue(message);
  });

  test('nothing of the search is fetched before it is asked for', { tag: '@any-screen' }, async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(elsewhere, { waitUntil: 'networkidle' });
    expect(requested.filter((path) => /search|engine|preact/.test(path))).toEqual([]);
  });

  test('pages that were looked at are offered, here and on the home page, until the list is cleared', {
    tag: '@any-screen',
  }, async ({ page }) => {
    await page.goto('errors/check-size-failed/');
    await page.goto(elsewhere);
    await page.keyboard.press('/');
    const seen = page.getByRole('region', { name: 'Recently viewed' }).getByRole('link');
    await expect(seen).toHaveText([/The source file changed after it was copied$/]);
    await expect(seen).toHaveAttribute('href', /errors\/check-size-failed\/$/);
    await page.goto('');
    await expect(seen).toHaveCount(2);
    await page.getByRole('button', { name: 'Clear this list' }).click();
    await expect(seen).toHaveCount(0);
    await page.reload();
    await expect(searchOn(page).results).toHaveAttribute('aria-busy', 'false');
    await expect(seen).toHaveCount(0);
  });

  test('a page that was looked at is offered in its own language alone', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('errors/check-size-failed/');
    await page.goto('zh/errors/check-size-failed/');
    await page.goto('');
    await expect(page.getByRole('region', { name: 'Recently viewed' }).getByRole('link')).toHaveText([
      /The source file changed after it was copied$/,
    ]);
  });

  test('where there is no page, the search is at hand with the words of the address', {
    tag: '@any-screen',
  }, async ({ page }) => {
    await page.goto('errors/check-size-faild/');
    const field = page.getByRole('main').getByRole('searchbox');
    await expect(field).toHaveValue('check size faild');
    await field.fill('check size failed');
    await field.press('Enter');
    await expect(searchOn(page).bestMatch).toHaveText(sizeFailed.title);
    await expect(page).toHaveURL(/errors\/check-size-faild\/$/);
  });

  test.describe('when the search cannot be fetched', () => {
    test.use({ expectedErrors: /Failed to load resource|dynamically imported module/ });

    test('the home page is opened instead', { tag: '@any-screen' }, async ({ page }) => {
      await page.route('**/search-dialog*', (route) => route.abort());
      await page.goto(elsewhere);
      await page.keyboard.press('/');
      await expect(searchOn(page).field).toBeFocused();
    });

    test('what another program shares is asked for again on a reload', async ({ page }) => {
      const part = '**/shared-files*';
      await page.route(part, (route) => route.abort());
      await page.goto('#shared');
      await expect(searchOn(page).results.getByRole('alert')).toContainText('The search could not be loaded.');
      await page.unroute(part);
      await page.reload();
      await expect(page).not.toHaveURL(/#/);
    });
  });
});

test.describe('when the index cannot be loaded', { tag: '@any-screen' }, () => {
  test.use({ expectedErrors: /search-index\.json|Failed to load resource: net::ERR_FAILED/ });

  test('an alert says so, the text stays, and another try answers', async ({ page }) => {
    await page.route('**/search-index.json', (route) => route.abort());
    await page.goto('');
    const { field, results, bestMatch } = searchOn(page);
    await field.fill(row);
    await expect(results.getByRole('alert')).toContainText('could not be loaded');
    await expect(results.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await expect(field).toHaveValue(row);
    await expect(results.getByRole('link', { name: 'See the list of all messages instead' })).toBeVisible();
    await page.unroute('**/search-index.json');
    await results.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(results).toBeFocused();
    await expect(bestMatch).toHaveText(sizeFailed.title);
    await expect(results.getByRole('alert')).toHaveCount(0);
    await expect(field).toHaveValue(row);
  });
});

test.describe('when the full-text search cannot be loaded', { tag: '@any-screen' }, () => {
  test.use({ expectedErrors: /pagefind|Failed to load resource: net::ERR_FAILED/ });

  test('matches stand, and a note says what is missing', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('');
    const { results, bestMatch, paste, shown } = searchOn(page);
    await paste(vague);
    await expect(shown('The full-text search could not be loaded')).toBeVisible();
    await paste(row);
    await results.getByRole('button', { name: askAll }).click();
    await expect(shown('The full-text search could not be loaded')).toBeVisible();
    await expect(bestMatch).toHaveText(sizeFailed.title);
  });
});

test('a full-text search that never answers is given up', { tag: '@any-screen' }, async ({ page }) => {
  await page.clock.install();
  await page.route('**/pagefind/pagefind.js', () => {
    // The request stays open.
  });
  await page.goto('');
  const { field, results, shown } = searchOn(page);
  await field.fill(vague);
  await runClockUntil(page, 5_000, () =>
    expect(shown('The full-text search could not be loaded')).toBeVisible({ timeout: 100 }),
  );
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('full-text search costs nothing before it is used', { tag: '@any-screen' }, async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto('', { waitUntil: 'networkidle' });
  await searchOn(page).paste(row);
  expect(requested.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  await searchOn(page).paste(vague);
  expect(requested.some((path) => path.includes('/pagefind/'))).toBe(true);
  expect(requested.filter((path) => path.endsWith('/search-index.json'))).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field makes way for the list of all messages', async ({ page }) => {
    await page.goto('');
    await expect(searchOn(page).field).toHaveCount(0);
    await expect(page.getByRole('paragraph').filter({ hasText: 'use Find in your browser' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'All messages', exact: true }).click();
    await page.getByRole('link', { name: message, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(message);
  });
});

test('a page that is not kept up any more says so in the results', { tag: '@any-screen' }, async ({ page }) => {
  await page.route('**/search/check-size-failed.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), retired: true } });
  });
  await page.goto('');
  const { matching, paste } = searchOn(page);
  await paste(row);
  await expect(matching.getByText('No longer maintained')).toBeVisible();
});
