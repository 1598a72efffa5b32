/** What the search knows of one error page: the part of its content that can stand in a paste. */
export interface KnownError {
  readonly id: string;
  /** Verbatim wordings with `{placeholders}`. */
  readonly messages: readonly string[];
  /** Codes and exception classes. */
  readonly codes: readonly string[];
  /** EC values such as `0016-00000404`. */
  readonly ec: readonly string[];
  /** Wordings of other programs, from memory, and descriptions. */
  readonly phrases: readonly string[];
  /** What the page says of itself in sentences: compared with descriptions, never looked for word by word. */
  readonly descriptions: readonly string[];
  /** Whether software that has nothing to do with stores prints the same words. */
  readonly elsewhere: boolean;
  /** The owners whose error it is, by their names in the lexicon; none where it is everybody's. */
  readonly owners: readonly string[];
  /** The ids of the more specific errors that this one tells apart. */
  readonly tellsApart: readonly string[];
}
