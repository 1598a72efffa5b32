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

if (form) offerSearch(form, own?.dataset.home ?? '/');
if (section) showNearest(section);

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
