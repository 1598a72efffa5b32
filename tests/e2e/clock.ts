import { expect, type Page } from '@playwright/test';

/** Moves the clock of a page on, step by step, until a check holds, which waits no more than a moment itself. */
export async function runClockUntil(page: Page, step: number, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(step);
    await check();
  }).toPass();
}
