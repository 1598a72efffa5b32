import { readFileSync } from 'node:fs';

/** How well texts of one set are answered, in per cent; `npm run eval` says what each means. */
interface Figures {
  readonly first: number;
  readonly firstThree: number;
  readonly firstMatch: number;
  readonly rightMatches: number;
  readonly rightGuesses: number;
  readonly gaps: number;
  readonly others: number;
  readonly texts: string;
}

/** What the search made of a text, as `npm run eval -- --write` records it. */
export const outcomes = ['match', 'guess', 'among three', 'missed', 'wrong match', 'rightly unsure'] as const;

/** One gathered text, with the pages that are right for it, and those that it is shown. */
export interface ScoredCase {
  readonly id: string;
  readonly thread: string;
  readonly raw: string;
  readonly expect: readonly string[];
  readonly outcome: (typeof outcomes)[number];
  readonly shown: readonly string[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/search-cases/${name}`, 'utf8'));
const scored = read('outcomes.json') as Readonly<Record<string, Pick<ScoredCase, 'outcome' | 'shown'>>>;
const gathered = read('fitted/gathered.json') as readonly Omit<ScoredCase, 'outcome' | 'shown'>[];

/** The figures of the texts that were gathered in public threads, each scored without what its thread tells. */
export const searchFigures = (read('figures.json') as { readonly gathered: Figures }).gathered;

/** These texts, with what the search made of each. */
export const scoredCases: readonly ScoredCase[] = gathered.flatMap(({ id, thread, raw, expect }) => {
  const score = scored[id];
  return score === undefined ? [] : [{ id, thread, raw, expect, ...score }];
});
