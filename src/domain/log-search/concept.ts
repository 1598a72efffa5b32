/** What a concept says about the paste beside its own meaning. */
export type Role =
  /** The paste is about object stores and moving data between them. */
  | 'storage'
  /** What is moved, and from where to where. */
  | 'matter'
  /** Some other software speaks. */
  | 'foreign'
  /** Something went wrong. */
  | 'trouble'
  /** Nothing went wrong. */
  | 'calm'
  /** A price or a how-to is asked for, unless something went wrong as well. */
  | 'query';

/** One idea and the words for it. */
export interface Concept {
  readonly name: string;
  /** How telling it is in a description, in bits. */
  readonly bits: number;
  readonly role?: Role | undefined;
  /** Words and groups of words, divided by `|`; inflections and word breaks need no entry of their own. */
  readonly words: string;
}
