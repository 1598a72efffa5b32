import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import type { ErrorPage } from '../../src/domain/catalogue/error-page.ts';
import { pageName } from '../../src/domain/catalogue/page-name.ts';
import { allPaths, type Path } from '../../src/domain/troubleshooter/all-paths.ts';
import { readCauseName } from '../../src/domain/troubleshooter/cause-name.ts';
import { joinTrees } from '../../src/domain/troubleshooter/graph.ts';
import { type Trail, writeTrail } from '../../src/domain/troubleshooter/trail.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The content that the site was built from. */
export const { errors, trees, translations } = readContent(resolve(root, contentFolder));

/** All trees joined. */
export const graph = joinTrees(trees);

/**
 * The errors that browsers look at: the seven that the failed-file list names, and one of each kind
 * that looks different. What all pages share is checked without a browser.
 */
export const typicalErrors = [
  ...new Set([
    ...errors.filter(({ aliases }) => aliases.some((alias) => alias.startsWith('section_'))),
    ...(['hub', 'stub'] as const).flatMap(
      (kind) => errors.find((page) => page.kind === kind && page.causes.length > 0) ?? [],
    ),
    ...errors.filter(({ messages }) => messages.some(({ lang }) => lang === 'zh')).slice(0, 1),
    ...errors.filter(({ messages, codes }) => messages.length + codes.length === 0).slice(0, 1),
  ]),
];

/** Where the site says it is published; canonical links begin so. A site built without `SITE_URL` does not know. */
export const { site: siteOrigin } = readPublishing(process.env);

/** The verbatim message or code that is the name of an error page. */
export function mainMessage(page: ErrorPage): string {
  return pageName(page);
}

/** The error page of an id. */
export function errorPage(id: string): ErrorPage {
  const page = errors.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`There is no error page ${id}.`);
  return page;
}

/** The address of a step, relative to the base of the site. */
export function stepPath(step: string, trail: Trail = []): string {
  const path = `troubleshoot/${graph.treeOf.get(step)}/${step}/`;
  return trail.length === 0 ? path : `${path}?trail=${writeTrail(trail)}`;
}

const paths = [...allPaths(graph)];

/** The walk with the fewest answers to an outcome that `wanted` accepts. */
export function shortestPath(wanted: (outcome: string) => boolean): Path {
  const [path] = paths.filter(({ outcome }) => wanted(outcome)).toSorted((a, b) => a.trail.length - b.trail.length);
  if (path === undefined) throw new Error('No walk leads to such an outcome.');
  return path;
}

/** The error page that an outcome names, if any. */
export function pageOfOutcome(outcome: string): string | undefined {
  const cause = graph.outcomes.get(outcome)?.cause;
  return cause === undefined ? undefined : readCauseName(cause).page;
}

/** The words of an answer, as its link shows them. */
export function wordsOf({ question, answer }: Trail[number]): { readonly ask: string; readonly say: string } {
  const asked = graph.questions.get(question);
  const given = asked?.answers.find(({ id }) => id === answer);
  if (asked === undefined || given === undefined) throw new Error(`There is no answer ${question}.${answer}.`);
  return { ask: asked.ask, say: given.say };
}

/** What the clipboard holds. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The error pages that nobody has translated yet. */
export const untranslated = errors.filter(
  ({ id }) => !translations.some((one) => one.folder === 'errors' && one.id === id),
);
