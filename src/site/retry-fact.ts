import type { Badges } from '../domain/catalogue/error-page.ts';
import type { Words } from './words/index.ts';

/** Whether a retry helps, in a few words for a list. */
export function retryFact({ retry: { verdict } }: Badges, { badges: { retry }, marks }: Words): string {
  return `${retry.label}${marks.colon}${retry[verdict]}`;
}
