import { wholeCharacters } from '../text/whole-characters.ts';
import type { Fact, FactKind } from './read-facts.ts';

/** What a summary of a search is made of; texts are already free of what must not be shared. */
export interface FindingParts {
  readonly pasted: string;
  /** The pages that match, best first. */
  readonly matches: readonly { readonly message: string; readonly title: string; readonly address: string }[];
  readonly facts: readonly Fact[];
  readonly words: {
    readonly heading: string;
    readonly pasted: string;
    readonly matching: string;
    readonly none: string;
    readonly facts: Readonly<Record<FactKind, string>>;
  };
}

/** Longest part of the paste in a summary; tickets cut longer ones. */
const longestPaste = 2_000;

/** A search as plain text, ready for a ticket: the paste, the pages it leads to, the facts in it. */
export function summariseFinding({ pasted, matches, facts, words }: FindingParts): string {
  const text = pasted.trim();
  const cut = text.length > longestPaste ? `${text.slice(0, wholeCharacters(text, longestPaste))} …` : text;
  return [
    words.heading,
    '',
    `${words.pasted}:`,
    ...cut.split(/\r?\n/).map((line) => `> ${line}`),
    '',
    ...(matches.length === 0 ? [words.none] : [`${words.matching}:`]),
    ...matches.map(({ message, title, address }) => `- ${message}: ${title}. ${address}`),
    ...(facts.length === 0 ? [] : ['', ...facts.map(({ kind, value }) => `${words.facts[kind]}: ${value}`)]),
  ].join('\n');
}
