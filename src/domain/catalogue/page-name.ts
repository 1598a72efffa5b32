import type { ErrorPage } from './error-page.ts';

/** What the reader holds, and so what a page is called: its best known message, its code, or else its title. */
export function pageName({ title, messages, codes }: Pick<ErrorPage, 'title' | 'messages' | 'codes'>): string {
  return messages.find(({ lang }) => lang === 'en')?.text ?? codes[0] ?? messages[0]?.text ?? title;
}

/** Name and title in one line, as browsers and feeds show it. Some titles begin with the name, or are all of it. */
export function nameAndTitle(page: Pick<ErrorPage, 'title' | 'messages' | 'codes'>): string {
  const name = pageName(page);
  return page.title.startsWith(name) ? page.title : `${name.replace(/[.。]$/, '')}: ${page.title}`;
}
