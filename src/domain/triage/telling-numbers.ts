import type { KnownError } from '../log-search/known-error.ts';
import type { Family } from '../log-search/lexicon.ts';

/**
 * The words with digits that tell pages apart, such as `403` and `crc64`: a list of some hundred, made when the site is built,
 * so that a list can be read before the search is there.
 */
export function tellingNumbers(errors: readonly KnownError[], families: readonly Family[]): string[] {
  const texts = [
    ...errors.flatMap(({ messages, phrases, codes, ec }) => [...messages, ...phrases, ...codes, ...ec]),
    ...families.flatMap(({ wordings, codes }) => [...wordings, ...codes]),
  ];
  const words = texts.flatMap((text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  // One or two digits are mostly seconds, parts and threads: kept, they would make a message of each.
  return [...new Set(words)].filter((word) => /\d/.test(word) && !/^\d{1,2}$/.test(word)).sort();
}
