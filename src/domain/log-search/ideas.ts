import type { Token } from '../text/tokenize.ts';
import { gaps, isIdeograph } from '../text/tokenize.ts';
import type { EntryHit } from './lexicon.ts';

/** Where a text says one idea: `first` inclusive, `last` exclusive, in tokens. */
export interface IdeaHit {
  readonly first: number;
  readonly last: number;
}

/**
 * What a text says, by idea, each where it stands first: ideas of the lexicon by name; words that it does not hold as `=word`,
 * pairs of neighbouring CJK characters as `=字字`.
 */
export function readIdeas(tokens: readonly Token[], entries: readonly EntryHit[]): Map<string, IdeaHit> {
  const ideas = new Map<string, IdeaHit>();
  const covered = new Set<number>();
  const note = (idea: string, first: number, last: number) => {
    if (!ideas.has(idea)) ideas.set(idea, { first, last });
  };
  for (const { idea, owner, first, last } of entries) {
    for (let at = first; at < last; at += 1) covered.add(at);
    if (idea && idea.role !== 'filler') note(idea.name, first, last);
    else if (owner) note(`@${owner.name}`, first, last);
  }
  const isFree = (at: number) => tokens[at]?.place === 'text' && !covered.has(at);
  for (const [at, { stem, gap }] of tokens.entries()) {
    if (!isFree(at)) continue;
    if (!isIdeograph(stem)) {
      if (/^[a-z]{3,}$/.test(stem)) note(`=${stem}`, at, at + 1);
      continue;
    }
    const left = tokens[at - 1]?.stem ?? '';
    if (gap === gaps.joint && isFree(at - 1) && isIdeograph(left)) note(`=${left}${stem}`, at - 1, at + 1);
  }
  return ideas;
}
