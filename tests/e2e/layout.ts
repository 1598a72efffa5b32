import type { Page } from '@playwright/test';

/** By how much a page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Lays out the content of an error page in the frame of the one that is open: all have one frame and one style. */
export async function layOut(page: Page, id: string): Promise<void> {
  await page.evaluate(async (id) => {
    const html = await (await fetch(`../${id}/`)).text();
    const [, main] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    if (main === undefined) throw new Error(`${id} has no content.`);
    (document.querySelector('main') as HTMLElement).innerHTML = main;
  }, id);
}
