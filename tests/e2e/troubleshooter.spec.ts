import type { Locator, Page } from '@playwright/test';
import { resultsFrom } from '../../src/domain/troubleshooter/ahead.ts';
import type { Path } from '../../src/domain/troubleshooter/all-paths.ts';
import { writeTrail } from '../../src/domain/troubleshooter/trail.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import {
  clipboard,
  errors,
  graph,
  mainMessage,
  pageOfOutcome,
  shortestPath,
  stepPath,
  trees,
  typicalErrors,
  wordsOf,
} from './site.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const trailOf = (page: Page) => page.getByRole('region', { name: 'Your answers' });
const title = (step: string) => graph.questions.get(step)?.ask ?? graph.outcomes.get(step)?.title ?? '';

/** Answers like a reader: finds the words and clicks them. */
async function walk(page: Page, { trail, outcome }: Path) {
  for (const given of trail) {
    const { ask, say } = wordsOf(given);
    await expect(heading(page)).toHaveText(ask);
    await page.getByRole('link', { name: say, exact: true }).click();
  }
  await expect(heading(page)).toHaveText(title(outcome));
}

/** On a small screen the picture of a tree waits to be asked for. */
async function showPicture(page: Page) {
  const summary = page.getByText('Show as a map', { exact: true });
  if (await summary.isVisible()) await summary.click();
}

/** What the troubleshooter fetches. */
const stepFiles = '**/troubleshoot/**/*.json';

/**
 * Answers in place: turns to each answer, and gives it once the next step is at hand. Until then it is an ordinary
 * link, which is true as well, but not what is tested here.
 */
async function walkInPlace(page: Page, { trail, outcome }: Path, give = (answer: Locator) => answer.click()) {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await tellOfReadFiles(page);
  for (const [i, given] of trail.entries()) {
    const { ask, say } = wordsOf(given);
    await expect(heading(page)).toHaveText(ask);
    const answer = page.getByRole('link', { name: say, exact: true });
    const file = fileOf(trail[i + 1]?.question ?? outcome);
    // The scripts may not run yet.
    await expect(async () => {
      await answer.blur();
      await answer.focus();
      expect(requested.filter((path) => path.endsWith(file))).toHaveLength(1);
    }).toPass();
    await expect(page.locator('html')).toHaveAttribute('data-read', new RegExp(`${RegExp.escape(file)}( |$)`));
    await give(answer);
  }
  await expect(heading(page)).toHaveText(title(outcome));
  // Who walked through the answers needs no file to name them.
  expect(requested.filter((path) => path.endsWith('/ways-in.json'))).toEqual([]);
}

/** Lets the page name the files that it has not only received but taken in. */
async function tellOfReadFiles(page: Page) {
  await page.evaluate(() => {
    const read = Response.prototype.json;
    Response.prototype.json = async function (this: Response) {
      const data = await read.call(this);
      const { dataset } = document.documentElement;
      // After whoever waits for the data.
      setTimeout(() => {
        dataset.read = `${dataset.read ?? ''} ${new URL(this.url).pathname}`;
      });
      return data;
    };
  });
}

/** The file that a page fetches to show a step. */
function fileOf(step: string): string {
  const tree = graph.treeOf.get(step);
  return graph.outcomes.has(step) ? `/troubleshoot/${tree}/${step}/outcome.json` : `/troubleshoot/${tree}/tree.json`;
}

const path = shortestPath((outcome) => pageOfOutcome(outcome) === 'premature-end-of-content-length');
const [first, second] = path.trail;
if (first === undefined || second === undefined) throw new Error('The example walk is too short.');

/** A step of the console that is not there any more. */
const movedFrom = { tree: 'console', step: 'job-words', to: 'job-code-kind' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    // Without scripts each step is a page with links, like any other.
    for (const error of javaScriptEnabled ? typicalErrors : typicalErrors.slice(0, 3)) {
      test(`at most five answers lead to ${error.id}`, { tag: '@any-screen' }, async ({ page }) => {
        const shortest = shortestPath((outcome) => pageOfOutcome(outcome) === error.id);
        expect(shortest.trail.length).toBeLessThanOrEqual(5);
        await page.goto('troubleshoot/');
        await walk(page, shortest);
        await page
          .getByRole('main')
          .getByRole('link', { name: mainMessage(error), exact: true })
          .click();
        await expect(heading(page)).toHaveText(mainMessage(error));
        await expect(page).toHaveURL(new RegExp(`/errors/${error.id}/#`));
      });
    }

    test('an outcome shows cause, check and fix in place, its error page, and what to do otherwise', async ({
      page,
    }) => {
      await page.goto(stepPath(path.outcome));
      const error = errors.find(({ id }) => id === 'premature-end-of-content-length');
      const cause = error?.causes.find(({ id }) => graph.outcomes.get(path.outcome)?.cause?.endsWith(`#${id}`));
      const main = page.getByRole('main');
      for (const label of ['Confirmed if', 'Ruled out if', 'How to check', 'Fix']) {
        await expect(main.getByText(label, { exact: true })).toBeVisible();
      }
      if (cause?.check.command !== undefined) await expect(main).toContainText(cause.check.command);
      await main.getByText('How to check', { exact: true }).click();
      await expect(main.locator('details[open] .steps')).toBeVisible();
      await expect(main.getByText('Still not solved')).toBeVisible();
      await main.getByRole('link', { name: /^Next question: / }).click();
      await expect(heading(page)).toHaveText(title(graph.outcomes.get(path.outcome)?.otherwise ?? ''));
    });

    test('an outcome without an error page gives its reason', async ({ page }) => {
      const { outcome } = shortestPath((name) => pageOfOutcome(name) === undefined);
      await page.goto(stepPath(outcome));
      await expect(page.getByText(graph.outcomes.get(outcome)?.reason ?? '')).toBeVisible();
    });

    test('"I\'m not sure" leads on from the first question', async ({ page }) => {
      await page.goto('troubleshoot/');
      await page.getByRole('link', { name: "I'm not sure" }).click();
      await expect(heading(page)).not.toHaveText(title(graph.first));
      await expect(page.getByRole('main').getByRole('link', { name: /not sure/ })).toBeVisible();
    });

    test('the map leads to the page of a tree, where words and picture have the same steps', {
      tag: '@any-screen',
    }, async ({ page }) => {
      const linked = (selector: string) =>
        page.getByRole('main').evaluate((main, selector) => {
          const links = [...main.querySelectorAll(selector)];
          return links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '').toSorted();
        }, selector);
      const [tree] = trees.filter(({ id }) => id === 'failed-file');
      await page.goto('troubleshoot/map/');
      await page.getByRole('link', { name: tree?.title ?? '', exact: true }).click();
      await expect(heading(page)).toHaveText(tree?.title ?? '');
      await expect(page.getByRole('region', { name: `Map: ${tree?.title}.` })).toBeVisible();
      const inWords = await linked('li[id] > a');
      expect(inWords).toEqual([...Object.keys(tree?.questions ?? {}), ...Object.keys(tree?.outcomes ?? {})].toSorted());
      // What the keyboard and a screen reader pass over stands in words on the same page.
      const inPicture = await linked('svg a:is(.question, .outcome)');
      expect(inPicture.length).toBeGreaterThan(20);
      expect(inPicture.filter((step) => !inWords.includes(step))).toEqual([]);
    });

    test('a box of many results leads to them in words', { tag: '@any-screen' }, async ({ page }) => {
      await page.goto('troubleshoot/map/tool-log/');
      const box = page.locator('svg a.several').first();
      const anchor = (await box.getAttribute('href')) ?? '';
      await box.click();
      await expect(page.locator(anchor)).toBeInViewport();
    });

    test('a box of the map can be clicked', async ({ page }) => {
      await page.goto('troubleshoot/map/start/');
      await showPicture(page);
      await page.locator('svg a').first().click();
      await expect(heading(page)).toHaveText(title(graph.first));
    });

    test('the address of a step that moved shows the step that took its place', { tag: '@any-screen' }, async ({
      page,
    }) => {
      await page.goto(`troubleshoot/${movedFrom.tree}/${movedFrom.step}/`);
      await expect(heading(page)).toHaveText(title(movedFrom.to));
      await page.goto(`troubleshoot/${movedFrom.tree}/${movedFrom.step}/?trail=where.console`);
      await expect(heading(page)).toHaveText(title(movedFrom.to));
      await expect(trailOf(page)).toHaveCount(javaScriptEnabled ? 1 : 0);
    });
  });
}

for (const { id, title } of trees) {
  test(`the picture begins at its first question: ${id}`, { tag: '@any-screen' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`troubleshoot/map/${id}/`);
    const picture = page.getByRole('region', { name: `Map: ${title}.` });
    await expect(picture).toBeHidden();
    await showPicture(page);
    await expect(picture.locator('[data-first]')).toBeInViewport({ ratio: 1 });
  });

  test(`the picture begins in a size that is read: ${id}`, { tag: '@any-screen' }, async ({ page }) => {
    await page.goto(`troubleshoot/map/${id}/`);
    const picture = page.getByRole('region', { name: `Map: ${title}.` });
    const first = picture.locator('[data-first]');
    await expect(first).toBeInViewport({ ratio: 1 });
    const line = await first.locator('text').first().boundingBox();
    expect(line?.height).toBeGreaterThan(12);
  });
}

test('Tab leads through the picture in one stop, and keys scroll it', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/map/status-403/');
  const picture = page.getByRole('region', { name: /^Map: / });
  await page.getByRole('searchbox', { name: 'Find a word in the map' }).focus();
  await page.keyboard.press('Tab');
  await expect(picture).toBeFocused();
  const before = await picture.evaluate(({ scrollTop }) => scrollTop);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => picture.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg'))).toBeNull();
  await expect(picture).not.toBeFocused();
});

test('the picture zooms by buttons and keys, and finds a word', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/map/failed-file/');
  const picture = page.getByRole('region', { name: /^Map: / });
  const width = () => picture.locator('svg').evaluate((svg) => Math.round(svg.getBoundingClientRect().width));
  const whole = await width();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(width).toBeGreaterThan(whole);
  await picture.focus();
  await page.keyboard.press('-');
  await expect.poll(width).toBe(whole);
  await page.getByRole('button', { name: 'Zoom out' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('modified later');
  await expect(page.getByRole('status').filter({ hasText: /^1 \/ [2-9]$/ })).toBeVisible();
  await expect(picture.locator('.question.found')).toBeInViewport();
});

test('all of the picture scrolls one way, in a size that is read, until less is asked for', {
  tag: '@any-screen',
}, async ({ page }) => {
  await page.goto('troubleshoot/map/failed-file/');
  const picture = page.getByRole('region', { name: /^Map: / });
  const button = page.getByRole('button', { name: 'Show all' });
  const beyond = () =>
    picture.evaluate((frame) => ({
      across: frame.scrollWidth > frame.clientWidth,
      down: frame.scrollHeight > frame.clientHeight,
    }));
  expect(await beyond()).toMatchObject({ down: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(beyond).toEqual({ across: (page.viewportSize()?.width ?? 0) < 900, down: false });
  expect((await picture.locator('text').first().boundingBox())?.height).toBeGreaterThan(10);
  await picture.focus();
  await page.keyboard.press('0');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(picture.locator('[data-first]')).toBeInViewport();
});

test('the picture begins with the first question and what its answers lead to', async ({ page, isMobile }) => {
  for (const { id } of trees) {
    await page.goto(`troubleshoot/map/${id}/`);
    if (isMobile) await page.getByText('Show as a map').click();
    await expect(page.locator('.picture')).toBeInViewport();
    const filled = await page.locator('.picture').evaluate((frame) => {
      const { left, width, bottom } = frame.getBoundingClientRect();
      const boxes = [...frame.querySelectorAll('rect')].map((box) => box.getBoundingClientRect());
      const seen = boxes.filter((box) => box.top < bottom && box.left < left + width);
      return (Math.max(...seen.map(({ right }) => right)) - Math.min(...seen.map((box) => box.left))) / width;
    });
    expect(filled, id).toBeGreaterThan(0.6);
  }
});

test('the map shows where the reader is, and the way there', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(stepPath(second.question, [first]));
  await expect(trailOf(page)).toBeVisible();
  await page.getByRole('link', { name: 'Show on the map' }).click();
  await expect(page.locator('svg .here')).toBeInViewport();
  await expect(page.locator('svg .here')).toHaveAttribute('href', new RegExp(`/${second.question}/$`));
});

test('where to look is in sight where there is room, and a tap away on a phone', async ({ page, isMobile }) => {
  const long = trees.flatMap((tree) =>
    Object.entries(tree.questions).flatMap(([name, { hint = '' }]) =>
      hint.length > 140 ? [{ name, words: hint.replaceAll(/[`*]/g, '').slice(-30) }] : [],
    ),
  )[0];
  await page.goto(stepPath(long?.name ?? '', []));
  const hint = page.getByText(long?.words ?? '', { exact: false });
  const summary = page.getByText('Where to look', { exact: true });
  if (isMobile) {
    await expect(hint).toBeHidden();
    await summary.click();
  }
  await expect(hint).toBeVisible();
  await expect(summary).toBeVisible({ visible: isMobile });
});

test('a walk says how far it is in questions alone, and names what is still possible once it is little', {
  tag: '@any-screen',
}, async ({ page }) => {
  const possible = page.getByRole('region', { name: 'Still possible' });
  for (const [i, { question }] of path.trail.entries()) {
    await page.goto(stepPath(question, path.trail.slice(0, i)));
    await expect(heading(page)).toHaveText(title(question));
    await expect(page.getByRole('main').locator('.kicker')).toHaveText(
      new RegExp(`Question ${i + 1}, (?:about \\d+ more to go|probably the last)$`),
    );
    await expect(page.getByRole('main').getByText(/\d+ (?:left|results)/)).toHaveCount(0);
    const names = resultsFrom(graph, question).map(title);
    const shown = await possible.getByRole('listitem').allTextContents();
    expect(shown.toSorted(), question).toEqual(names.length > 10 ? [] : names.toSorted());
  }
  await expect(possible).toBeVisible();
});

test('a result with a cause says what confirms it and how to check that, then the fix', { tag: '@any-screen' }, async ({
  page,
}) => {
  await page.goto(stepPath(path.outcome, path.trail));
  await expect(page.getByRole('main').locator('.kicker')).toContainText('Likely cause');
  const order = page.getByRole('main').locator('h2, .decide dt');
  expect((await order.allTextContents()).slice(0, 4)).toEqual(['Confirmed if', 'Ruled out if', 'How to check', 'Fix']);
});

test('answers change the step in place, and the address keeps step and trail', async ({ page }) => {
  await page.goto('troubleshoot/');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await walkInPlace(page, path);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  await expect(page).toHaveURL(stepPath(path.outcome, path.trail));
  await expect(page).toHaveTitle(new RegExp(`^${RegExp.escape(title(path.outcome))} · `));
});

test('step and trail survive a reload and a visit to another page', async ({ page, isMobile }) => {
  await page.goto('troubleshoot/');
  await walkInPlace(page, path);
  const items = trailOf(page).getByRole('listitem');
  await page.reload();
  await expect(heading(page)).toHaveText(title(path.outcome));
  await expect(items).toHaveCount(path.trail.length);
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Errors' }).click();
  await expect(heading(page)).toHaveText('All errors');
  await page.goBack();
  await expect(heading(page)).toHaveText(title(path.outcome));
  await expect(items).toHaveCount(path.trail.length);
  for (const [i, given] of path.trail.entries()) {
    const { ask, say } = wordsOf(given);
    await expect(items.nth(i)).toContainText(ask);
    await expect(items.nth(i)).toContainText(say);
  }
});

test('the buttons of the browser go through the answers one by one', async ({ page }) => {
  await page.goto('troubleshoot/');
  await walkInPlace(page, path);
  for (const given of path.trail.toReversed()) {
    await page.goBack();
    await expect(heading(page)).toHaveText(wordsOf(given).ask);
  }
  await expect(trailOf(page)).toHaveCount(0);
  await page.goForward();
  await expect(heading(page)).toHaveText(wordsOf(second).ask);
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(1);
});

test('Back takes one answer back, Start again all of them', async ({ page }) => {
  await page.goto('troubleshoot/');
  await walkInPlace(page, path);
  const last = path.trail.at(-1);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(heading(page)).toHaveText(last === undefined ? '' : wordsOf(last).ask);
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(path.trail.length - 1);
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(heading(page)).toHaveText(title(graph.first));
  await expect(trailOf(page)).toHaveCount(0);
});

test('Change asks one question anew and keeps the answers before it', async ({ page }) => {
  await page.goto('troubleshoot/');
  await walkInPlace(page, path);
  const { ask } = wordsOf(second);
  await trailOf(page)
    .getByRole('link', { name: `Change the answer to: ${ask}` })
    .click();
  await expect(heading(page)).toHaveText(ask);
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(1);
  await expect(trailOf(page).getByRole('listitem')).toContainText(wordsOf(first).say);
});

test('names in the address that are not known are skipped with a notice', { tag: '@any-screen' }, async ({ page }) => {
  const known = `${first.question}.${first.answer}`;
  await page.goto(`${stepPath(second.question)}?trail=${known}~no-such-question.yes~${first.question}.no-such-answer`);
  await expect(page.getByRole('status').filter({ hasText: 'skipped' })).toContainText('no-such-question.yes');
  await expect(heading(page)).toHaveText(wordsOf(second).ask);
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(1);
});

for (const [what, trail, kept] of [
  ['another tree', 'where.slow', []],
  [
    'another branch',
    'where.failed-list~which-message.code-403',
    ['An error next to a file, in the list of failed files'],
  ],
] as const) {
  test(`a trail of ${what} is not taken for the way here`, { tag: '@any-screen' }, async ({ page }) => {
    await page.goto(`troubleshoot/failed-file/source-updated/?trail=${trail}`);
    await expect(page.getByRole('status').filter({ hasText: 'skipped' })).toContainText(trail.split('~').at(-1) ?? '');
    await expect(trailOf(page).getByRole('listitem')).toHaveCount(kept.length);
    for (const say of kept) await expect(trailOf(page)).toContainText(say);
  });
}

test('a question of the trail that has moved keeps its answer', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/console-job/job-too-many-retries/?trail=where.console~job-words.limit');
  await expect(trailOf(page).getByRole('listitem')).toHaveText([/in the console/, /A limit/]);
  await expect(page.getByRole('status').filter({ hasText: 'skipped' })).toHaveCount(0);
});

test('a question that is open is not shown as answered', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/failed-file/which-message/?trail=where.failed-list~which-message.code-403');
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: 'check size failed' }).click();
  await expect(trailOf(page).getByRole('listitem')).toHaveText([/next to a file/, /check size failed/]);
});

test('a result whose question was just answered offers to change that answer, not to go on with it', async ({
  page,
}) => {
  const { trail, outcome } = shortestPath((name) => name === 's3-slow');
  const asked = graph.outcomes.get(outcome)?.otherwise ?? '';
  expect(trail.at(-1)?.question).toBe(asked);
  await page.goto(stepPath(outcome, trail));
  await expect(trailOf(page)).toBeVisible();
  const way = page.getByText('Still not solved').locator('..');
  await expect(way).toHaveText(`Still not solved? Change the answer to: ${title(asked)}`);
  await way.getByRole('link').click();
  await expect(heading(page)).toHaveText(title(asked));
  await expect(page).toHaveURL(stepPath(asked, trail.slice(0, -1)));
});

test('names in the address are shown as text', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(`troubleshoot/?trail=${encodeURIComponent('<img src=x onerror=alert(1)>.yes')}`);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('the focus moves to the heading of each new step, not on the first one', async ({ page }) => {
  await page.goto('troubleshoot/');
  await expect(page.getByRole('link', { name: wordsOf(first).say })).toBeVisible();
  await expect(heading(page)).not.toBeFocused();
  await walkInPlace(page, path, async () => {
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
  });
});

test('an answer that is asked for in a new tab is left to the browser', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/');
  const prevented = await page.getByRole('link', { name: wordsOf(first).say }).evaluate(
    (link, click) => {
      let seen: boolean | undefined;
      // The tab itself is not needed here.
      const look = (event: Event) => {
        seen = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', look, { once: true });
      link.dispatchEvent(new MouseEvent('click', click));
      return seen;
    },
    { bubbles: true, cancelable: true, ctrlKey: true },
  );
  expect(prevented).toBe(false);
  await expect(heading(page)).toHaveText(wordsOf(first).ask);
});

test('the summary holds answers, result, error and link, ready for a ticket', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('troubleshoot/');
  await walkInPlace(page, path);
  await page.getByRole('button', { name: 'Copy summary for a ticket' }).click();
  await expect.poll(() => clipboard(page)).toContain(title(path.outcome));
  const summary = await clipboard(page);
  for (const given of path.trail) expect(summary).toContain(`${wordsOf(given).ask} ${wordsOf(given).say}`);
  expect(summary).toContain('premature end of content-length delimited message body');
  expect(summary).toContain(page.url());
});

test('nothing but the page itself is fetched until the reader turns to an answer', { tag: '@any-screen' }, async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('troubleshoot/');
  await expect(heading(page)).toHaveText(wordsOf(first).ask);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.endsWith('.json'))).toEqual([]);
  const answer = page.getByRole('link', { name: wordsOf(first).say, exact: true });
  await answer.hover();
  await expect.poll(() => fetched.filter((path) => path.endsWith('.json'))).toHaveLength(1);
  expect(fetched.at(-1)).toMatch(new RegExp(`${RegExp.escape(fileOf(second.question))}$`));
});

test('a double click answers one question, not the next one too', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('troubleshoot/');
  // Two clicks at one place: an answer of the next question comes to stand there after the first.
  const walk = {
    trail: [
      { question: 'where', answer: 'failed-list' },
      { question: 'which-message', answer: 'check-size' },
    ],
    outcome: 'which-time-later',
  };
  await walkInPlace(page, walk, (answer) => answer.dblclick());
  await expect(page.locator('.answers a:hover')).toHaveCount(1);
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(stepPath(walk.outcome, walk.trail));
});

test('a trail that goes on behind a result that did not help is read again after a reload', {
  tag: '@any-screen',
}, async ({ page }) => {
  const { trail, outcome } = shortestPath((name) => {
    const on = graph.outcomes.get(name)?.otherwise ?? '';
    return graph.treeOf.get(on) !== graph.treeOf.get(name) && graph.questions.has(on);
  });
  const on = graph.outcomes.get(outcome)?.otherwise ?? '';
  await page.goto(stepPath(outcome, trail));
  await page.getByRole('link', { name: `Next question: ${title(on)}` }).click();
  await expect(page).toHaveURL(stepPath(on, trail));
  await page.reload();
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(trail.length);
  await expect(page.getByRole('status').filter({ hasText: 'skipped' })).toHaveCount(0);
});

test.describe('before the steps have arrived', () => {
  const late = { question: 'which-time-later', trail: 'where.failed-list~which-message.check-size' };

  test('an answer keeps the answers before it', async ({ page }) => {
    const arrive = await hold(page, stepFiles);
    await page.goto(`troubleshoot/failed-file/${late.question}/?trail=${late.trail}`);
    const answer = page.locator('.answers a').first();
    await expect(answer).toHaveAttribute('href', new RegExp(RegExp.escape(late.trail)));
    await answer.click();
    await expect(page).toHaveURL(
      `troubleshoot/failed-file/why-source-later/?trail=${late.trail}~${late.question}.source`,
    );
    arrive();
    await expect(trailOf(page).getByRole('listitem')).toHaveCount(3);
  });
});

test.describe('when the steps are newer than the page', () => {
  test('the page keeps its step, and its answers lead on', { tag: '@any-screen' }, async ({ page }) => {
    await page.route('**/troubleshoot/failed-file/tree.json', async (route) => {
      const answer = await route.fetch();
      const data = await answer.json();
      const tree = data.trees.find(({ id }: { id: string }) => id === 'failed-file');
      tree.questions = {};
      await route.fulfill({ response: answer, json: data });
    });
    const arrived = page.waitForEvent('requestfinished', (request) => request.url().endsWith('tree.json'));
    await page.goto(stepPath(second.question, [first]));
    await arrived;
    await expect(trailOf(page).getByRole('listitem')).toHaveCount(1);
    await expect(heading(page)).toHaveText(wordsOf(second).ask);
    await page.getByRole('link', { name: wordsOf(second).say, exact: true }).click();
    const { trail, outcome } = path;
    await expect(heading(page)).toHaveText(title(trail[2]?.question ?? outcome));
  });
});

test('a result that newer steps do not have is shown by its own page', { tag: '@any-screen' }, async ({ page }) => {
  const last = path.trail.at(-1) ?? first;
  await page.route('**/outcome.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    await route.fulfill({ response: answer, json: { trees: [], causes: data.causes, pages: {} } });
  });
  await page.goto(stepPath(last.question, path.trail.slice(0, -1)));
  await expect(trailOf(page).getByRole('listitem')).toHaveCount(path.trail.length - 1);
  const arrived = page.waitForEvent('requestfinished', (request) => request.url().endsWith('outcome.json'));
  const answer = page.getByRole('link', { name: wordsOf(last).say, exact: true });
  await answer.focus();
  await arrived;
  await answer.click();
  await expect(heading(page)).toHaveText(title(path.outcome));
  await expect(page.getByRole('main').getByText('Confirmed if', { exact: true })).toBeVisible();
});

test.describe('when the steps cannot be loaded', () => {
  test.use({ expectedErrors: /troubleshoot\/.*\.json|Failed to load resource: net::ERR_FAILED/ });

  test('the walk goes on from page to page, and the address keeps the trail', async ({ page }) => {
    await page.route(stepFiles, (route) => route.abort());
    await page.goto('troubleshoot/');
    for (const [i, given] of path.trail.entries()) {
      const answer = page.getByRole('link', { name: wordsOf(given).say, exact: true });
      // On a page of its own, the scripts have to run before the link can carry the trail.
      await expect(answer).toHaveAttribute(
        'href',
        new RegExp(`=${RegExp.escape(writeTrail(path.trail.slice(0, i + 1)))}$`),
      );
      await answer.click();
    }
    await expect(page).toHaveURL(stepPath(path.outcome, path.trail));
  });

  test('Back shows the page of a step that is not at hand any more', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('troubleshoot/');
    await walkInPlace(page, path);
    await page.reload();
    await expect(trailOf(page).getByRole('listitem')).toHaveCount(path.trail.length);
    await page.route(stepFiles, (route) => route.abort());
    await page.goBack();
    await expect(heading(page)).toHaveText(wordsOf(path.trail.at(-1) ?? first).ask);
  });
});
