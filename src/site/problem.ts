import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import type { Urls } from './urls.ts';
import { absolute } from './urls.ts';

/**
 * An error as problem details after RFC 9457, with the extension members by which agents decide: whether to try the
 * same again, whether somebody has to act first, and whose matter it is. `retry_after` is left out: no page knows it.
 */
export function problemOf(page: ErrorPage, urls: Urls, site: URL | undefined) {
  const { retry, who } = page.badges;
  const retryable = retry.verdict === 'yes';
  return {
    type: absolute(urls.error(page.id), site),
    title: page.title,
    detail: plainText(page.summary),
    retryable,
    owner_action_required: !retryable,
    error_category: page.services[0] ?? '',
    error_codes: [...page.codes, ...page.ec],
    who_acts: who,
    what_to_do: page.whatToDo.map(({ text }) => plainText(text)),
    markdown: absolute(urls.errorMarkdown(page.id), site),
  };
}
