/** What `npm run fit:search` and `npm run eval` share: reading the cases, fitting the weights, scoring the answers. */
import { readContent } from '../../src/authoring/read-content.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import {
  bestOfPages,
  type Candidate,
  candidateRows,
  choose,
  type Found,
  mostRivals,
} from '../../src/domain/log-search/decide.ts';
import { openIndex } from '../../src/domain/log-search/find-errors.ts';
import { oddsIn } from '../../src/domain/log-search/known-words.ts';
import { openReader } from '../../src/domain/log-search/reader.ts';
import type { Fitted, WordCounts } from '../../src/domain/log-search/search-index.ts';
import { simplerOf } from '../../src/domain/text/characters.ts';
import { tokenize } from '../../src/domain/text/tokenize.ts';
import { dot, fitLogit } from './logit.ts';
import { type Case, foldOf, folds, type Group, groupOf, isGathered, readCases } from './search-cases.ts';

/** How much large weights cost. */
const ridge = 0.5;
/** A line of our own content counts less than a text of a reader, and a text of the day's search less than a stranger's. */
const weightOf = { content: 0.3, own: 1, gathered: 2 } as const;

/** A case with what the search finds in it before it decides. */
export interface Text {
  readonly one: Case;
  readonly group: Group;
  readonly found: Found;
  /** `undefined` for lines of our own content. */
  readonly fold: number | undefined;
}

/** A hit of a page with its features. */
type Row = Omit<Candidate, 'score'> & { readonly features: ArrayLike<number> };

/** A text with the features of its hits. */
export interface Described {
  readonly text: Text;
  readonly rows: readonly Row[];
}

const { errors, search: content } = readContent('content');
const known = knownErrors(errors);

/** The ids of all pages. */
export const pages: ReadonlySet<string> = new Set(errors.map(({ id }) => id));

/** The cases that the weights are fitted to. */
export const cases: readonly Case[] = readCases('tests/search-cases/fitted', errors);

/** Cases of another file or folder, with their pages by our ids. */
export function casesOf(path: string): Case[] {
  return readCases(path, errors);
}

/** The messages, samples, codes and EC values of all pages, each of which must lead to its page. */
export const ownLines: readonly Case[] = known.flatMap(({ id, messages, codes, ec }) => {
  const samples = errors.find((page) => page.id === id)?.samples ?? [];
  return [...messages.map((text) => text.replaceAll(/\{[^}]*\}/g, '81')), ...samples, ...codes, ...ec].map(
    (raw, i) => ({
      id: `${id} ${i}`,
      thread: `content ${id} ${i}`,
      raw,
      expect: [id, ...pagesSharing(raw)],
      kind: 'content',
      note: '',
    }),
  );
});

/** The pages whose failure some text is a code of in any program, so that it names no page alone. */
function pagesSharing(text: string): readonly string[] {
  return content.families.flatMap(({ codes, pages: of }) => (codes.includes(text) ? of : []));
}

/** The index with some counts and weights. */
export function indexWith(wordCounts: WordCounts, fitted: Fitted) {
  return openIndex(buildIndex(known, content.families, content.lexicon, wordCounts, fitted));
}

/** What stands in `content/search/` now. */
export const present: { readonly wordCounts: WordCounts; readonly fitted: Fitted } = content;

/** In how many of some cases each stem stands, apart for those that are none of ours and those that are. */
export function countWords(list: readonly Case[]): WordCounts {
  const counts = new Map<string, [number, number]>();
  const texts: [number, number] = [0, 0];
  for (const one of list) {
    const group = groupOf(one, pages);
    if (group !== 'other' && group !== 'page') continue;
    const column = group === 'other' ? 0 : 1;
    texts[column] += 1;
    for (const word of stemsOf(one)) {
      const count = counts.get(word) ?? [0, 0];
      count[column] += 1;
      counts.set(word, count);
    }
  }
  const kept = [...counts].filter(([, [a, b]]) => a + b > 2).sort(([a], [b]) => (a < b ? -1 : 1));
  return { others: texts[0], ours: texts[1], counts: Object.fromEntries(kept) };
}

const simpler = simplerOf(content.lexicon.logs.traditional);
/** Ids, and what stands in a case for a name of somebody: words of no text but it. */
const replacement = /^\d+[a-z]|.example|example[^s]/;

function stemsOf({ raw }: Case): Set<string> {
  const words = tokenize(raw, simpler).tokens.filter(({ place, word }) => place !== 'path' && !replacement.test(word));
  return new Set(words.map(({ stem }) => stem));
}

/** Reads cases with an index, without deciding anything. */
export function readTexts(list: readonly Case[], index: ReturnType<typeof openIndex>): Text[] {
  return list.flatMap((one) => {
    const group = groupOf(one, pages);
    if (!group) return [];
    const reader = openReader(index);
    reader.push(one.raw);
    return [{ one, group, found: reader.found(), fold: one.kind === 'content' ? undefined : foldOf(one) }];
  });
}

/**
 * The features of all hits, with words weighed by what the `training` cases tell. A text that is among them is left out of
 * the counts for itself, since no new text is in any.
 */
export function describe(
  texts: readonly Text[],
  training: readonly Case[],
  index: ReturnType<typeof openIndex>,
): Described[] {
  const counts = countWords(training);
  const trained = new Set(training);
  const odds = oddsIn(counts);
  return texts.map((text) => {
    const own = trained.has(text.one) && text.group !== 'gap' ? leaveOut(counts, text) : undefined;
    const without = own && oddsIn(own);
    const oddsOf = (word: string) => (own?.counts[word] ? without?.get(word) : odds.get(word)) ?? 0;
    return { text, rows: candidateRows(text.found, { ...index, oddsOf }) };
  });
}

function leaveOut({ others, ours, counts }: WordCounts, { one, group }: Text): WordCounts {
  const [ofOthers, ofOurs] = group === 'other' ? [1, 0] : [0, 1];
  const own = [...stemsOf(one)].flatMap((word) => {
    const count = counts[word];
    return count ? [[word, [count[0] - ofOthers, count[1] - ofOurs]] as const] : [];
  });
  return { others: others - ofOthers, ours: ours - ofOurs, counts: Object.fromEntries(own) };
}

/** Weights fitted to texts, beginning with others. */
export function fitWeights(
  texts: readonly Described[],
  start: readonly number[],
  index: ReturnType<typeof openIndex>,
): number[] {
  const choices = texts.map(({ text: { one, group }, rows }) => {
    const best = rank(rows, start).slice(0, mostRivals);
    return {
      answers: best.map(({ features }) => features),
      right: best.map(({ page }) => group === 'page' && one.expect.includes(index.ids[page] ?? '')),
      weight: one.kind === 'content' ? weightOf.content : isGathered(one) ? weightOf.gathered : weightOf.own,
      isUsed: best.length > 0,
    };
  });
  const used = choices.filter(
    ({ right, isUsed }, i) => isUsed && (texts[i]?.text.group !== 'page' || right.includes(true)),
  );
  return fitLogit(used, start, ridge);
}

function rank(rows: readonly Row[], weights: readonly number[]) {
  return bestOfPages(rows.map((row) => ({ ...row, score: dot(row.features, weights) })));
}

/** What the search answers to one text. */
export interface Answer {
  readonly text: Text;
  readonly matches: readonly string[];
  readonly mayFit: readonly string[];
}

/** The answers to texts under some weights and thresholds. */
export function answersTo(
  texts: readonly Described[],
  weights: readonly number[],
  thresholds: Pick<Fitted, 'match' | 'mayFit'>,
  index: ReturnType<typeof openIndex>,
): Answer[] {
  const names = (list: readonly Candidate[]) => list.map(({ page }) => index.ids[page] ?? '');
  return texts.map(({ text, rows }) => {
    const fitted = { ...index, fitted: { ...index.fitted, ...thresholds } };
    const { matches, mayFit } = choose(rank(rows, weights), fitted);
    return { text, matches: names(matches), mayFit: names(mayFit) };
  });
}

/** Each text under weights that were fitted without any text of its thread, and the same for the words' counts. */
export function outOfFold(texts: readonly Text[], start: readonly number[], index: ReturnType<typeof openIndex>) {
  return Array.from({ length: folds }, (_, fold) => {
    const described = describe(
      texts,
      cases.filter((one) => foldOf(one) !== fold),
      index,
    );
    const weights = fitWeights(
      described.filter(({ text }) => text.fold !== fold),
      start,
      index,
    );
    return { weights, held: described.filter(({ text }) => text.fold === fold) };
  });
}

/** How well texts are answered, in per cent. */
export interface Figures {
  /** Texts with a page: its page is the first match. */
  readonly firstMatch: number;
  /** Texts with a page: it is first, as a match or, where there is none, as the first guess. */
  readonly first: number;
  /** Texts with a page: it is among the first three of matches and guesses. */
  readonly firstThree: number;
  /** Texts of errors without a page that get a match; and texts that are none of ours. */
  readonly gaps: number;
  readonly others: number;
  /** Texts that are none of ours and get a match or guesses. */
  readonly othersAnswered: number;
  /** Matches that are right, of all texts with a match. */
  readonly rightMatches: number;
  /** Texts with a page and guesses but no match: the page is among the guesses. */
  readonly rightGuesses: number;
  readonly texts: string;
}

/** Scores answers. */
export function figuresOf(answers: readonly Answer[]): Figures {
  const of = (group: Group) => answers.filter(({ text }) => text.group === group);
  const [page, gap, other] = [of('page'), of('gap'), of('other')];
  const has = ({ text }: Answer, ids: readonly string[]) => ids.some((id) => text.one.expect.includes(id));
  const isMatched = ({ matches }: Answer) => matches.length > 0;
  const guessed = page.filter(({ matches, mayFit }) => matches.length === 0 && mayFit.length > 0);
  const isFirst = (one: Answer) => has(one, one.matches.slice(0, 1));
  return {
    firstMatch: percent(page.filter(isFirst), page),
    first: percent(
      page.filter((one) => has(one, [...one.matches, ...one.mayFit].slice(0, 1))),
      page,
    ),
    firstThree: percent(
      page.filter((one) => has(one, [...one.matches, ...one.mayFit].slice(0, 3))),
      page,
    ),
    gaps: percent(gap.filter(isMatched), gap),
    others: percent(other.filter(isMatched), other),
    othersAnswered: percent(
      other.filter(({ matches, mayFit }) => matches.length + mayFit.length > 0),
      other,
    ),
    rightMatches: percent([...page, ...gap, ...other].filter(isFirst), [...page, ...gap, ...other].filter(isMatched)),
    rightGuesses: percent(
      guessed.filter((one) => has(one, one.mayFit)),
      guessed,
    ),
    texts: `${page.length} + ${gap.length} + ${other.length}`,
  };
}

function percent(part: readonly unknown[], whole: readonly unknown[]): number {
  return whole.length === 0 ? 0 : Math.round((1000 * part.length) / whole.length) / 10;
}
