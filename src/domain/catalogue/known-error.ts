import type { KnownError } from '../log-search/finding.ts';
import type { ErrorPage } from './error-page.ts';

/** The part of an error page that the search reads pastes with. */
export function knownError({ id, messages, codes, ec, phrases }: ErrorPage): KnownError {
  return { id, messages: messages.map(({ text }) => text), codes, ec, phrases };
}
