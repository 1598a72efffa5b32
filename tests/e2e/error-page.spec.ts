import type { Page } from '@playwright/test';
import type { ErrorPage } from '../../src/domain/catalogue/error-page.ts';
import { words } from '../../src/site/words/index.ts';
import { runClockUntil } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { layOut } from './layout.ts';
import { clipboard, errorPage, errors, graph, mainMessage, shortestPath, stepPath, typicalErrors } from './site.ts';

/** All but the background, which not every page has. */
const sections = ({ tellApart, causes, forSupport, ignore, providers, confusedWith }: ErrorPage) => [
  'What to do',
  ...(tellApart.length > 0 ? ['Which one is it?'] : []),
  causes.length > 1 ? 'Possible causes, most likely first' : 'Cause',
  'Check that it worked',
  ...(ignore.may ? ['Can you ignore it?'] : []),
  'Where this appears',
  ...(confusedWith.length > 0 ? ['Often confused with'] : []),
  ...(forSupport.length > 0 ? ['What to send to support'] : []),
  ...(providers.length > 0 ? ['By provider'] : []),
  'Affected versions',
  'Sources',
  'Not this one?',
];

/** On a phone the contents, and what can be done with the page, are folded. */
async function openContents(page: Page, name = 'On this page') {
  const summary = page.getByRole('main').getByText(name, { exact: true });
  if (await summary.isVisible()) await summary.click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the mark of a cause opens to its sources and how it follows from them', async ({ page }) => {
      await page.goto('errors/check-size-failed/#storage-class-changed');
      const cause = page.locator('#storage-class-changed');
      const { how = '' } = errorPage('check-size-failed').causes.find(({ id }) => id === 'storage-class-changed') ?? {};
      const source = cause.getByRole('link', { name: /^Operations that affect LastModified/ });
      await expect(source).toBeHidden();
      await cause.getByText('inferred').click();
      await expect(source).toBeVisible();
      await expect(cause.getByText(how)).toBeVisible();
      await expect(cause.getByText(/checked \d{4}-\d{2}-\d{2}/)).toBeVisible();
    });

    for (const error of typicalErrors) {
      test(`${error.id} has its message, its sections in order, and a check and a fix for every cause`, {
        tag: '@any-screen',
      }, async ({ page }) => {
        await page.goto(`errors/${error.id}/`);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 })).toHaveText(mainMessage(error));
        const titles = await main.getByRole('heading', { level: 2 }).allInnerTexts();
        expect(titles.filter((title) => title !== 'Background')).toEqual(sections(error));

        const causes = main.locator('section').filter({ has: page.locator('#causes') });
        const subheadings = await causes.getByRole('heading', { level: 3 }).allInnerTexts();
        expect(subheadings).toEqual(error.causes.map(({ title }) => title));
        for (const { id, title, check, fix } of error.causes) {
          const cause = page.locator(`[id="${id}"]`);
          // The only cause is open; without scripts, all are.
          if (javaScriptEnabled && error.causes.length > 1) {
            await expect(cause.getByText('Check', { exact: true })).toBeHidden();
            await cause.getByRole('heading', { name: title }).click();
          }
          // What confirms one of several causes is in its row, open or not, and there alone.
          const [confirms, other] =
            error.causes.length > 1 ? ['Look for:', 'Confirmed if'] : ['Confirmed if', 'Look for:'];
          for (const label of ['Check', confirms, 'Ruled out if', 'Fix']) {
            await expect(cause.getByText(label, { exact: true })).toBeVisible();
          }
          await expect(cause.getByText(other, { exact: true })).toHaveCount(0);
          for (const { command } of [check, ...fix]) {
            if (command !== undefined) await expect(cause).toContainText(command, { useInnerText: true });
          }
        }

        if (javaScriptEnabled) await main.getByRole('heading', { name: 'Where this appears' }).click();
        for (const { row, mark, place } of error.seen) {
          const figure = main
            .getByRole('figure')
            .filter({ hasText: place })
            .filter({ has: page.getByText(mark) })
            .first();
          await expect(figure.locator('pre')).toHaveText(row);
          await expect(figure.locator('mark')).toHaveText(mark);
        }
        for (const label of ['Retry', 'Data', 'Who fixes it']) {
          await expect(main.getByRole('complementary').getByText(`${label}: `).first()).toBeVisible();
        }
        if (javaScriptEnabled) await main.getByRole('heading', { name: 'Sources' }).click();
        await expect(
          page
            .locator('#sources')
            .getByText(/checked \d{4}-\d{2}-\d{2}/)
            .last(),
        ).toBeVisible();
      });

      test(`"Not this one?" of ${error.id} asks its question with the earlier answers filled in`, {
        tag: '@any-screen',
      }, async ({ page }) => {
        const question = graph.questions.get(error.askedAt)?.ask ?? '';
        await page.goto(`errors/${error.id}/`);
        const box = page.locator('section', { has: page.locator('#not-this-one') });
        await expect(box).toContainText(question);
        await box.getByRole('link', { name: 'Answer this question' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
        const answers = new URL(page.url()).searchParams.get('trail')?.split('~') ?? [];
        expect(answers[0]).toMatch(new RegExp(`^${graph.first}\\.`));
        if (!javaScriptEnabled) return;
        await expect(page.getByRole('region', { name: 'Your answers' }).getByRole('listitem')).toHaveCount(
          answers.length,
        );
        await expect(page.getByText('skipped')).toHaveCount(0);
      });
    }

    test('an anchor opens its cause, from outside and from within the page', async ({ page }) => {
      const path = 'errors/premature-end-of-content-length/';
      const last = errorPage('premature-end-of-content-length').causes.at(-1);
      const cause = page.locator(`[id="${last?.id}"]`);
      const fix = cause.getByText('Fix', { exact: true });
      const isOpen = async () => {
        await expect(cause.getByRole('heading', { level: 3 })).toBeInViewport();
        await expect(fix).toBeVisible();
      };
      await page.goto(path);
      if (javaScriptEnabled) await expect(fix).toBeHidden();
      await page.goto(`${path}#${last?.id}`);
      await isOpen();
      await page.goto('errors/check-size-failed/');
      await page.goto(`${path}#${last?.id}`);
      await isOpen();
    });

    test('the anchor of a cause that got a page of its own leads to the row that names it', async ({ page }) => {
      await page.goto('errors/http-status-code-403/#kms');
      const sign = page.getByRole('term').filter({ hasText: 'forbidden by kms' });
      await expect(sign).toBeInViewport();
      await sign.locator('+ dd').getByRole('link').click();
      await expect(page).toHaveURL(/errors\/oss-kms-forbidden\/$/);
    });

    test('a hub of many errors shows them in groups, the long ones folded', async ({ page }) => {
      await page.goto('errors/http-status-code-403/');
      const which = page
        .getByRole('region')
        .or(page.locator('section'))
        .filter({ has: page.locator('#which') });
      const headings = await which.getByRole('heading', { level: 3 }).allInnerTexts();
      expect(headings.slice(0, 3)).toEqual([
        'Policies and ACLs',
        'Key, token, signature or clock',
        'Account, bill or blocked bucket',
      ]);
      expect(headings.at(-1)).toBe('Other storage services');
      const terms = which.locator('dt');
      await expect(terms).toHaveCount(errorPage('http-status-code-403').tellApart.length);
      const rights = terms.filter({ hasText: '0003-00000101' });
      await expect(rights).toBeVisible({ visible: !javaScriptEnabled });
      if (javaScriptEnabled) {
        await which.getByRole('heading', { name: 'Policies and ACLs' }).click();
        await expect(rights).toBeVisible();
        await which.getByRole('button', { name: 'Open all' }).click();
      }
      await expect(which.getByRole('term')).toHaveCount(errorPage('http-status-code-403').tellApart.length);
      // The codes of a group are looked up, so they are in order; what has none is at its end.
      const first = await which.locator('dl').first().getByRole('term').allInnerTexts();
      const codes = first.filter((text) => /^\d{4}-/.test(text));
      expect(codes.length).toBeGreaterThan(5);
      expect(first.slice(0, codes.length)).toEqual(codes.toSorted());
    });

    test('every group of a hub says how many rows it has, and is folded alike', async ({ page }) => {
      await page.goto('errors/access-denied/');
      const groups = page.locator('section:has(#which) details');
      await expect(groups).not.toHaveCount(0);
      for (const group of await groups.all()) {
        const rows = group.locator('dt');
        await expect(rows.first()).toBeVisible({ visible: !javaScriptEnabled });
        await expect(group.locator('summary')).toContainText(`${await rows.count()}`);
      }
    });

    test('the steps of a hub lead to the list of its errors', async ({ page }) => {
      for (const { id } of errors.filter(({ kind, tellApart }) => kind === 'hub' && tellApart.length > 0)) {
        await page.goto(`errors/${id}/`);
        const link = page
          .getByRole('region', { name: 'What to do' })
          .getByRole('link', { name: /^list (?:below|of them)$/ });
        await link.click();
        await expect(page, id).toHaveURL(/#which$/);
        await expect(page.getByRole('heading', { name: 'Which one is it?' })).toBeInViewport();
      }
    });

    test('a hub asks once which error it is, below its steps', async ({ page }) => {
      await page.goto('errors/access-denied/');
      const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings.slice(0, 2).map((text) => text.replace(/\s*#$/, ''))).toEqual(['What to do', 'Which one is it?']);
      const { ask = '' } = graph.questions.get(errorPage('access-denied').askedAt) ?? {};
      await expect(page.getByRole('main').getByText(ask, { exact: true })).toHaveCount(1);
      await page.getByRole('link', { name: 'No code or message? Answer a question' }).click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(ask);
    });

    test('pages that are confused with one another lead to one another', { tag: '@any-screen' }, async ({ page }) => {
      await page.goto('errors/check-size-failed/');
      const linkTo = (message: string) => page.getByRole('rowheader').filter({ hasText: message }).getByRole('link');
      const unfold = async () => {
        if (javaScriptEnabled) await page.getByRole('heading', { name: 'Often confused with' }).click();
      };
      await unfold();
      await linkTo('check content-length failed').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('check content-length failed');
      await unfold();
      await expect(linkTo('check size failed')).toHaveText(errorPage('check-size-failed').title);
      await linkTo('check size failed').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('check size failed');
    });
  });
}

test.describe('on the screen of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const error of typicalErrors) {
    test(`what to do about ${error.id} starts on the first screen`, { tag: '@any-screen' }, async ({ page }) => {
      await page.goto(`errors/${error.id}/`);
      const section = page.locator('.what');
      for (const part of [section.getByRole('heading').first(), section.locator('li').first()]) {
        const box = await part.boundingBox();
        expect(box && box.y + box.height).toBeLessThanOrEqual(844);
      }
    });
  }
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const error = errors.find(({ causes }) => causes.some(({ check }) => check.command !== undefined));
  if (error === undefined) throw new Error('No cause has a command.');
  const withCommand = error.causes.find(({ check }) => check.command !== undefined);
  const command = withCommand?.check.command ?? '';

  test('one click copies the message, a command, the link, the page, or the link of a cause', async ({
    page,
    request,
    baseURL,
  }) => {
    const path = `errors/${error.id}/`;
    await page.goto(path);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Open all' }).click();
    // What it does next, and back again.
    await main.getByRole('button', { name: 'Close all' }).click();
    await expect(main.locator('.cause[open]')).toHaveCount(0);
    await main.getByRole('button', { name: 'Open all' }).click();
    const cause = page.locator(`[id="${withCommand?.id}"]`);
    const address = new URL(path, baseURL).href;
    const markdown = await (await request.get(`errors/${error.id}.md`)).text();
    for (const [control, copied] of [
      [main.getByRole('button', { name: 'Copy message' }), mainMessage(error)],
      [cause.getByRole('button', { name: 'Copy' }).first(), command],
      [main.getByRole('button', { name: 'Copy link' }), address],
      [main.getByRole('button', { name: 'Copy page as Markdown' }), markdown],
      [cause.getByRole('link', { name: /^Link to / }), `${address}#${withCommand?.id}`],
      [main.getByRole('link', { name: 'Link to “Check that it worked”' }), `${address}#verify`],
    ] as const) {
      if (!(await control.isVisible())) await openContents(page);
      await control.click();
      await expect.poll(() => clipboard(page)).toBe(copied);
    }
  });

  test('a page is copied as it is written, whatever type and character set a host names', async ({ page, request }) => {
    const path = 'zh/errors/check-size-failed';
    const markdown = await (await request.get(`${path}.md`)).text();
    await page.route('**/*.md', async (route) =>
      route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream; charset=iso-8859-1' }),
    );
    await page.goto(`${path}/`);
    await openContents(page, words('zh').error.onThisPage);
    await page.getByRole('button', { name: words('zh').error.copyPage }).click();
    await expect.poll(() => clipboard(page)).toBe(markdown);
    expect(markdown).toMatch(/\p{Script=Han}/u);
  });

  test('the control says what it did, and is itself again afterwards', async ({ page }) => {
    // How long it says so is told by this clock, however busy the machine is.
    await page.clock.install({ time: 0 });
    await page.goto(`errors/${error.id}/`);
    await page.clock.pauseAt(60_000);
    const button = page.getByRole('button', { name: 'Copy message' });
    await button.click();
    const done = page.getByRole('button', { name: 'Copied' });
    await expect(done).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Copied');
    // A second click while it still says so must not make it say so for good.
    await done.click();
    await runClockUntil(page, 1_000, () => expect(button).toBeVisible({ timeout: 100 }));
    await expect(done).toHaveCount(0);
  });
});

test('a verdict alarms where data is outdated, not where it was not copied yet', { tag: '@any-screen' }, async ({
  page,
}) => {
  const colorOf = (label: string) =>
    page
      .locator('.glance')
      .getByRole('listitem')
      .filter({ hasText: label })
      .locator('b')
      .evaluate((verdict) => getComputedStyle(verdict).color);
  await page.goto('errors/access-denied/');
  const wait = await colorOf('Retry: after the fix');
  expect(await colorOf('Data: not copied')).toBe(wait);
  expect(await colorOf('Who fixes it')).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  await page.goto('errors/check-size-failed/');
  expect(await colorOf('Data: outdated copy')).not.toBe(wait);
  await page.goto('errors/no-need-to-retry/');
  expect(await colorOf('Retry: does not help')).toBe(wait);
});

test('each note on a verdict says which verdict it is about', { tag: '@any-screen' }, async ({ page }) => {
  const { retry, data } = errorPage('check-size-failed').badges;
  const inSight = { useInnerText: true };
  await page.goto('errors/check-size-failed/');
  const main = page.getByRole('main');
  for (const width of [390, 800, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(main).toContainText(`Retry: safe and useful ${retry.note}`, inSight);
    await expect(main).toContainText(`Data: outdated copy ${data.note}`, inSight);
  }
});

test('on a hub, what is read in the response leaves the errors that fit', async ({ page }) => {
  await page.goto('errors/access-denied/');
  const rows = page.getByRole('main').locator('.told dt');
  const count = await rows.count();
  const [row] = errorPage('access-denied').tellApart.filter(({ marks }) => marks.length === 1);
  const [mark = ''] = row?.marks ?? [];
  const field = page.getByLabel('Look up the code or message you see.');
  await expect(rows.filter({ visible: true })).toHaveCount(0);

  // Alone, in small letters, and with what stands around it in a response.
  for (const text of [mark, mark.toLowerCase(), `<Error><EC>${mark}</EC></Error>`]) {
    await field.fill(text);
    await expect(rows.filter({ visible: true })).toContainText([mark]);
    expect(await rows.filter({ visible: true }).count()).toBeLessThan(count / 2);
  }
  await field.fill('no such words');
  await expect(rows.filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing in this list matches.' })).toBeVisible();
  await field.fill('');
  await expect(page.getByRole('heading', { level: 3, name: 'Policies and ACLs' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing in this list matches.' })).toBeHidden();
});

test('on a phone, the first step of every page begins in the upper three quarters of the first screen', {
  tag: '@any-screen',
}, async ({ page }) => {
  const screen = { width: 390, height: 844 };
  await page.setViewportSize(screen);
  await page.goto('errors/check-size-failed/');
  const begins: [id: string, y: number][] = [];
  for (const { id } of errors) {
    await layOut(page, id);
    const y = await page.evaluate(
      () => document.querySelector('.what .steps > *')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    );
    begins.push([id, Math.round(y)]);
  }
  expect(begins.filter(([, y]) => y > 0.75 * screen.height)).toEqual([]);
});

test('on a desktop, the first step of a hub is on the first screen', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const { id } of errors.filter(({ tellApart }) => tellApart.length > 0)) {
    await page.goto(`errors/${id}/`);
    const step = await page.getByRole('region', { name: 'What to do' }).getByRole('listitem').first().boundingBox();
    expect((step?.y ?? Number.POSITIVE_INFINITY) + (step?.height ?? 0), id).toBeLessThanOrEqual(800);
  }
});

test('a page has one start, what to do, and no button is filled beside it', { tag: '@any-screen' }, async ({
  page,
}) => {
  for (const id of ['check-size-failed', 'access-denied']) {
    await page.goto(`errors/${id}/`);
    await expect(page.locator('.what').getByRole('heading')).toHaveText('What to do');
    await expect(page.getByRole('main').getByRole('link', { name: 'Answer this question' })).toHaveCount(1);
    await expect(page.getByRole('main').locator('.primary')).toHaveCount(0);
    // Questions are text; a button says what it does.
    for (const text of await page.locator('.button, button').allInnerTexts()) expect(text).not.toMatch(/\?$/);
  }
});

test('what is not read from top to bottom is folded until a link or a reader opens it', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.goto('errors/check-size-failed/');
  const text = page.locator('#background').getByRole('paragraph').first();
  await expect(text).toBeHidden();
  await page.goto('errors/check-size-failed/#background');
  await expect(text).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  for (const section of await page.locator('.fold > div').all()) await expect(section).toBeVisible();
});

test('text, boxes, folds, tables and code have the same two edges', { tag: '@any-screen' }, async ({ page }) => {
  for (const width of [390, 800, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const [path, parts, least] of [
      [
        'errors/check-size-failed/',
        'header > :is(.message, .title, .lead), .what, .rest section, .scan, figure > pre, .fold, .panel:not(aside)',
        12,
      ],
      ['errors/access-denied/', 'header > *, .what, .rest section, .fold', 10],
      ['guides/permissions/', 'header > *, .read > :is(h2, p, pre, table), .fold', 20],
    ] as const) {
      await page.goto(path);
      const edges = await page
        .getByRole('main')
        .locator(parts)
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map((part) => {
            const { left, right } = part.getBoundingClientRect();
            return `${part.tagName} ${Math.round(left)} to ${Math.round(right)}`;
          }),
        );
      const places = new Set(edges.map((edge) => edge.replace(/^\w+ /, '')));
      expect([...places], `${path}, ${width} px: ${edges}`).toHaveLength(1);
      expect(edges.length).toBeGreaterThanOrEqual(least);
    }
  }
});

test('what is marked in a row flows with it, and is copied as it is', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('errors/check-size-failed/#seen');
  const row = page.getByRole('figure').locator('pre');
  const tops = await row.evaluate((pre) => {
    const mark = pre.querySelector('mark');
    const after = document.createRange();
    after.selectNodeContents(pre);
    if (mark) after.setStartAfter(mark);
    const top = (rects: DOMRectList, at: number) => Math.round([...rects].at(at)?.top ?? Number.NaN);
    return {
      markEnds: top(mark?.getClientRects() ?? new DOMRectList(), -1),
      restBegins: top(after.getClientRects(), 0),
    };
  });
  // Its last line is not a block of its own: what comes next stands beside it.
  expect(Math.abs(tops.restBegins - tops.markEnds)).toBeLessThan(5);
  const copied = await row.evaluate((pre) => {
    const selection = getSelection();
    selection?.selectAllChildren(pre);
    return selection?.toString();
  });
  expect(copied).toBe(errorPage('check-size-failed').seen[0]?.row);
});

test('no words of a step are quieter or smaller than others', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('errors/operation-not-valid-for-object-state/');
  const looks = await page.locator('.what li').evaluateAll((steps) =>
    steps.map((step) => {
      const look = (element: Element) => getComputedStyle(element).color + getComputedStyle(element).fontSize;
      return [...step.querySelectorAll('p, small, strong:not(a *)')].filter(
        (part) => look(part) !== look(document.body),
      ).length;
    }),
  );
  expect(looks).toEqual(looks.map(() => 0));
  expect(looks.length).toBeGreaterThan(3);
});

test('the contents are in sight beside the text where there is room, and folded above it on a phone', async ({
  page,
  isMobile,
}) => {
  for (const path of ['errors/check-size-failed/', 'guides/permissions/']) {
    await page.goto(path);
    const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sources' });
    await expect(link).toBeVisible({ visible: !isMobile });
    const text = await page.locator('.read').boundingBox();
    if (!isMobile) {
      const box = await link.boundingBox();
      expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    }
    await openContents(page);
    await link.click();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
  }
});

test('on a phone, the contents open beside the crumbs, over the text, which stays where it is', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['errors/check-size-failed/', 'guides/permissions/']) {
    await page.goto(path);
    const main = page.getByRole('main');
    const crumb = await main.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().boundingBox();
    const summary = main.getByText('On this page', { exact: true });
    const box = await summary.boundingBox();
    const title = main.getByRole('heading', { level: 1 });
    const before = await title.boundingBox();
    expect(box && box.y + box.height / 2).toBeCloseTo(crumb ? crumb.y + crumb.height / 2 : 0, -1);
    expect(box?.x).toBeGreaterThanOrEqual(crumb ? crumb.x + crumb.width : 0);
    expect(before?.y).toBeGreaterThanOrEqual(box ? box.y + box.height : 0);
    await summary.click();
    await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()).toBeInViewport();
    expect((await title.boundingBox())?.y).toBe(before?.y);
  }
});

test('on a phone, the contents close once a part, the text or Escape is chosen', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('errors/check-size-failed/');
  const summary = page.getByRole('main').getByText('On this page', { exact: true });
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  for (const choose of [
    () => links.filter({ hasText: 'Sources' }).click(),
    () => page.getByRole('main').click({ position: { x: 5, y: 800 } }),
    () => page.keyboard.press('Escape'),
  ]) {
    await summary.click();
    await expect(links.first()).toBeVisible();
    await choose();
    await expect(links.first()).toBeHidden();
  }
  await expect(summary).toBeFocused();
});

test('text has one measure on every kind of page', { tag: '@any-screen' }, async ({ page }) => {
  const { outcome } = shortestPath((name) => name !== '');
  const paths = ['errors/check-size-failed/', 'errors/access-denied/', 'guides/permissions/', 'providers/s3/'];
  for (const path of [
    ...paths,
    stepPath(outcome),
    'errors/',
    'codes/',
    'triage/',
    'changes/',
    'recipes/',
    'offline/',
  ]) {
    await page.goto(path);
    const widest = await page.evaluate(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const widths = [...document.querySelectorAll('main :is(p, h1)')].map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect().width / rem;
      });
      return Math.max(...widths);
    });
    expect(widest, path).toBeLessThanOrEqual(45.1);
  }
});

test('a page on paper has its content and no controls', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('errors/check-size-failed/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'Causes' })).toBeVisible();
  const error = errors.find(({ id }) => id === 'check-size-failed');
  for (const { id } of error?.causes ?? []) {
    await expect(page.locator(`[id="${id}"]`).getByText('Fix', { exact: true })).toBeVisible();
  }
  // A source is named under each cause that rests on it; paper has it once.
  for (const link of await page.locator('#sources').getByRole('link').all()) {
    const url = await link.getAttribute('href');
    await expect(page.getByRole('main').locator(`a[href="${url}"]`).filter({ visible: true })).toHaveCount(1);
  }
});

test('an error page fits on three sheets of paper', { tag: '@any-screen' }, async ({ page }) => {
  for (const id of ['check-size-failed', 'azure-blob-archived', 'premature-end-of-content-length']) {
    await page.goto(`errors/${id}/`);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets, id).toBeGreaterThan(0);
    expect(sheets, id).toBeLessThanOrEqual(3);
  }
});

test.describe('commands for several tools', () => {
  const id = 'oss-access-denied-bucket-policy';
  const withVariants = errorPage(id).causes.find(({ check }) => check.variants !== undefined);
  const formFor = (wanted: string) => withVariants?.check.variants?.find(({ tool }) => tool === wanted);
  const command = formFor('ossutil-2')?.command ?? '';
  const console = formFor('console')?.text?.replaceAll('**', '') ?? '';

  test('one is shown, and the choice is kept on other pages', async ({ page }) => {
    await page.goto(`errors/${id}/#${withVariants?.id}`);
    const cause = page.locator(`[id="${withVariants?.id}"]`);
    await expect(cause.getByText(command)).toBeVisible();
    await expect(cause.getByText(console)).toBeHidden();
    await cause.getByRole('button', { name: 'Console' }).click();
    await expect(cause.getByText(console)).toBeVisible();
    await expect(cause.getByText(command)).toBeHidden();
    await page.reload();
    await expect(cause.getByRole('button', { name: 'Console' })).toHaveAttribute('aria-pressed', 'true');
    await expect(cause.getByText(console)).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('all are shown, each under its tool', async ({ page }) => {
      await page.goto(`errors/${id}/`);
      const cause = page.locator(`[id="${withVariants?.id}"]`);
      await expect(cause.locator('.tool')).toHaveText(['ossutil 2', 'Console']);
      await expect(cause.getByText(command, { exact: true })).toBeVisible();
      await expect(cause.getByText(console)).toBeVisible();
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no page shows a control that would do nothing', async ({ page }) => {
    for (const path of [
      '',
      'errors/',
      'errors/http-status-code-403/',
      'troubleshoot/',
      'troubleshoot/map/',
      'unknown/',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The browser opens the menu of a phone by itself.
      await expect(page.locator('button:visible:not([popovertarget])')).toHaveCount(0);
      await expect(page.getByRole('textbox')).toHaveCount(0);
    }
  });

  test('other wordings can be unfolded', async ({ page }) => {
    await page.goto('errors/http-status-code-403/');
    const wording = page.getByText('No body in response, http status code 403', { exact: true });
    await expect(wording).toBeHidden();
    await page.getByText('Other wordings').click();
    await expect(wording).toBeVisible();
  });
});
