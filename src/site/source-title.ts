import type { Source } from '../domain/catalogue/error-page.ts';
import { originalLanguage } from '../domain/catalogue/languages.ts';
import type { Locale } from './words/index.ts';

/** What readers of a language see a source called, and in which language that is, where it is another than theirs. */
export function sourceTitle(
  { title, titleIn }: Pick<Source, 'title' | 'titleIn'>,
  locale: Locale,
): { readonly title: string; readonly lang?: string } {
  if (locale === originalLanguage) return { title };
  const own = titleIn?.[locale];
  return own === undefined ? { title, lang: originalLanguage } : { title: own };
}
