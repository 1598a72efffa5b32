import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder, distFolder } from '../../src/build/folders.ts';
import { plainText } from '../../src/domain/catalogue/plain-text.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../src/domain/log-search/finding.ts';
import { type FirstPart, joinParts } from '../../src/domain/log-search/index-parts.ts';
import { inWords } from '../../src/domain/troubleshooter/symptom.ts';
import type { PageCard } from '../../src/islands/error-search/cards.ts';
import type { SearchProps } from '../../src/islands/error-search/open-search.tsx';
import type { Explained, StepAnswer } from '../../src/terminal/answers.ts';
import { searchOn } from '../e2e/search-field.ts';
import { graph, pageOfOutcome } from '../e2e/site.ts';
import { findBrowser } from '../tools/find-browser.ts';
import { connectAssistant, runInstalled } from './installed.ts';

/** What a reader sees first: questions for symptoms, the guide for a question, the best page, and its first step in plain words. */
interface First {
  readonly symptoms: readonly {
    readonly title: string;
    readonly question: string;
    readonly answers: readonly string[];
    readonly path: string;
  }[];
  readonly guide?: { readonly title: string; readonly summary: string; readonly path: string };
  /** All that are sure, in their order. */
  readonly matches: readonly string[];
  readonly page?: { readonly id: string; readonly title: string; readonly step: string };
}

/** What people write who have no error to paste. */
const symptoms = [
  'our job is stuck at 99 % since yesterday',
  'slow',
  '迁移任务很慢怎么办',
  'some files are missing after the migration',
  'files missing, and some bytes differ',
  'the job is stuck and some files are missing',
];
/** What people ask who want to do something. */
const questions = ['how do I retry failed files', '怎么重试失败的文件', 'where do I find the failed file list'];
/** Texts that no sample has: descriptions, other languages, long logs, and what is not ours. */
const others = [
  'source and destination differ in size after the copy',
  '迁移任务报错：check size failed，怎么办？',
  'Traceback (most recent call last):\n  File "copy.py", line 9\noss2.exceptions.AccessDenied: {"status": 403, "Code": "AccessDenied"}',
  `${'INFO copied one more file\n'.repeat(2_000)}ERROR a.jpg because downloader get inputstream failed\n`,
  'photos/a.jpg\tcheck size failed\nphotos/b.jpg\tAccessDenied\nphotos/c.jpg\tNoSuchKey\nphotos/d.jpg\tSlowDown',
  'SlowDown: Please reduce your request rate',
  'hello there',
];
const samples = readContent(contentFolder).errors.flatMap(({ samples: [first] }) => first ?? []);
const wanted = 24;
const pastes = [
  ...Array.from({ length: wanted }, (_, i) => samples[Math.floor((i * samples.length) / wanted)] ?? ''),
  ...symptoms,
  ...questions,
  ...others,
];

/** The first answer of what the site ships to browsers. */
function onSite(): (text: string) => First {
  const read = (path: string) => JSON.parse(readFileSync(join(distFolder, path), 'utf8'));
  const first: FirstPart = read('search-index.json');
  const index = openIndex(joinParts(first, first.others.map(read)));
  const home = readFileSync(join(distFolder, 'index.html'), 'utf8');
  const [, props = ''] = /<script type="application\/json" data-props[^>]*>([^<]*)/.exec(home) ?? [];
  const sayings: Pick<SearchProps, 'symptoms' | 'guides'> = JSON.parse(props);
  return (text) => {
    const { symptoms, guide, finding } = inWords(findErrors(text, index), text, sayings);
    const match = firstAnswer(finding);
    const card = match && (read(`search/${match.id}.json`) as PageCard);
    return {
      symptoms: symptoms.map(({ title, question, answers, url }) => ({
        title,
        question,
        answers: answers.map(({ say }) => say),
        path: url,
      })),
      ...(guide && { guide: { title: guide.title, summary: guide.summary, path: guide.url } }),
      matches: finding.matches.map(({ id }) => id),
      ...(match && card && { page: { id: match.id, title: card.title, step: textOfHtml(card.first) } }),
    };
  };
}

function firstOf({ matches, mayFit, symptom, furtherSymptoms = [], guide }: Explained): First {
  const found = matches[0] ?? mayFit[0];
  return {
    symptoms: [...(symptom ? [symptom] : []), ...furtherSymptoms].map(({ title, question, answers, path }) => ({
      title,
      question,
      answers: answers.map(({ say }) => say),
      path,
    })),
    ...(guide && { guide: { title: guide.title, summary: guide.summary, path: guide.path } }),
    matches: matches.map(({ id }) => id),
    ...(found && { page: { id: found.id, title: found.title, step: plainText(found.whatToDo[0]?.text ?? '') } }),
  };
}

function textOfHtml(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text;
}

test('the site, the installed command and its server for assistants answer 40 texts with the same words', async () => {
  expect(existsSync(distFolder), 'Run `npm run build` first.').toBe(true);
  expect(new Set(pastes).size).toBe(40);
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
      expect(text).toContain(expected.page?.title ?? '');
      for (const { question } of expected.symptoms) expect(text).toContain(question);
      expect(text).toContain(expected.guide?.summary ?? '');
    }
    const isSilent = ({ page, guide, symptoms: said }: First) => !page && !guide && said.length === 0;
    expect(pastes.filter((paste) => isSilent(site(paste)))).toEqual(['hello there']);
    expect(pastes.filter((paste) => site(paste).symptoms.length > 0)).toEqual(symptoms);
    expect(pastes.filter((paste) => site(paste).guide !== undefined)).toEqual(questions);
  } finally {
    await client.close();
  }
});

test('the copy in one file, opened from a disk, answers them with the same words', async () => {
  const site = onSite();
  await inCopy(async (page, copy) => {
    const { field, results, paste: give } = searchOn(page);
    await page.goto(copy);
    for (const paste of pastes) {
      // An answer that was opened stands on a page of its own.
      if (await field.isHidden()) await page.goto(`${copy}#/`);
      await give(paste);
      const expected = site(paste);
      const said = results.locator('.in-words');
      expect(await said.count(), paste).toBe(expected.symptoms.length + (expected.guide ? 1 : 0));
      if (expected.guide) {
        expect(await said.first().getByRole('heading').textContent()).toBe(expected.guide.title);
        expect(await said.first().getByRole('paragraph').textContent()).toBe(expected.guide.summary);
      }
      for (const { title, question, answers } of expected.symptoms) {
        const symptom = said.filter({ hasText: title });
        expect(await symptom.getByRole('heading').textContent()).toBe(`Sounds like: ${title}`);
        expect(await symptom.getByRole('paragraph').first().textContent()).toBe(question);
        const links = symptom.getByRole('link');
        expect(await links.allTextContents()).toEqual(answers);
        expect(await links.first().getAttribute('href')).toMatch(/^#\/troubleshoot\//);
      }
      const answer = results.locator('ol [data-answer]').first();
      if (expected.page === undefined) {
        expect(await answer.count(), paste).toBe(0);
        continue;
      }
      const { id, title, step } = expected.page;
      expect(await answer.getAttribute('href'), paste).toContain(`errors/${id}`);
      expect(await results.locator('ol > li').first().textContent(), paste).toContain(title);
      // A guess shows what to do first on its page, not here.
      const first = results.locator('.first').first().locator('span');
      if ((await first.count()) > 0) expect(await first.textContent(), paste).toBe(step);
      else {
        await answer.click();
        await page.locator('h1', { hasNotText: 'Paste' }).waitFor();
        expect(await page.locator('main').textContent(), paste).toContain(step);
      }
    }
  });
});

test('the troubleshooter is the same everywhere at the step that each text leads to', async () => {
  const site = onSite();
  const outcomes = [...graph.outcomes.keys()];
  const steps = new Set(
    pastes.flatMap((paste) => {
      const { symptoms: said, page } = site(paste);
      const [named] = [...graph.questions.keys()].filter((step) => said.some(({ path }) => path.includes(`/${step}/`)));
      return named ?? outcomes.find((step) => pageOfOutcome(step) === page?.id) ?? [];
    }),
  );
  expect(steps.size).toBeGreaterThanOrEqual(20);
  const client = await connectAssistant();
  try {
    await inCopy(async (page, copy) => {
      for (const step of steps) {
        const path = `troubleshoot/${graph.treeOf.get(step)}/${step}/`;
        const onPage = partsOfStep(readFileSync(join(distFolder, path, 'index.html'), 'utf8'));
        const printed = runInstalled(['tree', '--json', step]).stdout;
        const answer: StepAnswer = JSON.parse(printed);
        expect(partsOfAnswer(answer), step).toEqual(onPage);
        const { structuredContent, content } = await client.callTool({ name: 'walk_tree', arguments: { step } });
        expect(structuredContent).toEqual(answer);
        const [{ text = '' } = {}] = content as { text?: string }[];
        // The walk itself, of somebody who ends it at once.
        for (const words of [text, runInstalled(['tree', step], { input: 'q\n' }).stdout])
          for (const part of [onPage.title, ...onPage.choices]) expect(words).toContain(part);
        await page.goto(`${copy}#/${path}`);
        await page.locator('h1', { hasText: onPage.title }).waitFor();
        expect(partsOfStep(await page.content()), step).toEqual(onPage);
      }
    });
  } finally {
    await client.close();
  }
});

/** What a step says: its question or result, and its answers or what to do first. */
interface StepParts {
  readonly title: string;
  readonly choices: readonly string[];
}

function partsOfStep(html: string): StepParts {
  const main = html.slice(html.indexOf('<main'));
  const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(main) ?? [];
  const [, answers] = /<ul class="answers[^>]*>(.*?)<\/ul>/s.exec(main) ?? [];
  const [, fix] = /<section[^>]*aria-labelledby="fix"[^>]*>.*?<li>(.*?)(?:<\/li>|<div|<pre|<figure)/s.exec(main) ?? [];
  const choices = answers ? [...answers.matchAll(/<li><a[^>]*>(.*?)<\/a>/gs)].map(([, say = '']) => say) : [fix ?? ''];
  return { title: textOfHtml(title), choices: choices.map(textOfHtml) };
}

function partsOfAnswer({ title, answers, cause }: StepAnswer): StepParts {
  return { title, choices: answers?.map(({ say }) => say) ?? [plainText(cause?.fix[0]?.text ?? '')] };
}

/** Opens the copy in one file, from a disk, in a browser. */
async function inCopy(look: (page: Page, copy: string) => Promise<void>) {
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  try {
    const page = await browser.newPage();
    // A busy machine is no failure: what hangs ends with the test.
    page.setDefaultTimeout(0);
    await look(page, pathToFileURL(resolve(distFolder, 'offline/oss-migration-troubleshooter.html')).href);
  } finally {
    await browser.close();
  }
}
