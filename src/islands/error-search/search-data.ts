import type { SearchIndex } from '../../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../domain/log-search/find-errors.ts';
import type { Finding } from '../../domain/log-search/finding.ts';
import type { Verdicts } from '../Badges.tsx';

/** What a search result shows of an error page. */
export interface PageCard extends Verdicts {
  readonly message: string;
  readonly title: string;
  /** What to do first, as plain text. */
  readonly first: string;
  /** The question of the troubleshooter that separates it from its neighbours. */
  readonly asked: { readonly question: string; readonly url: string };
}

/** The file `search-index.json`. */
export interface SearchData {
  readonly index: SearchIndex;
  /** By page id. */
  readonly pages: Readonly<Record<string, PageCard>>;
}

/** What the worker tells: how much is read, 0 to 1, and at last what was found. */
export type Reading = { readonly share: number } | { readonly finding: Finding };

/** Answers pastes once the index has arrived. */
export interface Search {
  readonly pages: SearchData['pages'];
  readonly find: (pasted: string) => Finding;
  /** For pastes that would hold up the page; tells how far it is, and `signal` ends the work. */
  readonly findInBackground: (pasted: string, signal: AbortSignal, tell: (share: number) => void) => Promise<Finding>;
}

/** A line that brings nothing for so long is dead, in milliseconds. */
const longestWait = 30_000;

let loading: Promise<Search> | undefined;

/** Fetches the index once; rejects when it cannot be had, and then the next call tries again. */
export function loadSearch(url: string): Promise<Search> {
  loading ??= fetchSearch(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchSearch(url: string): Promise<Search> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(longestWait) });
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  const { index, pages } = (await answer.json()) as SearchData;
  const finder = openIndex(index);
  return {
    pages,
    find: (pasted) => findErrors(pasted, finder),
    findInBackground: (pasted, signal, tell) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./large-paste.worker.ts', import.meta.url), { type: 'module' });
        signal.addEventListener('abort', () => worker.terminate());
        worker.onmessage = ({ data }: MessageEvent<Reading>) => {
          if ('share' in data) return tell(data.share);
          worker.terminate();
          resolve(data.finding);
        };
        worker.onerror = () => {
          worker.terminate();
          reject(new Error('The background reader stopped.'));
        };
        worker.postMessage({ index, pasted });
      }),
  };
}
