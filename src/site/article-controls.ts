import { filterTerms } from '../domain/text/filter-terms.ts';
import { letChooseTool } from '../islands/tool-choice.ts';

/**
 * The controls of an article: what a link names opens, the contents show where the reader is, commands are shown for
 * the reader's tool. Articles are complete without it.
 */
letChooseTool();

const contents = document.querySelector<HTMLDetailsElement>('.contents details');
const summary = contents?.querySelector('summary');
/** Whether the contents open over the text: beside it, they need no control. */
const isOverText = () => summary?.checkVisibility() ?? false;
// Contents that are in sight beside the text are open, for readers who do not go by their sight.
if (contents && !isOverText()) contents.open = true;

/** Closes contents that lie over the text, once the reader goes on. */
function closeContents() {
  if (contents && isOverText()) contents.open = false;
}

/** Opens what the address names, and what is around it. */
function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  let opened = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    opened ||= !fold.open;
    fold.open = true;
  }
  if (opened) target?.scrollIntoView();
}
openTarget();
addEventListener('hashchange', openTarget);

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (!contents?.contains(target) || target.closest('a')) closeContents();
  // A link to where the reader is already changes no address.
  const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (link?.hash === location.hash) openTarget();
  const all = target.closest<HTMLElement>('[data-open-all]');
  if (!all) return;
  const folds = all.closest('section')?.querySelectorAll<HTMLDetailsElement>(':is(.cause, .fold)') ?? [];
  const { openAll: other = '' } = all.dataset;
  const isOpening = all.toggleAttribute('data-opened');
  for (const fold of folds) fold.open = isOpening;
  // It is named for what it does next.
  all.dataset.openAll = all.textContent.trim();
  all.textContent = other;
});

const field = document.querySelector<HTMLInputElement>('#look-up');
if (field) letLookUp(field);

/** Of the errors that a hub tells apart, leaves those that have all words of a query, or a code or message that stands in it. */
function letLookUp(field: HTMLInputElement) {
  const inSmall = (text: string | null) => (text ?? '').toLowerCase();
  const rows = [...document.querySelectorAll<HTMLElement>('.told dt')].map((dt) => {
    const dd = dt.nextElementSibling as HTMLElement;
    return {
      parts: [dt, dd],
      fold: dt.closest('details'),
      text: inSmall(`${dt.textContent} ${dd.textContent}`),
      marks: [...dt.querySelectorAll('code')].map(({ textContent }) => inSmall(textContent)),
    };
  });
  const nothing = document.createElement('p');
  nothing.setAttribute('role', 'status');
  field.after(nothing);
  field.addEventListener('input', () => {
    const query = inSmall(field.value);
    const terms = filterTerms(query, []);
    const left = rows.filter(
      ({ text, marks }) =>
        terms.every((words) => words.some((word) => text.includes(word))) || marks.some((mark) => query.includes(mark)),
    );
    const open = new Set(left.map(({ fold }) => fold));
    for (const row of rows) {
      for (const part of row.parts) part.hidden = !left.includes(row);
      if (!row.fold) continue;
      row.fold.hidden = !open.has(row.fold);
      row.fold.open = terms.length > 0 && open.has(row.fold);
    }
    nothing.textContent = left.length > 0 ? '' : (field.dataset.none ?? '');
  });
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !contents?.open || !isOverText()) return;
  closeContents();
  summary?.focus();
});

const where = document.querySelector<HTMLElement>('.where');
const message = document.querySelector('h1');
if (where && message) {
  new IntersectionObserver(([entry]) => {
    where.hidden = !entry || entry.isIntersecting || entry.boundingClientRect.top > 0;
  }).observe(message);
}

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [link.hash.slice(1), link] as const),
);
const inView = new Set<string>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const id = target.id || target.querySelector('h2[id]')?.id || '';
      if (isIntersecting) inView.add(id);
      else inView.delete(id);
    }
    // Of nested parts the last one is the inner one.
    const current = [...links.keys()].findLast((id) => inView.has(id));
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  },
  // The reader reads in the upper third.
  { rootMargin: '-20% 0px -65%' },
);
for (const id of links.keys()) {
  const part = document.getElementById(id);
  const whole = part?.matches('h2') ? (part.closest('section') ?? part) : part;
  if (whole) observer.observe(whole);
}
