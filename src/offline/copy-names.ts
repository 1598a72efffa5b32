import { originalLanguage } from '../domain/catalogue/languages.ts';

/** What the copy in one file of a language is called; that of the original language has no mark. */
export function fileOfCopy(locale: string): string {
  return `oss-migration-troubleshooter${locale === originalLanguage ? '' : `.${locale}`}.html`;
}

/** A path below the base without its language: `zh/errors/` is `errors/`. */
export function withoutLanguage(path: string): string {
  return path.replace(/^[a-z]{2}\//, '');
}
