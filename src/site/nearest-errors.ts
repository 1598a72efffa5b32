import { loadSearch } from '../islands/error-search/search-data.ts';

/** On the page for unknown addresses: reads the words of the address as if they had been pasted. */
const section = document.querySelector<HTMLElement>('#nearest');
const list = section?.querySelector('ul');

if (section && list) {
  const { index = '', error = '' } = section.dataset;
  const { pages, find } = await loadSearch(index);
  const { matches, similar } = find(wordsOf(location.pathname));
  const ids = [...matches.map(({ id }) => id), ...similar].slice(0, 3);
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = error.replace('{id}', id);
    link.textContent = pages[id]?.message ?? id;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  section.hidden = ids.length === 0;
}

/** The last part of an address as words; a cut escape stays as it is. */
function wordsOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last).replace(/[-_+.]/g, ' ');
  } catch {
    return last.replace(/[-_+.]/g, ' ');
  }
}
