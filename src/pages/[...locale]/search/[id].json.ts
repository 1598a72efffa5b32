import type { InLanguage } from '../../../authoring/translations.ts';
import type { ErrorPage } from '../../../domain/catalogue/error-page.ts';
import { pageName } from '../../../domain/catalogue/page-name.ts';
import { signAmong } from '../../../domain/catalogue/told-groups.ts';
import type { PageCard } from '../../../islands/error-search/cards.ts';
import { catalogueFor, langOf } from '../../../site/catalogue.ts';
import { inEveryLocale } from '../../../site/locales.ts';
import { inlineHtml } from '../../../site/markdown.ts';
import { entryQuestion } from '../../../site/steps.ts';
import { urlsFor } from '../../../site/urls.ts';
import type { Locale } from '../../../site/words/index.ts';

export function getStaticPaths() {
  return inEveryLocale(({ errors }) => errors.map((page) => ({ params: { id: page.id }, props: { page } })));
}

/**
 * The card of one error page. A file for each page, since a search shows a handful of 210: together they would be
 * twice as many bytes as the scripts. Its address stands: ids are permanent, so an old index finds new cards.
 */
export function GET({ props: { page, locale } }: { props: { page: InLanguage<ErrorPage>; locale: Locale } }) {
  const urls = urlsFor(locale);
  const name = pageName(page);
  const lang = langOf(page, 'title');
  const sign = signAmong(page.id, catalogueFor(locale).errors);
  return Response.json({
    ...(name === page.title ? {} : { message: name }),
    title: page.title,
    ...(sign === undefined ? {} : { sign: inlineHtml(sign, urls) }),
    ...(page.retired === undefined ? {} : { retired: true as const }),
    first: inlineHtml(page.whatToDo[0]?.text ?? '', urls),
    steps: page.whatToDo.length,
    ...(lang && { lang }),
    retry: page.badges.retry.verdict,
    data: page.badges.data.verdict,
    who: page.badges.who,
    asked: entryQuestion(page, urls),
  } satisfies PageCard);
}
