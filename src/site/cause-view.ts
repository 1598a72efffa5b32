import type { Cause, Step } from '../domain/catalogue/error-page.ts';
import type { CauseView, StepView } from '../islands/CauseCard.tsx';
import { inlineHtml } from './markdown.ts';
import type { Urls } from './urls.ts';

/** A cause with its Markdown turned into HTML. */
export function causeView(cause: Cause, urls: Urls): CauseView {
  return {
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
