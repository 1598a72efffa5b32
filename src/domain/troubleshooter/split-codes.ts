/** A stretch of a text that is a code, or that is none. */
export interface Stretch {
  readonly text: string;
  readonly code: boolean;
}

/**
 * Words run together (`NoSuchKey`) or joined by a line (`SIZE_NOT_MATCH`), and EC numbers (`0003-00000101`). Names of
 * products are run together too (DataX, AzCopy), but shorter than codes.
 */
const codes = /(\b(?=\w{8})[A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*|[A-Z0-9]+(?:_[A-Z0-9]+)+|\d{4}-\d{8})/;

/** Tells the codes in a text from the words around them, so that a reader finds them when scanning a list. */
export function splitCodes(text: string): Stretch[] {
  // What a group matches stands at the odd places.
  return text.split(codes).flatMap((part, i) => (part === '' ? [] : [{ text: part, code: i % 2 === 1 }]));
}

/** A code of this many letters fits on a line of its own on any screen. */
const shortCode = 24;

/** A code in the pieces between which a line may break: its words when it is long. */
export function breakCode(code: string): string[] {
  return code.length <= shortCode ? [code] : code.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=_)/);
}
