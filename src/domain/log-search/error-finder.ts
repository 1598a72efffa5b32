import type { Spelling } from '../text/typos.ts';
import type { Description } from './description.ts';
import type { Pattern } from './pattern.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A code as one word, and the pages that document it. */
export interface KnownCode {
  readonly pages: readonly number[];
  readonly bits: number;
}

/** An index made ready for searching, once per visit. */
export interface ErrorFinder {
  readonly ids: readonly string[];
  /** For each hub the pages that it tells apart. */
  readonly tellsApart: ReadonlyMap<number, readonly number[]>;
  /** Pages whose words other software prints too, with the sign that must stand beside them, or `true` for any. */
  readonly elsewhere: ReadonlyMap<number, true | string>;
  /** Pages that are errors of one store, with its sign. */
  readonly stores: ReadonlyMap<number, string>;
  readonly vocabulary: Vocabulary;
  readonly patterns: readonly Pattern[];
  /** Patterns by their rarest words: no good match lacks all of these. */
  readonly byRareWord: ReadonlyMap<string, readonly number[]>;
  readonly descriptions: readonly Description[];
  /** The ideas in all wordings of each page. */
  readonly ideasOfPage: readonly ReadonlySet<string>[];
  readonly pagesByIdea: ReadonlyMap<string, readonly number[]>;
  /** The descriptions of each page, by their numbers. */
  readonly descriptionsOfPage: readonly (readonly number[])[];
  /** Descriptions by their most telling ideas: no good match lacks all of these. */
  readonly descriptionsByIdea: ReadonlyMap<string, readonly number[]>;
  /** By the code in lower case without separators. */
  readonly codes: ReadonlyMap<string, KnownCode>;
  readonly pagesByEc: ReadonlyMap<string, readonly number[]>;
  /** `inputstream` and the words it is made of. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  readonly spelling: Spelling;
  /** Forms of known words are no typing errors: `frozen`. */
  readonly knownStems: ReadonlySet<string>;
  readonly codeSpelling: Spelling;
}
