import { showRecent } from '../../site/recent-pages.ts';
import fields from '../../styles/fields.css?inline';
import first from '../../styles/first.css?inline';
import styles from '../../styles/search.css?inline';
import { longestWait } from './engine.ts';
import { startSearch } from './start-search.ts';

/**
 * The search of the home page in a dialog over any other page. Its markup is that of the home page, so it is written
 * once and speaks the language of the page. The field is there at once; what is typed before the rest has come stays.
 */
let dialog: HTMLDialogElement | undefined;

/** Opens the dialog, with a text if there is one; rejects when the home page cannot be had. */
export async function openSearchDialog(home: string, name: string, text: string): Promise<void> {
  if (!dialog) dialog = await makeDialog(home, name, text);
  else {
    dialog.showModal();
    fill(dialog, text);
  }
}

async function makeDialog(home: string, name: string, text: string): Promise<HTMLDialogElement> {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.ariaLabel = name;
  // A click beside it closes it, where browsers know how.
  made.setAttribute('closedby', 'any');
  const early = document.createElement('textarea');
  early.ariaLabel = name;
  early.value = text;
  made.append(early);
  addStyles();
  document.body.append(made);
  made.showModal();
  try {
    made.replaceChildren(...(await fetchSearch(home)));
  } catch (error) {
    made.remove();
    throw error;
  }
  nameIt(made);
  startSearch(made.querySelector('.error-search') as HTMLElement);
  fill(made, early.value);
  made.querySelector('[data-close]')?.addEventListener('click', () => made.close());
  showRecent(made);
  return made;
}

/** Over another page it is the search, which finds more than errors. */
function nameIt(dialog: HTMLDialogElement) {
  const label = dialog.querySelector<HTMLElement>('[data-in-dialog]');
  if (!label) return;
  label.textContent = label.dataset.inDialog ?? '';
  dialog.ariaLabel = label.textContent;
}

/** Puts a text into the field as if it were typed there. */
function fill(dialog: HTMLDialogElement, text: string) {
  const area = dialog.querySelector('textarea') as HTMLTextAreaElement;
  area.focus();
  if (text === '') return;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Made of objects, not of an element: the policy of the page knows no style that comes later. */
function addStyles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fields + first + styles);
  document.adoptedStyleSheets.push(sheet);
}

async function fetchSearch(home: string): Promise<readonly Element[]> {
  const answer = await fetch(home, { signal: AbortSignal.timeout(longestWait) });
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${home}`);
  // Without its styles: the policy of this page does not know them.
  const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('.error-search, .recent')];
}
