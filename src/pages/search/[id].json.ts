import type { ErrorPage } from '../../domain/catalogue/error-page.ts';
import { pageName } from '../../domain/catalogue/page-name.ts';
import type { PageCard } from '../../islands/error-search/cards.ts';
import { errorPages } from '../../site/catalogue.ts';
import { inlineHtml } from '../../site/markdown.ts';
import { entryUrl, graph } from '../../site/steps.ts';
import { urlsFor } from '../../site/urls.ts';
import { defaultLocale } from '../../site/words/index.ts';

export function getStaticPaths() {
  return errorPages.map((page) => ({ params: { id: page.id }, props: { page } }));
}

/**
 * The card of one error page. A file for each page, since a search shows a handful of 210: together they would be
 * twice as many bytes as the scripts. Its address stands: ids are permanent, so an old index finds new cards.
 */
export function GET({ props: { page } }: { props: { page: ErrorPage } }) {
  const urls = urlsFor(defaultLocale);
  const name = pageName(page);
  return Response.json({
    ...(name === page.title ? {} : { message: name }),
    title: page.title,
    first: inlineHtml(page.whatToDo[0]?.text ?? '', urls),
    retry: page.badges.retry.verdict,
    data: page.badges.data.verdict,
    who: page.badges.who,
    asked: { question: graph.questions.get(page.askedAt)?.ask ?? '', url: entryUrl(page, urls) },
  } satisfies PageCard);
}
