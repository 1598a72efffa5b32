import { fetchCards } from '../islands/error-search/cards.ts';
import { openEngine } from '../islands/error-search/engine.ts';
import { addressWords } from './address-words.ts';

/**
 * On the page for unknown addresses: leaves the language of the address, and reads the words of the address as if they
 * had been pasted.
 */
const editions = [...document.querySelectorAll<HTMLElement>('main [data-home]')];
// The home of English is a part of all others.
const home = editions
  .map((edition) => edition.dataset.home ?? '')
  .filter((path) => location.pathname.startsWith(path))
  .reduce((longest, path) => (path.length > longest.length ? path : longest), '');
for (const edition of editions) if (edition.dataset.home !== home) edition.remove();
const own = editions.findLast(({ isConnected }) => isConnected);
const section = own?.querySelector<HTMLElement>('.nearest');
const form = own?.querySelector('form');
const words = addressWords(location.pathname);
/** More would be a list of their own. */
const most = 3;

if (own && home !== document.body.dataset.home) void speak(own.lang, home);
if (form) offerSearch(form, own?.dataset.home ?? '/');
if (section) showNearest(section);

/** Gives what surrounds the page the words of a language, from a page that has them. */
async function speak(lang: string, home: string) {
  document.documentElement.lang = lang;
  document.title = document.querySelector('h1')?.textContent.trim() ?? '';
  document.body.dataset.home = home;
  const answer = await fetch(home);
  if (!answer.ok) return;
  // The rules of this page do not know the styles of that one.
  const text = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const part of ['.skip', '.site-header', '.site-footer']) {
    const [from, to] = [page.querySelector(part), document.querySelector(part)];
    if (from && to) takeWords(from, to);
  }
}

/** What listens to an element goes on listening. */
function takeWords(from: Element, to: Element) {
  for (const { name, value } of from.attributes) if (name !== 'aria-current') to.setAttribute(name, value);
  const nodes = [...from.childNodes];
  if (nodes.length !== to.childNodes.length) return to.replaceChildren(...nodes);
  for (const [i, node] of nodes.entries()) {
    const old = to.childNodes[i] as ChildNode;
    if (node instanceof Element && old instanceof Element) takeWords(node, old);
    else old.replaceWith(node);
  }
}

/** The field begins with the words of the address; what is searched in its place stays out of addresses. */
function offerSearch(form: HTMLFormElement, home: string) {
  const field = form.querySelector('input') as HTMLInputElement;
  field.value = words;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const { openSearchDialog } = await import('../islands/error-search/search-dialog.ts');
      await openSearchDialog(home, form.dataset.name ?? '', field.value);
    } catch {
      location.assign(home);
    }
  });
}

async function showNearest(section: HTMLElement) {
  const { index = '', error = '', card = '' } = section.dataset;
  const engine = await openEngine(index);
  await engine.complete();
  const answer = await engine.read([words], new AbortController().signal, () => {});
  const { matches = [], mayFit = [] } = answer?.finding ?? {};
  const ids = [...matches, ...mayFit].slice(0, most).map(({ id }) => id);
  const cards = await fetchCards(ids, (id) => card.replace('{id}', id));
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = error.replace('{id}', id);
    link.textContent = cards[id]?.title ?? id;
    const item = document.createElement('li');
    item.append(link);
    const { message } = cards[id] ?? {};
    if (message) item.append(Object.assign(document.createElement('code'), { textContent: message }));
    section.querySelector('ul')?.append(item);
  }
  section.hidden = ids.length === 0;
}
