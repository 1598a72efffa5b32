/** What the copy in one file is called; that of the original language has no mark. */
export function fileOfCopy(locale: string | undefined): string {
  return `oss-migration-troubleshooter${locale === undefined ? '' : `.${locale}`}.html`;
}
