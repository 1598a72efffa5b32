import type { Page } from '@playwright/test';

/** The search of the home page, by what assistive technology calls its parts. */
export function searchOn(page: Page) {
  const field = page.getByRole('textbox', { name: /error message/i });
  const results = page.getByRole('region', { name: 'Search results' });
  const matching = results.getByRole('list', { name: 'Matching errors' });
  return {
    field,
    results,
    matching,
    bestMatch: matching.getByRole('link').first(),
    mayFit: results.getByRole('list', { name: 'Closest errors' }),
    /** What a reader is shown first: the best match, or the best guess where nothing is sure. */
    firstAnswer: matching
      .or(results.getByRole('list', { name: 'Closest errors' }))
      .getByRole('link')
      .first(),
    /** Guesses beside a match. */
    rivals: results.getByRole('list', { name: /^Or (?:this one|one of these)$/ }),
    other: results.getByRole('list', { name: 'Other pages' }),
    /** What is in sight of the results. The status repeats some of it a moment later, for screen readers. */
    shown: (text: string) => results.getByText(text).and(page.locator(':not([role="status"])')),

    /** Puts text into the field and waits until the lists stand for it. */
    paste: async (text: string) => {
      await field.fill(text);
      // Not `expect`, which waits for five seconds where Playwright's own runner does not set how long.
      await page.locator('[aria-busy="false"]').and(results).waitFor();
    },
  };
}
