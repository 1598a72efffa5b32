import { nameAndTitle } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import type { Catalogue } from './catalogue.ts';
import type { Urls } from './urls.ts';

/** A page whose facts changed on a day. */
export interface ChangedPage {
  readonly day: string;
  /** Unique among all pages: the last part of its path. */
  readonly name: string;
  readonly path: string;
  /** With the message, where it has one. */
  readonly title: string;
  /** What happened, in words. */
  readonly heading: string;
  readonly summary: string;
  /** What changed on that day; always in English. */
  readonly change?: string | undefined;
  /** Whose error it is. */
  readonly services: readonly string[];
}

/** All pages with the day their facts last changed, the newest first. */
export function changedPages({ errors, guides, providers }: Catalogue, urls: Urls): ChangedPage[] {
  const pages = [
    ...errors.map((page) => ({
      page,
      name: `errors/${page.id}`,
      path: urls.error(page.id),
      title: nameAndTitle(page),
      heading: page.title,
      services: page.services,
    })),
    ...guides.map((page) => ({
      page,
      name: `guides/${page.id}`,
      path: urls.guide(page.id),
      title: page.title,
      heading: page.title,
      services: [],
    })),
    ...providers.map((page) => ({
      page,
      name: `providers/${page.id}`,
      path: urls.provider(page.id),
      title: page.title,
      heading: page.title,
      services: [page.service],
    })),
  ];
  return pages
    .map(({ page, ...rest }) => ({ ...rest, day: page.changed, change: page.change, summary: plainText(page.summary) }))
    .sort((a, b) => b.day.localeCompare(a.day) || a.name.localeCompare(b.name));
}

/** Names that begin with a small letter, by what they share: a digit, a hyphen, or how they begin. */
const toolName = /^(?:\w*\d|[a-z]+-[a-z]|(?:aliyun|curl|gcs|gsutil|mc\b|mgw|openssl|oss|rclone)\w*)/;

const kinds = ['added', 'corrected', 'changed', 'removed'] as const;

/**
 * What `change` says, as a text of its own, without the verb that it begins with and each "that" behind it; where it
 * begins with none, facts changed. Tools keep the letters of their names.
 */
export function kindOfChange(change: string): { readonly kind: (typeof kinds)[number]; readonly what: string } {
  const [, verb = '', that = '', rest = ''] = /^(\w+):? (that )?(.*)/s.exec(change) ?? [];
  const kind = kinds.find((one) => one === verb.toLowerCase());
  if (kind === undefined) return { kind: 'changed', what: change };
  const what = that === '' ? rest : rest.replaceAll(/(?<=, (?:and|but) )that /g, '');
  return { kind, what: toolName.test(what) ? what : what.charAt(0).toUpperCase() + what.slice(1) };
}
