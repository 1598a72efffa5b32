import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import type { SearchData } from '../islands/error-search/search-data.ts';
import { errorPages } from '../site/catalogue.ts';
import { entryUrl, graph } from '../site/steps.ts';
import { urlsFor } from '../site/urls.ts';
import { defaultLocale } from '../site/words/index.ts';

/** The index of our own search layer, with what a result shows of each page. */
export function GET() {
  const urls = urlsFor(defaultLocale);
  const index = buildIndex(knownErrors(errorPages));
  const pages = Object.fromEntries(
    errorPages.map((page) => [
      page.id,
      {
        message: pageName(page),
        title: page.title,
        first: plainText(page.whatToDo[0]?.text ?? ''),
        retry: page.badges.retry.verdict,
        data: page.badges.data.verdict,
        who: page.badges.who,
        asked: { question: graph.questions.get(page.askedAt)?.ask ?? '', url: entryUrl(page, urls) },
      },
    ]),
  );
  return Response.json({ index, pages } satisfies SearchData);
}
