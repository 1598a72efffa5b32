import type { Verdicts } from '../Badges.tsx';
import { longestWait } from './engine.ts';
import type { AnswerLink } from './search-state.ts';

/** What a search result shows of an error page: the file `search/<id>.json`. */
export interface PageCard extends Verdicts {
  /** Its message or code; absent where the page has none but its title. */
  readonly message?: string;
  readonly title: string;
  /** What shows that it is this page among those with the same code, as HTML of our own content. */
  readonly sign?: string;
  /** Whether the page is not kept up any more. */
  readonly retired?: true;
  /** What to do first, as HTML of our own content. */
  readonly first: string;
  /** Of how many steps that is the first. */
  readonly steps: number;
  /** The language of `title` and `first`, where that is another than the language of the page. */
  readonly lang?: string | undefined;
  /** The question of the troubleshooter that separates it from its neighbours. */
  readonly asked: { readonly question: string; readonly url: string; readonly answers: readonly AnswerLink[] };
}

/** Cards by page id; of some pages they may be missing. */
export type Cards = Readonly<Record<string, PageCard>>;

const known = new Map<string, Promise<PageCard | undefined>>();

/** Fetches the cards of some pages; one that cannot be had is left out, and tried again with the next search. */
export async function fetchCards(ids: readonly string[], urlOf: (id: string) => string): Promise<Cards> {
  const cards = await Promise.all(ids.map(async (id) => [id, await fetchCard(urlOf(id))] as const));
  return Object.fromEntries(cards.flatMap(([id, card]) => (card ? [[id, card]] : [])));
}

function fetchCard(url: string): Promise<PageCard | undefined> {
  const fetching =
    known.get(url) ??
    fetch(url, { signal: AbortSignal.timeout(longestWait) })
      .then((answer) => (answer.ok ? (answer.json() as Promise<PageCard>) : Promise.reject(answer.status)))
      .catch(() => {
        known.delete(url);
        return undefined;
      });
  known.set(url, fetching);
  return fetching;
}
