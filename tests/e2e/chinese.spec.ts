import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { formats } from '../../src/domain/triage/formats/all.ts';
import { en } from '../../src/site/words/en.ts';
import { words } from '../../src/site/words/index.ts';
import { expect, test } from './fixtures.ts';
import { errors, graph, siteOrigin, untranslated } from './site.ts';

const zh = words('zh');

/** Every string of some words, by its place. */
function strings(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([name, part]) => strings(part, `${place}.${name}`));
}

const chineseWords = new Map(strings(zh));
/** What the interface says in English alone. */
const englishWords = new Set(strings(en).flatMap(([place, text]) => (chineseWords.get(place) === text ? [] : [text])));
/** What may be in English everywhere: messages, codes and the words that logs print. */
const quoted = errors
  .flatMap(({ messages, codes, samples, seen }) => [
    ...messages.map(({ text }) => text),
    ...codes,
    ...samples,
    ...seen.map(({ row }) => row),
  ])
  .join('\n')
  .toLowerCase();

/** The texts of a page that ought to be Chinese: without code, rows, and what is marked as English. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign = 'code, pre, kbd, .mono, script, style, noscript, textarea, mark, [lang]:not([lang|=zh])';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest(foreign)) texts.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest(foreign)) continue;
      for (const name of ['aria-label', 'title']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** English on a Chinese page that is no message, no code and no name. */
async function englishOn(page: Page): Promise<string[]> {
  const sentence = /[A-Za-z][a-z']*(?: [a-z][a-z']*){2,}/g;
  return (await textsOf(page)).flatMap((text) => [
    ...(englishWords.has(text) ? [text] : []),
    ...(text.match(sentence) ?? []).filter((part) => !quoted.includes(part.toLowerCase())),
  ]);
}

test('who pastes a message at home comes to its fix without reading English', async ({ page }) => {
  await page.goto('zh/');
  expect(await englishOn(page)).toEqual([]);
  await page.locator('#search').fill('photos/a.jpg, 2019-04-22 10:01:07, 2019-04-22 10:03:55, check size failed');
  const result = page.getByRole('link', { name: '文件复制完成后，源文件又发生了变化', exact: true });
  await expect(result).toBeVisible();
  await expect(page.locator('.results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.results')).toContainText('重试');
  expect(await englishOn(page)).toEqual([]);
  await result.click();
  await expect(page).toHaveURL(/\/zh\/errors\/check-size-failed\/$/);
  await expect(page.getByRole('heading', { name: zh.error.whatToDo })).toBeVisible();
  expect(await englishOn(page)).toEqual([]);
});

test('who answers the questions comes to a fix without reading English', async ({ page }) => {
  await page.goto('zh/troubleshoot/');
  for (const [answer, next] of [
    ['失败文件列表中，某个文件旁边的报错', '文件旁边显示的是哪一条报错？'],
    ['check size failed', '哪一端的文件修改时间更晚？'],
    ['源端（source last modify）', '间隔几分钟，两次查看源端的文件，看到什么？'],
    ['修改时间一直在变', '源文件仍在被写入'],
  ] as const) {
    expect(await englishOn(page)).toEqual([]);
    await page.getByRole('link', { name: answer, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
  }
  await expect(page.getByText('停止或暂停写入')).toBeVisible();
  expect(await englishOn(page)).toEqual([]);
});

test('who drops lists and files that are none reads no English about them', async ({ page }) => {
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
  await page.goto('zh/triage/');
  // A list of each kind.
  await page
    .getByLabel(zh.triage.words.folder)
    .setInputFiles(fileURLToPath(new URL('../domain/triage/fixtures', import.meta.url)));
  await page
    .getByLabel(zh.triage.words.add)
    .setInputFiles([
      file('empty.csv', ''),
      file('report.pdf', '%PDF-1.7 list'),
      file('list.parquet', 'PAR1'),
      file('mixed.log', 'SignatureDoesNotMatch\r\nSignatureDoesNotMatch\nSignatureDoesNotMatch\n'),
      file('twice.gz', gzipSync(gzipSync('check size failed'))),
    ]);
  await expect(page.getByRole('button', { name: zh.triage.words.startOver })).toBeVisible();
  const read = page.locator('summary').filter({ hasText: zh.triage.words.howRead });
  // Each kind of list has a place of its own.
  await expect.poll(() => read.count()).toBeGreaterThan(25);
  for (const told of [zh.triage.words.lists.notes['mixed-line-ends'], zh.triage.words.lists.problems.pdf]) {
    await expect(page.getByText(told).first()).toBeAttached();
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });
  const kinds = page.locator('form.retry option');
  const offered = new Set(
    formats.flatMap(({ retry }) => retry.map((kind) => zh.triage.words.lists.retryFormats[kind].title)),
  );
  await expect.poll(async () => new Set(await kinds.allTextContents()).size).toBe(offered.size);
  expect(await englishOn(page)).toEqual([]);
  const form = page.locator('form.retry').first();
  await form.getByRole('combobox').selectOption('csv');
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toContainText(zh.triage.words.lists.retryFormats.csv.use);
  expect(await englishOn(page)).toEqual([]);
});

test('the switch of the language keeps the page, the trail and the way back', async ({ page }) => {
  await page.goto('troubleshoot/');
  const first = 'An error next to a file, in the list of failed files';
  await page.getByRole('link', { name: first }).click();
  await expect(page).toHaveURL(/which-message/);
  // The answers learn the trail from a script, which shows it too.
  await expect(page.getByRole('main').getByText(first)).toBeVisible();
  await page.getByRole('link', { name: 'check size failed', exact: true }).click();
  const ask = graph.questions.get('which-time-later')?.ask ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ask);
  const { pathname, search } = new URL(page.url());
  // The link learns the way back from a script, which runs after the heading is there.
  await page.waitForLoadState();
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('哪一端的文件修改时间更晚？');
  const chinese = new URL(page.url());
  expect(chinese.pathname).toContain('/zh/troubleshoot/');
  expect(chinese.search).toBe(search);
  await expect(page.getByText('失败文件列表中，某个文件旁边的报错')).toBeVisible();
  await page.waitForLoadState();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ask);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(pathname + search);
});

test('a cause that is linked stays in view when the language is switched', async ({ page }) => {
  await page.goto('errors/check-size-failed/#still-being-written');
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/errors\/check-size-failed\/#still-being-written$/);
  await expect(page.getByRole('heading', { name: '源文件仍在被写入' })).toBeInViewport();
});

for (const { id } of untranslated.slice(0, 1)) {
  test('a page that is not translated is English in a Chinese frame, and says so', async ({ page }) => {
    await page.goto(`zh/errors/${id}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { name: en.error.whatToDo })).toBeVisible();
    await expect(page.getByText(zh.languages.untranslated)).toBeVisible();
    const original = page.getByRole('main').getByRole('link', { name: 'English', exact: true });
    await expect(original).toHaveAttribute('href', new RegExp(`^/(?!zh/).*errors/${id}/$`));
    if (siteOrigin !== undefined) {
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`^(?!.*/zh/).*/${id}/$`));
    }
  });
}

test('a title that leads to a page in English says so, and no other does', async ({ page }) => {
  await page.goto('zh/errors/');
  const marked = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link, '::after').content.startsWith('"EN"'))
        .map((link) => link.getAttribute('href')?.split('/').at(-2)),
    );
  expect(marked.toSorted()).toEqual(untranslated.map(({ id }) => id).toSorted());
});

test('a label breaks between words', async ({ page }) => {
  for (const path of ['zh/', 'zh/troubleshoot/']) {
    await page.goto(path);
    const lines = await page.getByRole('link', { name: /数据地址、/ }).evaluateAll((links) =>
      links.map((link) => {
        const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.textContent?.indexOf('数据地址') ?? -1;
          if (at < 0) continue;
          const word = document.createRange();
          word.setStart(walker.currentNode, at);
          word.setEnd(walker.currentNode, at + 4);
          return new Set([...word.getClientRects()].map(({ top }) => Math.round(top))).size;
        }
        return 0;
      }),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual(lines.map(() => 1));
  }
});

test('an unknown address below the Chinese home is answered in Chinese', async ({ page }) => {
  await page.goto('zh/errors/check-size-faild/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.notFound.title);
  await expect(page.getByRole('heading', { name: zh.notFound.nearest })).toBeVisible();
  // So is what surrounds it: a host has one page for all languages.
  await expect(page.locator('html')).toHaveAttribute('lang', zh.lang);
  await expect(page).toHaveTitle(zh.notFound.title);
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: zh.nav.errors })).toHaveAttribute('href', /\/zh\/errors\/$/);
  await expect(header.getByRole('link', { name: 'English' })).toBeVisible();
  await page.getByRole('main').locator('a[href$="/zh/errors/check-size-failed/"]').first().click();
  await expect(page).toHaveURL(/\/zh\/errors\/check-size-failed\/$/);
});
