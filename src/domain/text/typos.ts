/**
 * The known word that `typed` was meant to be: one edit away, or two when it is long. A swap of two
 * letters is one edit. `undefined` when it is known itself, too short, or near to none.
 *
 * @param fits whether a word is so likely here that a short one may have another letter
 */
export function nearestWord(
  typed: string,
  known: ReadonlySet<string>,
  fits: (word: string) => boolean = () => false,
): string | undefined {
  if (typed.length < 3 || typed.length > 60 || known.has(typed)) return undefined;
  let best: string | undefined;
  let allowed = typed.length >= 8 ? 2 : 1;
  const first = typed.charAt(0);
  // Words of the same length first, then of one letter more or less.
  const near = [...known].filter(
    (word) => Math.abs(word.length - typed.length) <= allowed && word.slice(0, 2).includes(first),
  );
  const apart = (word: string) => Math.abs(word.length - typed.length - 0.1);
  for (const word of near.sort((a, b) => apart(a) - apart(b))) {
    const edits = distance(typed, word, allowed);
    if (edits > allowed || (edits === allowed && best !== undefined)) continue;
    // In a very short word only a letter left out is a slip: `siz`.
    if (typed.length === 3 && !word.startsWith(typed)) continue;
    // Another letter in a short word makes another word, not a misspelt one: `site`, `size`.
    if (typed.length === word.length && typed.length < 6 && !hasSameLetters(typed, word) && !fits(word)) continue;
    best = word;
    allowed = edits;
  }
  return best;
}

function hasSameLetters(a: string, b: string): boolean {
  return [...a].every((letter) => b.includes(letter)) && [...b].every((letter) => a.includes(letter));
}

/** Edits between two words, as Damerau counts them; anything above `limit`, which is small, is just too many. */
function distance(a: string, b: string, limit: number): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1), limit);
  if (limit === 0) return 1;
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  const rest = [
    ...(isSwapped ? [distance(a.slice(2), b.slice(2), limit - 1)] : []),
    distance(a.slice(1), b.slice(1), limit - 1),
    distance(a.slice(1), b, limit - 1),
    distance(a, b.slice(1), limit - 1),
  ];
  return 1 + Math.min(...rest);
}
