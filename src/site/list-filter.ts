import { fill } from '../domain/fill.ts';
import { filterTerms, type Synonyms } from '../domain/text/filter-terms.ts';

/**
 * On lists of errors and codes: hides the entries that do not hold every word of the filter, or one that means the same,
 * and those that are not in the chosen groups. What is chosen is in the address, so that a filtered list can be shared and Back finds it again.
 */
const form = document.querySelector<HTMLElement>('.filter');
const controls = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filter [name]')];
const count = document.querySelector<HTMLElement>('#filter-count');
const none = document.querySelector<HTMLElement>('#filter-none');
const entry = '.error-list > li, .code-list tr:has(td)';
const entries = [...document.querySelectorAll<HTMLElement>(entry)].map((item) => ({
  item,
  text: textOf(item),
  // Copies of the site have other addresses around it.
  id: /\/errors\/([^/]+)\//.exec(item.querySelector('a')?.href ?? '')?.[1] ?? '',
}));
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

/** By error page the groups that it is in, as `facet/value`, and words that mean the same. Fetched with the first choice. */
interface Known {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly ideas: readonly Synonyms[];
}
let fetching: Promise<Known | undefined> | undefined;
let latest = 0;

/** What an entry can be found by: not by its verdicts, which stand on every one. */
function textOf(item: HTMLElement): string {
  const copy = item.cloneNode(true) as HTMLElement;
  copy.querySelector('[data-unfiltered]')?.remove();
  return (copy.textContent ?? '').toLowerCase();
}

async function filter() {
  const chosen = controls.filter(({ value }) => value !== '');
  const own = ++latest;
  const query = chosen.find(({ name }) => name === 'words')?.value ?? '';
  const wanted = chosen.filter(({ name }) => name !== 'words').map(({ name, value }) => `${name}/${value}`);
  const known = chosen.length > 0 && form?.dataset.facets ? await fetchKnown(form.dataset.facets) : undefined;
  // The reader has gone on.
  if (own !== latest) return;
  const terms = filterTerms(query, known?.ideas ?? []);
  let shown = 0;
  for (const { item, text, id } of entries) {
    const fits =
      terms.every((words) => words.some((word) => text.includes(word))) &&
      (!known || wanted.every((group) => known.groups[id]?.includes(group)));
    item.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of groups) showGroup(group, chosen.length > 0);
  if (none) none.hidden = shown > 0;
  if (count)
    count.textContent = chosen.length > 0 ? fill(count.dataset.text ?? '', { shown, count: entries.length }) : '';
}

/** A group says how much of it is left; without a filter it leads to its own page, which says how much there is. */
function showGroup(group: HTMLElement, isFiltered: boolean) {
  const left = [...group.querySelectorAll<HTMLElement>(entry)].filter(({ hidden }) => !hidden).length;
  group.hidden = left === 0;
  // What leads to it goes with it.
  const jump = document.querySelector<HTMLElement>(`a[href="#${group.querySelector('[id]')?.id}"]`);
  if (jump) jump.hidden = group.hidden;
  const [count, whole] = ['shown', 'whole'].map((part) => group.querySelector<HTMLElement>(`[data-${part}]`));
  if (count) count.textContent = isFiltered ? String(left) : '';
  if (whole) whole.hidden = isFiltered;
}

/** While they cannot be had, no choice hides anything; the next one tries again. */
function fetchKnown(url: string): Promise<Known | undefined> {
  fetching ??= fetch(url)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Known>) : undefined))
    .catch(() => undefined)
    .then((known) => {
      if (!known) fetching = undefined;
      return known;
    });
  return fetching;
}

function remember() {
  // The copy in one file has its page there.
  if (location.hash.startsWith('#/')) return;
  const query = new URLSearchParams(
    controls.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  ).toString();
  history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
}

form?.addEventListener('input', async () => {
  remember();
  await filter();
  // Who filters far down the list sees the beginning of what is left.
  count?.scrollIntoView({ block: 'nearest' });
});
const asked = new URLSearchParams(location.search);
for (const control of controls) control.value = asked.get(control.name) ?? '';
if (asked.size > 0) filter();
