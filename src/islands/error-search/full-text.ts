/** A page found by single words. */
export interface FullTextHit {
  readonly url: string;
  readonly title: string;
  /** What sort of page it is, in the reader's language. */
  readonly kind: string;
  /** HTML of our own pages with `<mark>`, made by Pagefind. */
  readonly excerpt: string;
}

/** A page with one of the words, as Pagefind gives it. */
interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string; kind?: string } }>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(word: string): Promise<{ results: readonly Result[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Results that are shown at most. */
const limit = 5;

/**
 * Searches the full text of the site with Pagefind, which is fetched on first use. Asks for each word by
 * itself, since few pages hold all words of a description; rare words count more than common ones.
 */
export async function searchFullText(url: string, baseUrl: string, words: readonly string[]): Promise<FullTextHit[]> {
  pagefind ??= open(url, baseUrl).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  const { search } = await pagefind;
  const answers = await Promise.all(words.map((word) => search(word)));
  const found = new Map<string, { score: number; result: Result }>();
  for (const { results } of answers) {
    for (const result of results) {
      const score = (found.get(result.id)?.score ?? 0) + result.score / Math.sqrt(results.length);
      found.set(result.id, { score, result });
    }
  }
  const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  const hits = await Promise.all(best.map(({ result }) => result.data()));
  return hits.map(({ url: address, meta, excerpt }) => ({
    url: address,
    title: meta.title ?? address,
    kind: meta.kind ?? '',
    excerpt,
  }));
}

async function open(url: string, baseUrl: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ url)) as Pagefind;
  await module.options({ baseUrl });
  return module;
}

/** More words of a text bring no better pages. */
const mostWords = 6;

/** The first words of a text in which none says more than another. */
export function rawWords(text: string): string[] {
  return [
    ...new Set(
      text
        .slice(0, 1000)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    ),
  ].slice(0, mostWords);
}
