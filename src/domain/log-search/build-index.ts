import { simplerOf } from '../text/characters.ts';
import { plainCode } from '../text/code-words.ts';
import { isIdeograph } from '../text/tokenize.ts';
import { weightsOf } from './feature-names.ts';
import type { KnownError } from './known-error.ts';
import { packWords } from './known-words.ts';
import type { Family, Lexicon } from './lexicon.ts';
import { firstSentence, plainWords } from './plain-words.ts';
import type { Fitted, SearchIndex, WordCounts } from './search-index.ts';

/** Makes the index of all pages; what the search knows beside them travels with it, so that the code stays small. */
export function buildIndex(
  errors: readonly KnownError[],
  families: readonly Family[],
  lexicon: Lexicon,
  wordCounts: WordCounts,
  fitted: Fitted,
): SearchIndex {
  const places = new Map(errors.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  const simpler = simplerOf(lexicon.logs.traditional);
  const plain = (text: string) => plainWords(text, simpler);
  const owners = lexicon.owners.map(({ name }) => name);
  return {
    pages: errors.map((error) => ({
      id: error.id,
      messages: lines(error.messages.map(plain)),
      phrases: lines([...error.phrases, ...error.messages.flatMap(firstSentence)].map(plain)),
      sentences: lines(error.descriptions.map(plain)),
      codes: lines(error.codes.map(plainCode)),
      ec: lines(error.ec),
      owners: error.owners.map((name) => owners.indexOf(name)).filter((place) => place >= 0),
    })),
    elsewhere: errors.flatMap(({ elsewhere }, place) => (elsewhere ? [place] : [])),
    tellsApart: errors.flatMap(({ tellsApart }, hub) => (tellsApart.length > 0 ? [[hub, placesOf(tellsApart)]] : [])),
    families: families
      .filter(({ pages }) => placesOf(pages).length > 0)
      .map(({ pages, wordings, codes }) => ({
        pages: placesOf(pages),
        wordings: lines([...wordings, ...wordings.flatMap(firstSentence)].map(plain)),
        codes: lines(codes.map(plainCode)),
      })),
    lexicon,
    ...packWords(wordCounts),
    fitted: { ...fitted, weights: weightsOf(fitted.weights) },
  };
}

/** Each entry once, those with CJK characters last. */
function lines(entries: readonly string[]): string {
  const inLetters = (entry: string) => ![...entry].some(isIdeograph);
  const all = [...new Set(entries)].filter((entry) => entry !== '');
  return [...all.filter(inLetters), ...all.filter((entry) => !inLetters(entry))].join('\n');
}
