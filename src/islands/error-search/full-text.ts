import { beginningOf } from '../../domain/text/beginning-of.ts';

/** A page found by single words. */
export interface FullTextHit {
  readonly url: string;
  readonly title: string;
  /** What sort of page it is, in the reader's language. */
  readonly kind: string;
}

/** A page with one of the words, as Pagefind gives it. */
interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; content: string; meta: { title?: string; kind?: string } }>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(word: string): Promise<{ results: readonly Result[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Results that are shown at most, and looked at for it. */
const limit = 5;
const most = 2 * limit;
/** What has brought nothing for so long never will, in milliseconds. */
const longestWait = 30_000;
/** One word of several is in pages about anything; the second makes it a subject. */
const leastShared = 2;

/**
 * Searches the full text of the site with Pagefind, which is fetched on first use. Asks for each word by
 * itself, since few pages hold all words of a description; rare words count more than common ones. A page must share
 * two of them where there are two.
 */
export async function searchFullText(url: string, baseUrl: string, words: readonly string[]): Promise<FullTextHit[]> {
  pagefind ??= open(url, baseUrl);
  const giveUp = new Promise<never>((_, reject) => setTimeout(reject, longestWait));
  return Promise.race([searchIn(pagefind, words), giveUp]).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
}

async function searchIn(opening: Promise<Pagefind>, words: readonly string[]): Promise<FullTextHit[]> {
  const { search } = await opening;
  const answers = await Promise.all(words.map((word) => search(word)));
  const needed = Math.min(leastShared, words.length);
  const found = new Map<string, { score: number; times: number; result: Result }>();
  for (const { results } of answers) {
    for (const result of results) {
      const { score, times } = found.get(result.id) ?? { score: 0, times: 0 };
      found.set(result.id, { score: score + result.score / Math.sqrt(results.length), times: times + 1, result });
    }
  }
  const best = [...found.values()]
    .filter(({ times }) => times >= needed)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const hits = await Promise.all(best.map(({ result }) => result.data()));
  return hits
    .filter(({ content }) => sharedWords(words, content) >= needed)
    .slice(0, limit)
    .map(({ url: address, meta }) => ({ url: address, title: meta.title ?? address, kind: meta.kind ?? '' }));
}

/** How many of the words a page has: for those it does not know, Pagefind takes shorter and shorter beginnings of them. */
function sharedWords(words: readonly string[], content: string): number {
  const text = ` ${content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.filter((word) => {
    const beginning = beginningOf(word.toLowerCase());
    return text.includes(/^\p{Script=Han}/u.test(word) ? beginning : ` ${beginning}`);
  }).length;
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
