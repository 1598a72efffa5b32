import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe objects to on a page, one line for each element.
 *
 * @param rule the only one to look at; else all of the standards
 */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    // Gathering the results of frames opens a page for each, and no page here has one of another site.
    .setLegacyMode()
    // What passes is not listed.
    .options({ resultTypes: ['violations'], runOnly: rule === undefined ? standards : [rule] })
    .analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
