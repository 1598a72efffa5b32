import { howKept, type Kept, keep, remove } from './keep-offline.ts';

/** The part of the page about offline copies that tells how this browser keeps the site, and changes it. */
const section = document.querySelector<HTMLElement>('[data-states]');
if (section) start(section);

function start(section: HTMLElement) {
  const states = JSON.parse(section.dataset.states ?? '{}') as Record<Kept, string>;
  const status = section.querySelector('[role=status]');
  const buttons = {
    keep: section.querySelector<HTMLButtonElement>('[data-keep]'),
    remove: section.querySelector<HTMLButtonElement>('[data-remove]'),
  };

  async function show() {
    const kept = await howKept();
    if (status) status.textContent = states[kept];
    if (buttons.keep) buttons.keep.hidden = kept !== 'off';
    if (buttons.remove) buttons.remove.hidden = kept !== 'on';
  }

  buttons.keep?.addEventListener('click', () =>
    keep()
      .catch(() => {})
      .then(show),
  );
  buttons.remove?.addEventListener('click', () =>
    remove()
      .catch(() => {})
      .then(show),
  );
  navigator.serviceWorker?.ready.then(show);
  addEventListener('load', () => setTimeout(show));
  void show();
}
