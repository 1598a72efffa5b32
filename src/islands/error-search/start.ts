import { openEngine } from './engine.ts';
import { type Field, openField } from './field.ts';
import type { Run } from './open-search.tsx';

/**
 * What every visitor of the page loads: it watches the field. The search itself, its worker and the index come
 * when the reader is about to search.
 */
const root = document.querySelector<HTMLElement>('.error-search');
if (root) start(root);

function start(root: HTMLElement) {
  const region = root.querySelector('.results');
  let loading: Promise<Run> | undefined;

  function wake(): Promise<Run> {
    openEngine(root.dataset.index ?? '').then(
      (engine) => engine.complete(),
      () => {
        // The search tries again, and says so.
      },
    );
    loading ??= import('./open-search.tsx').then(({ openSearch }) => openSearch(root, field));
    return loading;
  }

  const field: Field = openField(root, {
    wake: () => {
      wake().catch(() => {
        // Told once there is a text to search.
      });
    },
    change: (isTyped) => {
      root.classList.add('searching');
      region?.setAttribute('aria-busy', 'true');
      wake().then(
        (run) => run(isTyped),
        () => {
          root.classList.remove('searching');
          document.documentElement.classList.add('search-is-gone');
        },
      );
    },
  });
  if (field.parts()[0] === '') region?.setAttribute('aria-busy', 'false');
}
