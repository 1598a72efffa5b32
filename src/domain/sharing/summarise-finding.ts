import { wholeCharacters } from '../text/whole-characters.ts';
import type { Fact, FactKind } from './read-facts.ts';

/** An error page as a ticket names it. */
export interface FoundPage {
  readonly message: string;
  readonly title: string;
  readonly address: string;
}

/** What a summary of a search is made of; texts are already free of what must not be shared. */
export interface FindingParts {
  readonly pasted: string;
  /** The pages that match, best first. */
  readonly matches: readonly FoundPage[];
  /** Those that may fit. */
  readonly mayFit: readonly FoundPage[];
  readonly facts: readonly Fact[];
  readonly words: {
    readonly heading: string;
    readonly pasted: string;
    readonly matching: string;
    readonly closest: string;
    readonly none: string;
    readonly facts: Readonly<Record<FactKind, string>>;
  };
}

/** Longest part of the paste in a summary; tickets cut longer ones. */
const longestPaste = 2_000;

/** A search as plain text, ready for a ticket: the paste, the pages it leads to, the facts in it. */
export function summariseFinding({ pasted, matches, mayFit, facts, words }: FindingParts): string {
  const text = pasted.trim();
  const cut = text.length > longestPaste ? `${text.slice(0, wholeCharacters(text, longestPaste))} …` : text;
  return [
    words.heading,
    '',
    `${words.pasted}:`,
    ...cut.split(/\r?\n/).map((line) => `> ${line}`),
    ...(matches.length + mayFit.length === 0 ? ['', words.none] : []),
    ...listed(words.matching, matches),
    ...listed(words.closest, mayFit),
    ...(facts.length === 0 ? [] : ['', ...facts.map(({ kind, value }) => `${words.facts[kind]}: ${value}`)]),
  ].join('\n');
}

function listed(heading: string, pages: readonly FoundPage[]): string[] {
  if (pages.length === 0) return [];
  return ['', `${heading}:`, ...pages.map((page) => `- ${nameOf(page)}. ${page.address}`)];
}

/** Its message and its title, which may begin with it. */
function nameOf({ message, title }: FoundPage): string {
  return title.startsWith(`${message}:`) ? title : `${message}: ${title}`;
}
