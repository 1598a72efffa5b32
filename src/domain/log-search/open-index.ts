import { codeWords } from '../text/code-words.ts';
import { stem } from '../text/stem.ts';
import { isIdeograph } from '../text/tokenize.ts';
import { spellingOf } from '../text/typos.ts';
import { type IndexedPage, type SearchIndex, splitPlain } from './build-index.ts';
import { findCompounds, rarityOver } from './corpus-words.ts';
import { makeDescription, tellingIdeas } from './description.ts';
import type { ErrorFinder } from './error-finder.ts';
import { indexByRareWord, makePattern } from './pattern.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Shorter codes are too near to other words for typing errors to be corrected. */
const shortestCorrected = 10;

/** Makes an index ready for searching. */
export function openIndex(index: SearchIndex): ErrorFinder {
  const { pages } = index;
  const vocabulary = vocabularyOf(index);
  const wordings = pages.flatMap(wordingsOf);
  const compounds = findCompounds(wordings.map(({ words }) => words));
  const codes = codesOf(pages, vocabulary);
  const rarity = rarityOver(pages.length, wordings, compounds, vocabulary);
  const words = { compounds, codes, bitsOf: rarity, isCommon: vocabulary.isCommon };
  const patterns = wordings
    .filter(({ kind, words: texts }) => kind === 'message' || !texts.some(isIdeograph))
    .map(({ page, kind, words: texts }) => makePattern(page, kind, texts, words))
    .filter(({ words: stems }) => stems.length > 1);
  const descriptions = wordings
    .filter(({ kind }) => kind !== 'code')
    .map(({ page, kind, text }) => ({ kind, ...makeDescription(page, text, vocabulary) }))
    .filter(({ kind, ideas }) => (kind === 'message' ? tells(ideas) : ideas.size > 0));
  const ideasOfPage = pages.map(() => new Set<string>());
  const descriptionsOfPage = pages.map((): number[] => []);
  for (const [number, { page, ideas }] of descriptions.entries()) {
    descriptionsOfPage[page]?.push(number);
    for (const idea of ideas.keys()) ideasOfPage[page]?.add(idea);
  }
  const known = [
    ...wordings.flatMap(({ words: texts }) => texts).filter((text) => /^[a-z]{3,}$/.test(text)),
    ...compounds.keys(),
    ...vocabulary.words,
  ];
  return {
    ids: pages.map(({ id }) => id),
    tellsApart: new Map(pages.flatMap(({ tellsApart }, i) => (tellsApart ? [[i, tellsApart] as const] : []))),
    elsewhere: new Map(pages.flatMap((page, i) => (page.elsewhere ? [[i, otherStore(page) ?? true] as const] : []))),
    stores: new Map(pages.flatMap(({ store }, i) => (store === undefined ? [] : [[i, store] as const]))),
    vocabulary,
    patterns,
    byRareWord: indexByRareWord(patterns),
    descriptions,
    ideasOfPage,
    descriptionsOfPage,
    pagesByIdea: listsOf(ideasOfPage.flatMap((ideas, page) => [...ideas].map((idea) => [idea, page] as const))),
    descriptionsByIdea: listsOf(descriptions.flatMap((one, i) => tellingIdeas(one).map((idea) => [idea, i]))),
    codes,
    pagesByEc: listsOf(pages.flatMap(({ ec }, i) => entries(ec).map((value) => [value, i]))),
    compounds,
    spelling: spellingOf(known),
    knownStems: new Set(known.map(stem)),
    codeSpelling: spellingOf([...codes.keys()].filter((code) => code.length >= shortestCorrected)),
  };
}

/** Whether the ideas of a message describe a failure: one alone, such as the many requests, stands for many. */
function tells(ideas: ReadonlyMap<string, number>): boolean {
  return [...ideas.values()].filter((bits) => bits >= 1.5).length > 1;
}

/** The sign of a store other than OSS, which most pastes are about. */
function otherStore({ store }: IndexedPage): string | undefined {
  return store === 'oss' ? undefined : store;
}

/** Everything a page is known by, as words; codes of two words are too common to be read as text. */
function wordingsOf({ messages, phrases, codes }: IndexedPage, page: number) {
  return [
    ...entries(messages).map((text) => ({ page, kind: 'message' as const, text, words: splitPlain(text) })),
    ...entries(phrases).map((text) => ({ page, kind: 'phrase' as const, text, words: splitPlain(text) })),
    ...entries(codes)
      .map((code) => ({ page, kind: 'code' as const, text: code, words: codeWords(code) }))
      .filter(({ words }) => words.length > 2),
  ];
}

function codesOf(pages: readonly IndexedPage[], { bitsOf }: Vocabulary): ErrorFinder['codes'] {
  const codes = new Map<string, { pages: number[]; bits: number }>();
  for (const [number, page] of pages.entries()) {
    for (const parts of entries(page.codes).map(codeWords)) {
      const code = parts.join('');
      const known = codes.get(code);
      if (known) known.pages.push(number);
      else codes.set(code, { pages: [number], bits: parts.reduce((sum, part) => sum + bitsOf(stem(part)), 0) });
    }
  }
  return codes;
}

function entries(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The numbers that belong to each key. */
function listsOf(pairs: readonly (readonly [key: string, number: number])[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [key, number] of pairs) {
    const list = lists.get(key);
    if (list) list.push(number);
    else lists.set(key, [number]);
  }
  return lists;
}
