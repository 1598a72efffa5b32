/** A page found by single words. */
export interface FullTextHit {
  readonly url: string;
  readonly title: string;
  /** What sort of page it is, in the reader's language. */
  readonly kind: string;
  /** HTML of our own pages with `<mark>`, made by Pagefind. */
  readonly excerpt: string;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; excerpt: string; meta: { title?: string; kind?: string } }> }[];
  }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Results that are shown at most. */
const limit = 5;

/**
 * Searches the full text of the site with Pagefind, which is fetched on first use. All words are
 * asked for first; while nothing is found, the least distinctive words are dropped.
 */
export async function searchFullText(url: string, baseUrl: string, words: readonly string[]): Promise<FullTextHit[]> {
  pagefind ??= open(url, baseUrl).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  const { search } = await pagefind;
  for (let count = words.length; count > 0; count = Math.floor(count / 2)) {
    const { results } = await search(words.slice(0, count).join(' '));
    if (results.length === 0) continue;
    const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return hits.map((hit) => ({
      url: hit.url,
      title: hit.meta.title ?? hit.url,
      kind: hit.meta.kind ?? '',
      excerpt: hit.excerpt,
    }));
  }
  return [];
}

async function open(url: string, baseUrl: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ url)) as Pagefind;
  await module.options({ baseUrl });
  return module;
}
