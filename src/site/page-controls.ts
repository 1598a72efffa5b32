import { rememberPage } from './recent-pages.ts';

/**
 * The small controls of every page: `/` and the link in the header open the search, copy buttons copy, the switches
 * change the language and the colors. Pages work without it.
 */
const root = document.documentElement;

document.addEventListener('keydown', (event) => {
  const isHeld = event.ctrlKey || event.metaKey;
  const isAsked = isHeld ? event.key === 'k' : event.key === '/' && !isWriting(event);
  if (!isAsked || event.altKey) return;
  event.preventDefault();
  openSearch();
});

const searchLink = document.querySelector<HTMLAnchorElement>('[data-search]');
searchLink?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch();
});

// What is pasted where nothing can be written is meant for the search.
document.addEventListener('paste', (event) => {
  // Some pages take what is pasted.
  if (event.defaultPrevented) return;
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  if (text !== '' && !isWriting(event) && !document.querySelector('#search')?.checkVisibility()) openSearch(text);
});

/** Whether the reader writes in a field. A closed dialog keeps the focus for a moment, in a field that nobody sees. */
function isWriting({ target }: Event): boolean {
  const field = target instanceof Element ? target.closest('input, textarea, select, [contenteditable]') : null;
  return field?.checkVisibility() ?? false;
}

/** In place: on its own page in its field, on any other in a dialog, which is fetched on first use. */
async function openSearch(text = '') {
  const field = document.querySelector<HTMLElement>('#search');
  if (field?.checkVisibility()) return field.focus();
  const { home = '/' } = document.body.dataset;
  try {
    const { openSearchDialog } = await import('../islands/error-search/search-dialog.ts');
    await openSearchDialog(home, searchLink?.dataset.search ?? '', text);
  } catch {
    location.assign(searchLink?.href ?? home);
  }
}

if (document.querySelector('meta[property="og:type"][content="article"]')) {
  rememberPage({
    path: location.pathname,
    lang: root.lang,
    title: document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title,
  });
}

// The troubleshooter and the search change the address after the page has come: the other language gets all of it.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
  const { home = '/' } = link.dataset;
  const own = document.body.dataset.home ?? '/';
  const keepPlace = () => {
    if (!('missing' in document.body.dataset || 'offlineRoot' in root.dataset))
      link.href = home + location.pathname.slice(own.length) + location.search + location.hash;
  };
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, keepPlace);
}

const themeSwitch = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const [system = '', ...chosen] = themeSwitch?.dataset.names?.split('|') ?? [];
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const themes = ['light', 'dark'];

function showTheme() {
  const name = chosen[themes.indexOf(root.dataset.theme ?? '')] ?? system;
  if (!themeSwitch) return;
  themeSwitch.title = name;
  themeSwitch.ariaLabel = name;
}
showTheme();
/** First to what the system does not have, then to what it has, then back to the system. */
themeSwitch?.addEventListener('click', () => {
  const own = systemIsDark.matches ? 'dark' : 'light';
  const other = systemIsDark.matches ? 'light' : 'dark';
  const next = root.dataset.theme === other ? own : root.dataset.theme === own ? undefined : other;
  if (next) root.dataset.theme = next;
  else delete root.dataset.theme;
  try {
    if (next) localStorage.setItem('theme', next);
    else localStorage.removeItem('theme');
  } catch {
    // Storage may be blocked; the choice then holds for this page.
  }
  showTheme();
});

/**
 * What a copy button copies: the text it names, the text beside it, the page in Markdown, or an
 * address. `data-copy` is `text`, `beside`, `page` or `link`.
 */
async function copyText(button: HTMLElement): Promise<string> {
  const value = button.dataset.value ?? button.getAttribute('href') ?? '';
  if (button.dataset.copy === 'beside') return button.parentElement?.querySelector('code')?.textContent ?? '';
  if (button.dataset.copy === 'link') return new URL(value, location.href.split('#')[0]).href;
  if (button.dataset.copy === 'page') {
    const answer = await fetch(value);
    if (!answer.ok) throw new Error(`Answer ${answer.status} for ${value}`);
    return answer.text();
  }
  return value;
}

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  const { copied = '', copyFailed = '', copyYourself = '' } = document.body.dataset;
  try {
    await writeClipboard(await copyText(button));
    announce(button, copied);
  } catch {
    announce(button, selectBeside(button) ? copyYourself : copyFailed);
  }
});

/** Puts text on the clipboard, also on plain `http`, where browsers hide the modern way. */
async function writeClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const holder = document.createElement('textarea');
  holder.value = text;
  document.body.append(holder);
  holder.select();
  const done = document.execCommand('copy');
  holder.remove();
  if (!done) throw new Error('The browser refused to copy.');
}

/** Selects the text beside a button, if that is what it copies, so that the reader can copy it. */
function selectBeside(button: HTMLElement): boolean {
  const text = button.dataset.copy === 'beside' ? button.parentElement?.querySelector('code') : undefined;
  if (!text) return false;
  getSelection()?.selectAllChildren(text);
  return true;
}

const announcement = document.createElement('p');
announcement.setAttribute('role', 'status');
announcement.className = 'visually-hidden';
document.body.append(announcement);

/** Controls that say what happened, with their own content and the timer that brings it back. */
const announcing = new Map<HTMLElement, { content: readonly ChildNode[]; timer: number }>();

/** Shows for two seconds on the control what happened, and tells screen readers. */
function announce(control: HTMLElement, text: string): void {
  const earlier = announcing.get(control);
  clearTimeout(earlier?.timer);
  const content = earlier?.content ?? [...control.childNodes];
  control.replaceChildren(text);
  announcement.textContent = text;
  const timer = window.setTimeout(() => {
    control.replaceChildren(...content);
    announcement.textContent = '';
    announcing.delete(control);
  }, 2000);
  announcing.set(control, { content, timer });
}
