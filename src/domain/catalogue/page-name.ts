import type { ErrorPage } from './error-page.ts';

/** What the reader holds, and so what a page is called: its best known message, or its code. */
export function pageName({ id, messages, codes }: Pick<ErrorPage, 'id' | 'messages' | 'codes'>): string {
  return messages.find(({ lang }) => lang === 'en')?.text ?? codes[0] ?? messages[0]?.text ?? id;
}
