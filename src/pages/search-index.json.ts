import { buildIndex } from '../domain/log-search/build-index.ts';
import type { SearchData } from '../islands/error-search/search-data.ts';
import { errorPages } from '../site/catalogue.ts';

/** The index of our own search layer, with what a result shows of each page. */
export function GET() {
  const index = buildIndex(errorPages.map((page) => ({ ...page, messages: page.messages.map(({ text }) => text) })));
  const pages = Object.fromEntries(
    errorPages.map(({ id, messages, title, badges }) => [
      id,
      {
        message: messages[0]?.text ?? id,
        title,
        retry: badges.retry.verdict,
        data: badges.data.verdict,
        who: badges.who,
      },
    ]),
  );
  return Response.json({ index, pages } satisfies SearchData);
}
