import { tokenize } from '../text/tokenize.ts';
import { readConcepts, readIdeas } from './read-concepts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a description of a page is made of. */
export interface Description {
  readonly page: number;
  /** Ideas with bits of their own, and how many. */
  readonly ideas: ReadonlyMap<string, number>;
  readonly total: number;
  /** Ideas of stores and migrations, when without them nothing would be wrong: `migrate archived objects`. */
  readonly needs: readonly string[];
  /** The stores it names: it is said of these only. */
  readonly stores: readonly string[];
}

/** The ideas in a wording or phrase of a page. */
export function makeDescription(page: number, text: string, vocabulary: Vocabulary): Description {
  const { tokens } = tokenize(text);
  const concepts = readConcepts(tokens, vocabulary);
  const hits = [...readIdeas(tokens, concepts, vocabulary).values()];
  const bits = new Map(hits.filter((hit) => hit.bits > 0).map(({ idea, bits: worth }) => [idea, worth]));
  const saysTrouble = hits.some(({ role }) => role === 'trouble');
  return {
    page,
    ideas: bits,
    total: [...bits.values()].reduce((sum, worth) => sum + worth, 0),
    stores: concepts.map(({ idea }) => idea).filter((idea) => idea.startsWith('store: ')),
    needs: saysTrouble ? [] : [...new Set(concepts.map(({ idea }) => idea))],
  };
}

/**
 * The most telling ideas of a description, as many as hold half of its bits: a text that says more
 * than half of it says at least one of them.
 */
export function tellingIdeas({ ideas, total }: Description): string[] {
  const telling: string[] = [];
  let held = 0;
  for (const [idea, bits] of [...ideas].sort(([, a], [, b]) => b - a)) {
    if (held >= total / 2) break;
    telling.push(idea);
    held += bits;
  }
  return telling;
}
