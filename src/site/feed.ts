import { type Check, type ErrorPage, proofSources, type Source, type Step } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { signOf } from '../domain/catalogue/told-groups.ts';
import { resolveLinks } from './page-links.ts';
import type { Urls } from './urls.ts';
import { absolute } from './urls.ts';

/** Grows when a field changes its meaning or goes; new fields do not change it. */
export const feedVersion = 3;

/** What an entry takes from elsewhere. */
export interface FeedParts {
  /** The language of the page, as BCP 47 has it. */
  readonly lang: string;
  readonly sources: readonly Source[];
  readonly urls: Urls;
  readonly site: URL | undefined;
}

/** An error page as one entry of `errors.json`; Markdown has absolute links. */
export function feedEntry(page: ErrorPage, { lang, sources, urls, site }: FeedParts) {
  const address = (path: string) => absolute(path, site);
  const markdown = (text: string) => resolveLinks(text, urls, address);
  const step = ({ text, command, variants }: Step) => ({
    text: markdown(text),
    ...(command === undefined ? {} : { command }),
    ...(variants === undefined
      ? {}
      : {
          variants: variants.map(({ tool, command, text }) =>
            text === undefined ? { tool, command } : { tool, text: markdown(text) },
          ),
        }),
  });
  const check = (value: Check) => ({
    ...step(value),
    confirms: markdown(value.confirms),
    rulesOut: markdown(value.rulesOut),
  });
  const sourcesOf = (ids: readonly string[]) =>
    sources
      .filter(({ id }) => ids.includes(id))
      .map(({ title, url, dated, checked }) => ({ title, url, ...(dated === undefined ? {} : { dated }), checked }));
  return {
    id: page.id,
    url: address(urls.error(page.id)),
    lang,
    kind: page.kind,
    ...(page.retired === undefined ? {} : { retired: { ...page.retired, because: markdown(page.retired.because) } }),
    name: pageName(page),
    title: page.title,
    services: page.services,
    shows: page.shows,
    summary: plainText(page.summary),
    messages: page.messages,
    codes: page.codes,
    ec: page.ec,
    badges: page.badges,
    brokeAt: page.brokeAt,
    whatToDo: page.whatToDo.map(step),
    causes: page.causes.map((cause) => ({
      id: cause.id,
      url: address(urls.error(page.id, cause.id)),
      title: cause.title,
      text: markdown(cause.text),
      basis: cause.basis,
      ...(cause.how === undefined ? {} : { how: markdown(cause.how) }),
      sources: sourcesOf(proofSources(cause)),
      check: check(cause.check),
      fix: cause.fix.map(step),
    })),
    tellApart: page.tellApart.map((told) => ({
      id: told.id,
      url: address(urls.error(told.id)),
      sign: markdown(signOf(told)),
    })),
    notKnown: page.notKnown.map(markdown),
    forSupport: page.forSupport.map(markdown),
    sources: sourcesOf(page.sources),
    changed: page.changed,
  };
}
