import type { Page } from '@playwright/test';

/** Holds back what a page asks for at these addresses, until it is released. */
export async function hold(page: Page, addresses: Parameters<Page['route']>[0]): Promise<() => void> {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return resolve;
}
