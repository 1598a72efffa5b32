import type { InLanguage } from '../authoring/translations.ts';
import { type Cause, type ErrorPage, proofSources, type Step } from '../domain/catalogue/error-page.ts';
import type { CauseView, StepView } from '../islands/CauseCard.tsx';
import type { ProofView } from '../islands/Proof.tsx';
import { langOf, sources } from './catalogue.ts';
import { inlineHtml } from './markdown.ts';
import { sourceLink } from './source-link.ts';
import { sourceTitle } from './source-title.ts';
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
    proof: proofView(page, cause, urls),
    check: {
      ...stepView(cause.check, urls),
      confirms: inlineHtml(cause.check.confirms, urls),
      rulesOut: inlineHtml(cause.check.rulesOut, urls),
    },
    fix: cause.fix.map((step) => stepView(step, urls)),
  };
}

/** What a cause and its check rest on, with the day each source was compared. */
function proofView(page: InLanguage<ErrorPage>, cause: Cause, urls: Urls): ProofView {
  const ids = proofSources(cause);
  const { basis, how } = cause;
  const lang = langOf(page, `how.${cause.id}`);
  return {
    basis,
    ...(how === undefined ? {} : { how: inlineHtml(how, urls) }),
    ...(lang && { lang }),
    sources: sources
      .filter(({ id }) => ids.includes(id))
      .map((source) => ({
        ...sourceTitle(source, urls.locale),
        url: sourceLink(source.url),
        checked: later(source.checked, cause.checked),
      })),
  };
}

function later(day: string, other = ''): string {
  return other > day ? other : day;
}

/** A step with its Markdown turned into HTML. */
export function stepView({ text, command, variants }: Step, urls: Urls): StepView {
  return {
    html: inlineHtml(text, urls),
    ...(command === undefined ? {} : { command }),
    ...(variants === undefined
      ? {}
      : {
          variants: variants.map(({ tool, command, text }) =>
            text === undefined ? { tool, command } : { tool, html: inlineHtml(text, urls) },
          ),
        }),
  };
}
