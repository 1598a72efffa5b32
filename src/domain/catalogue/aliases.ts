import type { ErrorPage } from './error-page.ts';

/** The part of a page that gives it names. */
type Named = Pick<ErrorPage, 'id' | 'messages' | 'codes' | 'ec' | 'aliases'>;

/**
 * Every name under `/e/` that leads to a page: its id, its messages as words joined by hyphens,
 * its codes and EC values as printed, and the names its author added. Codes also in lower case,
 * because people type them so.
 */
export function pageAliases(page: Named): string[] {
  const messages = page.messages.filter(({ lang }) => lang === 'en').map(({ text }) => messageSlug(text));
  const codes = page.codes.filter((code) => /^[\w.-]+$/.test(code));
  const names = [
    page.id,
    ...messages,
    ...codes,
    ...codes.map((code) => code.toLowerCase()),
    ...page.ec,
    ...page.aliases,
  ];
  return [...new Set(names)].filter((name) => name !== '');
}

/** A message as an address: its fixed words in lower case, joined by hyphens. */
export function messageSlug(message: string): string {
  return message
    .replace(/\{[^}]*\}/g, ' ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
