import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder, distFolder } from '../../src/build/folders.ts';
import { plainText } from '../../src/domain/catalogue/plain-text.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../src/domain/log-search/finding.ts';
import { type FirstPart, joinParts } from '../../src/domain/log-search/index-parts.ts';
import type { PageCard } from '../../src/islands/error-search/cards.ts';
import type { Explained } from '../../src/terminal/answers.ts';
import { searchOn } from '../e2e/search-field.ts';
import { findBrowser } from '../tools/find-browser.ts';
import { connectAssistant, runInstalled } from './installed.ts';

/** What a reader sees first: the page, and its first step in plain words; nothing where nothing is found. */
interface First {
  readonly id: string;
  readonly title: string;
  readonly step: string;
}

/** Texts that no sample has: descriptions, other languages, long logs, and what is not ours. */
const others = [
  'source and destination differ in size after the copy',
  'our job is stuck at 99 % since yesterday',
  '迁移任务报错：check size failed，怎么办？',
  'Traceback (most recent call last):\n  File "copy.py", line 9\noss2.exceptions.AccessDenied: {"status": 403, "Code": "AccessDenied"}',
  `${'INFO copied one more file\n'.repeat(2_000)}ERROR a.jpg because downloader get inputstream failed\n`,
  'hello there',
];
const samples = readContent(contentFolder).errors.flatMap(({ samples: [first] }) => first ?? []);
const wanted = 30 - others.length;
const pastes = [
  ...Array.from({ length: wanted }, (_, i) => samples[Math.floor((i * samples.length) / wanted)] ?? ''),
  ...others,
];

/** The first answer of what the site ships to browsers. */
function onSite(): (text: string) => First | undefined {
  const read = (path: string) => JSON.parse(readFileSync(join(distFolder, path), 'utf8'));
  const first: FirstPart = read('search-index.json');
  const index = openIndex(joinParts(first, first.others.map(read)));
  return (text) => {
    const match = firstAnswer(findErrors(text, index));
    if (match === undefined) return undefined;
    const { title, first }: PageCard = read(`search/${match.id}.json`);
    return { id: match.id, title, step: textOfHtml(first) };
  };
}

function firstOf({ matches, mayFit }: Explained): First | undefined {
  const found = matches[0] ?? mayFit[0];
  return found && { id: found.id, title: found.title, step: plainText(found.whatToDo[0]?.text ?? '') };
}

function textOfHtml(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text;
}

test('the site, the installed command and its server for assistants answer 30 texts with the same words', async () => {
  expect(existsSync(distFolder), 'Run `npm run build` first.').toBe(true);
  expect(new Set(pastes).size).toBe(30);
  const site = onSite();
  const client = await connectAssistant();
  try {
    for (const paste of pastes) {
      const expected = site(paste);
      const printed = runInstalled(['explain', '--json'], { input: paste }).stdout;
      expect(firstOf(JSON.parse(printed)), paste).toEqual(expected);
      const { structuredContent, content } = await client.callTool({
        name: 'explain_message',
        arguments: { text: paste },
      });
      expect(firstOf(structuredContent as Explained), paste).toEqual(expected);
      const [{ text = '' } = {}] = content as { text?: string }[];
      if (expected !== undefined) expect(text).toContain(expected.title);
    }
    expect(pastes.filter((paste) => site(paste) === undefined)).toContain('hello there');
    expect(pastes.filter((paste) => site(paste) !== undefined).length).toBeGreaterThan(26);
  } finally {
    await client.close();
  }
});

test('the copy in one file, opened from a disk, answers them with the same words', async () => {
  const site = onSite();
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const page = await browser.newPage();
    const copy = pathToFileURL(resolve(distFolder, 'offline/oss-migration-troubleshooter.html')).href;
    for (const paste of pastes) {
      await page.goto('about:blank');
      await page.goto(copy);
      const { results, paste: give } = searchOn(page);
      await give(paste);
      const answer = results.locator('li [data-answer]').first();
      const expected = site(paste);
      if (expected === undefined) {
        expect(await answer.count(), paste).toBe(0);
        continue;
      }
      expect(await answer.getAttribute('href'), paste).toContain(`errors/${expected.id}`);
      expect(await results.locator('li').first().textContent(), paste).toContain(expected.title);
      // A guess shows what to do first on its page, not here.
      const step = results.locator('.first').first().locator('span');
      if ((await step.count()) > 0) expect(await step.textContent(), paste).toBe(expected.step);
      else {
        await answer.click();
        await page.locator('h1', { hasNotText: 'Paste' }).waitFor();
        expect(await page.locator('main').textContent(), paste).toContain(expected.step);
      }
    }
  } finally {
    await browser.close();
  }
});
