import { codeWords } from '../text/code-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { compoundsIn } from './compounds.ts';
import { readIdeas } from './ideas.ts';
import type { KnownError } from './known-error.ts';
import { type Lexicon, readEntries, wordListOf } from './lexicon.ts';
import { lookUpWords, makePattern, type Pattern } from './pattern.ts';
import type { Fitted, SearchIndex, WordCounts } from './search-index.ts';

/** A stem is common if it stands in so large a share of the texts that are none of ours. */
const commonShare = 1 / 250;

const kinds = ['message', 'phrase', 'shared', 'code'] as const;

/** A wording of a page as stems; `open` says where something varies, also after the last. */
interface Wording {
  readonly page: number;
  readonly kind: Pattern['kind'];
  readonly text: string;
  readonly words: readonly string[];
  readonly open: readonly boolean[];
}

/** Makes the index of all pages; the lexicon and what was fitted travel with it. */
export function buildIndex(
  errors: readonly KnownError[],
  lexicon: Lexicon,
  wordCounts: WordCounts,
  fitted: Fitted,
): SearchIndex {
  const { others: texts, counts } = wordCounts;
  const countOf = (word: string) => counts[word]?.[0] ?? 0;
  const odds = oddsOf(wordCounts);
  const wordings = joinedAlike(
    errors.flatMap((error, page) => [
      ...error.messages.map((text) => wordingOf(page, 'message', text)),
      ...error.phrases.map((text) => wordingOf(page, 'phrase', text)),
      ...error.shared.wordings.map((text) => wordingOf(page, 'shared', text)),
      ...error.codes.map((code) => wordingOf(page, 'code', codeWords(code).join(' '), code)),
    ]),
  );
  const pagesWith = new Map<string, Set<number>>();
  for (const { page, words } of wordings) {
    for (const word of words) pagesWith.set(word, (pagesWith.get(word) ?? new Set()).add(page));
  }
  // What a word tells in any log, and no more than its rarity among our own pages allows.
  const bitsOf = (word: string) =>
    Math.min(
      Math.log2((texts + 1) / (countOf(word) + 0.5)),
      Math.log2((errors.length + 1) / (pagesWith.get(word)?.size ?? 1)),
    );
  const isCommon = (word: string) => countOf(word) > commonShare * texts;
  const terms = [...pagesWith.keys()].sort();
  const numberOf = new Map(terms.map((term, i) => [term, i]));
  const patterns = wordings
    .filter(({ kind, words }) => words.length > (kind === 'code' ? 2 : 1))
    .map((wording) => ({
      wording,
      pattern: makePattern(wording.page, wording.kind, wording.words, wording.open, bitsOf, isCommon),
    }));

  const list = wordListOf(lexicon);
  const ideasOf = (text: string) => [...readIdeas(...entriesOf(text, list)).keys()];
  const descriptions = errors.map(({ messages, phrases, descriptions: sentences }) =>
    [...messages, ...phrases, ...sentences].map(ideasOf).filter((ideas) => ideas.length > 0),
  );
  const pagesWithIdea = new Map<string, number>();
  for (const ideas of descriptions) {
    for (const idea of new Set(ideas.flat())) pagesWithIdea.set(idea, (pagesWithIdea.get(idea) ?? 0) + 1);
  }
  const ideas = [...pagesWithIdea.keys()].sort();
  const ideaNumber = new Map(ideas.map((idea, i) => [idea, i]));

  const codes = pagesOf(
    errors.map((error) => [...error.codes, ...error.shared.codes].map((code) => codeWords(code).join(''))),
  );
  const shared = new Set(errors.flatMap((error) => error.shared.codes.map((code) => codeWords(code).join(''))));
  const ec = pagesOf(errors.map((error) => error.ec));
  const place = new Map(errors.map(({ id }, i) => [id, i]));
  const owners = lexicon.owners.map(({ name }) => name);
  const ideaNames = lexicon.ideas.map(({ name }) => name);
  const entries = [...list.entries];
  return {
    ids: errors.map(({ id }) => id).join('\n'),
    elsewhere: errors.flatMap((error, i) => (error.elsewhere ? [i] : [])),
    ownersOf: errors.map((error) => error.owners.map((name) => owners.indexOf(name)).filter((i) => i >= 0)),
    tellsApart: errors.flatMap(({ tellsApart }, i) =>
      tellsApart.length > 0 ? [[i, tellsApart.flatMap((id) => place.get(id) ?? [])] as const] : [],
    ),
    terms: terms.join('\n'),
    bits: terms.map((term) => Math.round(10 * bitsOf(term))),
    patterns: patterns.flatMap(({ wording: { page, kind, words, open } }) => [
      page,
      kinds.indexOf(kind),
      words.length,
      ...words.flatMap((word, i) => [...(open[i] ? [0] : []), (numberOf.get(word) ?? 0) + 2]),
      ...(open[words.length] ? [0] : [1]),
    ]),
    lookUp: patterns.map(({ pattern }) => lookUpWords(pattern).flatMap((word) => numberOf.get(word) ?? [])),
    codes: [...codes.keys()].join('\n'),
    pagesOfCode: [...codes.values()],
    sharedCodes: [...codes.keys()].flatMap((code, i) => (shared.has(code) ? [i] : [])),
    ec: [...ec.keys()].join('\n'),
    pagesOfEc: [...ec.values()],
    ideas: ideas.join('\n'),
    ideaBits: ideas.map((idea) => Math.round(10 * Math.log2((errors.length + 1) / (pagesWithIdea.get(idea) ?? 1)))),
    descriptions: descriptions.map((ofPage) =>
      ofPage.map((told) => told.flatMap((idea) => ideaNumber.get(idea) ?? [])),
    ),
    entries: entries.map(([key]) => key).join('\n'),
    entryIdeas: entries.map(([, { idea }]) => (idea ? ideaNames.indexOf(idea.name) : -1)),
    entryOwners: entries.map(([, { owner }]) => (owner ? owners.indexOf(owner.name) : -1)),
    ideaNames: ideaNames.join('\n'),
    roles: Object.fromEntries(lexicon.ideas.flatMap(({ name, role }) => (role ? [[name, role]] : []))),
    owners: lexicon.owners.map(({ words, ...rest }) => rest),
    logs: lexicon.logs,
    spelling: spellingOf(errors, lexicon).join('\n'),
    common: Object.keys(counts).filter(isCommon).join('\n'),
    soundWords: [...odds.keys()].join('\n'),
    sound: [...odds.values()].map((value) => Math.round(10 * value)),
    fitted,
  };
}

/** A stem in fewer texts tells nothing of whose they are, and one stem does not tell more than this, in log-odds. */
const fewestTexts = 4;
const mostOdds = 2;

/** How much each stem speaks for the texts that are ours, in log-odds; stems that say little are left out. */
export function oddsOf({ others, ours, counts }: WordCounts): Map<string, number> {
  const odds = new Map<string, number>();
  for (const [word, [ofOthers, ofOurs]] of Object.entries(counts)) {
    if (ofOthers + ofOurs < fewestTexts) continue;
    const value = Math.log((ofOurs + 0.5) / (ours + 1)) - Math.log((ofOthers + 0.5) / (others + 1));
    if (Math.abs(value) >= 0.5) odds.set(word, Math.max(-mostOdds, Math.min(mostOdds, value)));
  }
  return odds;
}

function wordingOf(page: number, kind: Pattern['kind'], wording: string, text = wording): Wording {
  const words: string[] = [];
  const open: boolean[] = [];
  for (const [i, part] of wording.split(/\{[^}]*\}/).entries()) {
    if (i > 0) open[words.length] = true;
    for (const { place, stem: stemmed } of tokenize(part).tokens) if (place === 'text') words.push(stemmed);
  }
  return { page, kind, text, words, open: Array.from({ length: words.length + 1 }, (_, i) => open[i] ?? false) };
}

/** Words that some wording divides are divided in all: `usermeta` is read as `user meta`. */
function joinedAlike(wordings: readonly Wording[]): Wording[] {
  const compounds = compoundsIn(wordings.map(({ words }) => words));
  return wordings.map(({ words, open, ...rest }) => {
    const parts = words.map((word) => compounds.get(word) ?? [word]);
    return {
      ...rest,
      words: parts.flat(),
      open: [
        ...parts.flatMap((part, i) => part.map((_, k) => k === 0 && (open[i] ?? false))),
        open[words.length] ?? false,
      ],
    };
  });
}

function entriesOf(text: string, list: ReturnType<typeof wordListOf>) {
  const { tokens } = tokenize(text.replaceAll(/\{[^}]*\}/g, ' '));
  return [tokens, readEntries(tokens, list)] as const;
}

/** The pages of each name, in the order in which names come. */
function pagesOf(names: readonly (readonly string[])[]): Map<string, number[]> {
  const pages = new Map<string, number[]>();
  for (const [page, ofPage] of names.entries()) {
    for (const name of new Set(ofPage)) pages.set(name, [...(pages.get(name) ?? []), page]);
  }
  return pages;
}

function spellingOf(errors: readonly KnownError[], { ideas, owners }: Lexicon): string[] {
  const texts = [
    ...errors.flatMap(({ messages, phrases, shared }) => [...messages, ...phrases, ...shared.wordings]),
    ...[...ideas, ...owners.filter(({ kind }) => kind !== 'other')].flatMap(({ words }) => words),
  ];
  const words = texts.flatMap((text) =>
    tokenize(text)
      .tokens.filter(({ place }) => place === 'text')
      .map(({ word }) => word),
  );
  return [...new Set(words)].filter((word) => /^[a-z]{3,}$/.test(word)).sort();
}
