import { type Cause, proofSources, type Step } from '../domain/catalogue/error-page.ts';
import type { CauseView, StepView } from '../islands/CauseCard.tsx';
import type { ProofView } from '../islands/Proof.tsx';
import { sources } from './catalogue.ts';
import { inlineHtml } from './markdown.ts';
import type { Urls } from './urls.ts';

/** A cause with its Markdown turned into HTML. */
export function causeView(cause: Cause, urls: Urls): CauseView {
  return {
    id: cause.id,
    title: cause.title,
    html: inlineHtml(cause.text, urls),
    proof: proofView(cause, urls),
    check: {
      ...stepView(cause.check, urls),
      confirms: inlineHtml(cause.check.confirms, urls),
      rulesOut: inlineHtml(cause.check.rulesOut, urls),
    },
    fix: cause.fix.map((step) => stepView(step, urls)),
  };
}

/** What a cause and its check rest on, with the day each source was compared. */
function proofView(cause: Cause, urls: Urls): ProofView {
  const ids = proofSources(cause);
  const { basis, how } = cause;
  return {
    basis,
    ...(how === undefined ? {} : { how: inlineHtml(how, urls) }),
    sources: sources
      .filter(({ id }) => ids.includes(id))
      .map(({ title, url, checked }) => ({ title, url, checked: later(checked, cause.checked) })),
  };
}

function later(day: string, other = ''): string {
  return other > day ? other : day;
}

/** A step with its Markdown turned into HTML. */
export function stepView({ text, command }: Step, urls: Urls): StepView {
  return command === undefined ? { html: inlineHtml(text, urls) } : { html: inlineHtml(text, urls), command };
}
