/** The pages that a reader looked at last, kept on this device: their addresses and names, and nothing that was pasted. */
export interface RecentPage {
  readonly path: string;
  readonly title: string;
  /** The language that it was shown in. */
  readonly lang: string;
}

const key = 'recent-pages';
/** More are no help to find one again. */
const most = 6;

/** The pages looked at last, the latest first. Storage may be blocked, or hold what an older site wrote. */
function recentPages(): readonly RecentPage[] {
  try {
    const pages: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(pages) ? pages.filter((page) => typeof page?.path === 'string' && page.title) : [];
  } catch {
    return [];
  }
}

/** Notes that a page was looked at. */
export function rememberPage(page: RecentPage): void {
  const others = recentPages().filter(({ path }) => path !== page.path);
  try {
    localStorage.setItem(key, JSON.stringify([page, ...others].slice(0, most)));
  } catch {
    // Storage may be blocked or full; then nothing is remembered.
  }
}

/** Fills the list of recent pages in the language of this page below `root`, without this page, and lets the reader clear it. */
export function showRecent(root: ParentNode): void {
  const section = root.querySelector<HTMLElement>('[data-recent]');
  const pages = recentPages().filter(
    ({ path, lang }) => path !== location.pathname && lang === document.documentElement.lang,
  );
  if (!section || pages.length === 0) return;
  section.querySelector('ul')?.append(
    ...pages.map(({ path, title }) => {
      const link = document.createElement('a');
      link.href = path;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  section.hidden = false;
  section.querySelector('[data-forget]')?.addEventListener('click', () => {
    section.hidden = true;
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage is blocked, so there is nothing in it.
    }
  });
}
