import type { InLanguage } from '../authoring/translations.ts';
import type { Cause, ErrorPage, Step } from '../domain/catalogue/error-page.ts';
import type { CauseView, StepView } from '../islands/CauseCard.tsx';
import { langOf } from './catalogue.ts';
import { inlineHtml } from './markdown.ts';
import type { Urls } from './urls.ts';
import { words } from './words/index.ts';

/** A cause of a page with its Markdown turned into HTML. */
export function causeView(page: InLanguage<ErrorPage>, cause: Cause, urls: Urls): CauseView {
  const section = `causes.${cause.id}`;
  const lang = langOf(page, section);
  return {
    ...(lang && { lang }),
    ...(page.edition.stale.has(section) && { note: words(urls.locale).languages.stale }),
    id: cause.id,
    title: cause.title,
    html: inlineHtml(cause.text, urls),
    inferred: cause.basis === 'inferred',
    check: {
      ...stepView(cause.check, urls),
      confirms: inlineHtml(cause.check.confirms, urls),
      rulesOut: inlineHtml(cause.check.rulesOut, urls),
    },
    fix: cause.fix.map((step) => stepView(step, urls)),
  };
}

/** A step with its Markdown turned into HTML. */
export function stepView({ text, command }: Step, urls: Urls): StepView {
  return command === undefined ? { html: inlineHtml(text, urls) } : { html: inlineHtml(text, urls), command };
}
