import type { Concept, Role } from './concepts.ts';
import { concepts } from './concepts.ts';
import { stem } from './stem.ts';
import type { Token } from './tokenize.ts';
import { gaps, tokenize } from './tokenize.ts';

/** One concept found in a run of tokens: `first` inclusive, `last` exclusive. */
export interface ConceptHit {
  /** Name of the concept. */
  readonly idea: string;
  readonly bits: number;
  readonly role: Role | undefined;
  readonly first: number;
  readonly last: number;
}

const longest = 6;
const byWords = new Map<string, Concept>();
/** Length in tokens of the longest entry that begins with a word. */
const lengths = new Map<string, number>();

for (const concept of concepts) {
  for (const entry of concept.words.split('|')) {
    const keys = tokenize(entry).tokens.map(({ word }) => stem(word));
    const [first = ''] = keys;
    byWords.set(keyOf(keys), concept);
    lengths.set(first, Math.max(lengths.get(first) ?? 0, keys.length));
    if (keys.length > 1) {
      const oneWord = stem(entry.replaceAll(/[\s_]+/g, '').toLowerCase());
      byWords.set(oneWord, concept);
      lengths.set(oneWord, Math.max(lengths.get(oneWord) ?? 0, 1));
    }
  }
}

/** All words of the concepts, for the correction of typing errors. */
export const conceptWords: readonly string[] = [
  ...new Set(concepts.flatMap(({ words }) => tokenize(words).tokens.map(({ word }) => word))),
].filter((word) => /^[a-z]{3,}$/.test(word));

/** Finds the concepts in tokens, by their stems; of entries that begin at one word the longest counts. */
export function readConcepts(tokens: readonly Token[], stems: readonly string[]): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let first = 0; first < tokens.length; ) {
    const most = Math.min(lengths.get(stems[first] ?? '') ?? 0, longest, tokens.length - first);
    let length = most;
    for (; length > 0; length -= 1) {
      const concept = byWords.get(keyOf(stems.slice(first, first + length)));
      if (concept === undefined || !isOneRun(tokens, first, first + length)) continue;
      hits.push({ idea: concept.name, bits: concept.bits, role: concept.role, first, last: first + length });
      break;
    }
    first += Math.max(1, length);
  }
  return hits;
}

/** Latin words with blanks between, CJK characters without. */
function keyOf(words: readonly string[]): string {
  let key = '';
  for (const word of words)
    key += key === '' || word > '\u3000' || key.charAt(key.length - 1) > '\u3000' ? word : ` ${word}`;
  return key;
}

function isOneRun(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i += 1) if ((tokens[i]?.gap ?? 0) === gaps.field) return false;
  return true;
}
