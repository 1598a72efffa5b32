import { nearestWord } from '../text/typos.ts';

/** What a mistyped name was meant to be, as a sentence to put after the message; empty when nothing is near. */
export function didYouMean(typed: string, names: Iterable<string>): string {
  const nearest = nearestWord(typed, new Set(names));
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}
