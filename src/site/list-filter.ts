import { fill } from '../domain/fill.ts';

/** On lists of errors: hides the entries that do not hold every word of the filter. */
const field = document.querySelector<HTMLInputElement>('#filter');
const count = document.querySelector<HTMLElement>('#filter-count');
const none = document.querySelector<HTMLElement>('#filter-none');
const entries = [...document.querySelectorAll<HTMLElement>('.error-list > li')].map((item) => ({
  item,
  text: textOf(item),
}));

/** What an entry can be found by: not by its verdicts, which stand on every one. */
function textOf(item: HTMLElement): string {
  const copy = item.cloneNode(true) as HTMLElement;
  copy.querySelector('[data-unfiltered]')?.remove();
  return (copy.textContent ?? '').toLowerCase();
}

function filter() {
  const words = (field?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { item, text } of entries) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  if (none) none.hidden = shown > 0;
  if (count)
    count.textContent = words.length > 0 ? fill(count.dataset.text ?? '', { shown, count: entries.length }) : '';
}

field?.addEventListener('input', filter);
// The browser may have put back what was typed before the page was left.
if (field?.value) filter();
