import { sharedAnchor } from '../../offline/share-target.ts';
import type { NamedFile } from '../triage/orders.ts';
import { openEngine } from './engine.ts';
import { type Field, openField } from './field.ts';
import { rowsIn } from './held-paste.ts';
import type { Run } from './open-search.tsx';

/**
 * Watches the field below `root`: what every visitor of the home page loads. The search itself, its worker and the
 * index come when the reader is about to search.
 */
export function startSearch(root: HTMLElement): void {
  const region = root.querySelector('.results');
  const wholeList = root.querySelector<HTMLAnchorElement>('a[data-whole-list]');
  let loading: Promise<Run> | undefined;

  /** Takes files along to the page that reads whole lists. */
  function toList(files: readonly NamedFile[]) {
    const url = wholeList?.href ?? '';
    import('../triage/take-along.ts')
      .then(({ takeAlong }) => takeAlong(url, files))
      // There they can be given once more.
      .catch(() => location.assign(url));
  }

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
    files: toList,
    change: (isTyped) => {
      root.dataset.rows = rowsIn(field.parts());
      root.classList.add('searching');
      region?.setAttribute('aria-busy', 'true');
      wake().then(
        (run) => run(isTyped),
        () => {
          root.classList.remove('searching');
          sayGone();
        },
      );
    },
  });
  wholeList?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || field.parts()[0] === '') return;
    event.preventDefault();
    toList([field.asFile()]);
  });
  if (location.hash === `#${sharedAnchor}`) {
    // The service worker keeps what was shared until it is asked, and the address asks again when the page is loaded anew.
    import('./shared-files.ts').then(async ({ sharedFiles }) => {
      history.replaceState(history.state, '', location.pathname);
      field.take(await sharedFiles());
    }, sayGone);
  }
  if (field.parts()[0] === '') region?.setAttribute('aria-busy', 'false');
}

function sayGone() {
  document.documentElement.classList.add('search-is-gone');
}
