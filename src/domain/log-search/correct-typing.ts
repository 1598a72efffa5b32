import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokenize.ts';
import { nearestWord } from '../text/typos.ts';
import type { ErrorFinder } from './error-finder.ts';

/** How much a corrected word counts. */
const corrected = 0.9;

/**
 * The tokens of a typed text with its typing errors corrected. What is written like a name in a
 * program (`HAL_LOGE`, `getSize`) was not typed by hand, unless everything is in capitals.
 */
export function correctTyping(text: string, tokens: readonly Token[], finder: ErrorFinder): readonly Token[] {
  const isShouted = text === text.toUpperCase();
  return tokens.map((token) => {
    const isName = !isShouted && /.[A-Z]/.test(text.slice(token.from, token.to));
    const meant = token.place === 'text' && !isName ? meantWord(token.word, finder) : undefined;
    return meant === undefined ? token : { ...token, word: meant, stem: stem(meant), trust: corrected };
  });
}

function meantWord(word: string, { spelling, knownStems, codes, vocabulary }: ErrorFinder): string | undefined {
  const stemmed = stem(word);
  if (!/^[a-z]{3,}$/.test(word) || vocabulary.isCommon(stemmed) || knownStems.has(stemmed) || codes.has(word))
    return undefined;
  return nearestWord(word, spelling) ?? nearestWord(stemmed, spelling);
}
