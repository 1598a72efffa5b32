import { expect, type Page } from '@playwright/test';
import { searchOn } from './search-field.ts';
import { graph, pageOfOutcome, shortestPath, stepPath, typicalErrors, untranslated } from './site.ts';

interface Kind {
  readonly name: string;
  /** Relative to the base of the site. */
  readonly path: string;
  /** Brings the page about where its address alone does not. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly ready?: (page: Page) => Promise<void>;
}

const searched = (page: Page) => expect(searchOn(page).results).toHaveAttribute('aria-busy', 'false');
const heading = (text: string | undefined) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text ?? '');

const withPage = shortestPath((outcome) => pageOfOutcome(outcome) === 'premature-end-of-content-length');
const withoutPage = shortestPath((outcome) => pageOfOutcome(outcome) === undefined);
const [firstAnswer] = withPage.trail;
const laterQuestion = withPage.trail[1]?.question ?? '';

/** One page of every kind that the site has. */
export const kindsOfPages: readonly Kind[] = [
  { name: 'home', path: '', ready: searched },
  { name: 'home with matches', path: '?q=check%20size%20failed', ready: searched },
  { name: 'home without a match', path: '?q=segmentation%20fault%20(core%20dumped)', ready: searched },
  { name: 'list of all errors', path: 'errors/' },
  ...typicalErrors.map(({ id }) => ({ name: `error page ${id}`, path: `errors/${id}/` })),
  { name: 'error page in Chinese', path: 'zh/errors/check-size-failed/' },
  ...untranslated
    .slice(0, 1)
    .map(({ id }) => ({ name: 'error page that is not translated', path: `zh/errors/${id}/` })),
  { name: 'errors of one service', path: 'errors/by/service/oss/' },
  { name: 'list of all messages', path: 'messages/' },
  { name: 'codes', path: 'codes/' },
  { name: 'coverage', path: 'coverage/' },
  { name: 'search quality', path: 'search-quality/' },
  { name: 'list of guides', path: 'guides/' },
  { name: 'guide', path: 'guides/restore-archived/' },
  { name: 'provider', path: 'providers/http/' },
  { name: 'first question', path: 'troubleshoot/' },
  {
    name: 'later question with a trail',
    path: stepPath(laterQuestion, firstAnswer ? [firstAnswer] : []),
    ready: (page) => expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible(),
  },
  {
    name: 'outcome with an error page',
    path: stepPath(withPage.outcome, withPage.trail),
    ready: heading(graph.outcomes.get(withPage.outcome)?.title),
  },
  {
    name: 'outcome without an error page',
    path: stepPath(withoutPage.outcome, withoutPage.trail),
    ready: heading(graph.outcomes.get(withoutPage.outcome)?.title),
  },
  { name: 'design', path: 'design/' },
  { name: 'map', path: 'troubleshoot/map/' },
  { name: 'picture of a tree', path: 'troubleshoot/map/failed-file/' },
  {
    name: 'alias',
    path: 'e/InvalidObjectState/',
    // An answer without content keeps the browser on the page that would forward it.
    before: (page) => page.route('**/errors/**', (route) => route.fulfill({ status: 204 })),
    ready: (page) => expect(page.getByText('Go to:')).toBeVisible(),
  },
  {
    name: 'page that does not exist',
    path: 'errors/check-size-faild/',
    ready: (page) => expect(page.getByRole('heading', { name: 'Did you mean one of these?' })).toBeVisible(),
  },
];

/** Opens a kind of page and waits until it is complete. */
export async function open(page: Page, { path, before, ready }: Kind) {
  await before?.(page);
  await page.goto(path);
  await ready?.(page);
}
