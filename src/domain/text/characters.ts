/** What a character does to the words around it. */
export type Kind = 'letter' | 'ideograph' | 'blank' | 'divider' | 'colon' | 'stop' | 'sign' | 'ignorable';

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/[a-z\d]/i, 'letter'],
  [/ /, 'blank'],
  [/[\t"'`,;!()[\]{}<>|\u3001-\u303f]/, 'divider'],
  [/[:=&?]/, 'colon'],
  [/\./, 'stop'],
  [/[\u00ad\u200b-\u200f\ufeff]/, 'ignorable'],
  [/[\u3041-\u30fa\u30fc\u3400-\u9fff]/, 'ideograph'],
  [/[\p{L}\p{M}\p{N}]/u, 'letter'],
];
/** By code; texts repeat their characters. */
const known: Kind[] = [];

/** The kind of a character, by its code. */
export function kindOf(code: number): Kind {
  known[code] ??= kinds.find(([pattern]) => pattern.test(String.fromCharCode(code)))?.[1] ?? 'sign';
  return known[code];
}

/** Traditional characters with the simplified ones, from pairs. */
export function simplerOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]));
}
