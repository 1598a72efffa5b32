import first from '../../styles/first.css?inline';
import styles from '../../styles/triage.css?inline';
import { hydrateIsland } from '../hydrate-island.ts';
import type { NamedFile } from './orders.ts';
import { Triage } from './Triage.tsx';

/**
 * Shows the page that reads whole lists in the place of this one, and hands it files. A page that is loaded could be
 * given none, since nothing that a reader gives is stored.
 */
export async function takeAlong(url: string, files: readonly NamedFile[]): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  // Without its styles: the policy of this page does not know them.
  const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  // A page on disk cannot change its address.
  if (location.protocol !== 'file:') {
    history.pushState(null, '', url);
    addEventListener('popstate', () => location.reload());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(first + styles);
  document.adoptedStyleSheets.push(sheet);
  document.querySelector('dialog[open]')?.remove();
  document.title = page.title;
  for (const part of ['#content', '.ways-back']) {
    const next = page.querySelector(part);
    if (next) document.querySelector(part)?.replaceWith(next);
  }
  scrollTo({ top: 0 });
  hydrateIsland('triage', Triage, { files });
}
