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

/** What is used of Pagefind. */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  /** The pages with a word, or all there are. */
  search(word: string | null): Promise<{ results: readonly Result[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Results that are shown at most, and looked at for it. */
const limit = 5;
const most = 2 * limit;
/** What has brought nothing for so long never will, in milliseconds. */
const longestWait = 30_000;

/** Searches the full text of the site with Pagefind, which is fetched on first use. */
export async function searchFullText(url: string, baseUrl: string, words: readonly string[]): Promise<FullTextHit[]> {
  pagefind ??= open(url, baseUrl);
  const giveUp = new Promise<never>((_, reject) => setTimeout(reject, longestWait));
  return Promise.race([pagefind.then((opened) => pagesWith(words, opened)), giveUp]).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
}

/**
 * The pages that share enough of some words. Asks for each word by itself, since few pages hold all words of a description;
 * rare words count more than common ones.
 */
export async function pagesWith(words: readonly string[], { search }: Pagefind): Promise<FullTextHit[]> {
  const [all, ...answers] = await Promise.all([search(null), ...words.map((word) => search(word))]);
  const bits = new Map(words.map((word, i) => [word, bitsOf(answers[i]?.results.length ?? 0, all.results.length)]));
  const found = new Map<string, { score: number; shared: string[]; result: Result }>();
  for (const [i, { results }] of answers.entries()) {
    for (const result of results) {
      const { score, shared } = found.get(result.id) ?? { score: 0, shared: [] };
      const more = { score: score + result.score / Math.sqrt(results.length), shared: [...shared, words[i] ?? ''] };
      found.set(result.id, { ...more, result });
    }
  }
  const best = [...found.values()]
    .filter(({ shared }) => isTelling(shared, bits, all.results.length))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const hits = await Promise.all(best.map(({ result }) => result.data()));
  return hits
    .filter(({ content }) => isTelling(sharedWords(words, content), bits, all.results.length))
    .slice(0, limit)
    .map(({ url: address, meta }) => ({ url: address, title: meta.title ?? address, kind: meta.kind ?? '' }));
}

/** What it says of a page that it has a word which so many of all pages have. */
function bitsOf(having: number, all: number): number {
  return Math.log2(Math.max(1, all) / Math.max(1, having));
}

/**
 * Whether a page that shares some words has to do with all of them: it has each, or the shared ones say more than the others,
 * and enough to single out one page of all, so that none has them by chance.
 */
function isTelling(shared: readonly string[], bits: ReadonlyMap<string, number>, pages: number): boolean {
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + (bits.get(word) ?? 0), 0);
  const told = sum(shared);
  return shared.length === bits.size || (2 * told > sum(bits.keys()) && told > bitsOf(1, pages));
}

/** The words that a page has: for those it does not know, Pagefind takes shorter and shorter beginnings of them. */
function sharedWords(words: readonly string[], content: string): string[] {
  const text = ` ${content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.filter((word) => {
    const beginning = beginningOf(word.toLowerCase());
    return text.includes(/^\p{Script=Han}/u.test(word) ? beginning : ` ${beginning}`);
  });
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
