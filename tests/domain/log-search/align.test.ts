import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/domain/log-search/align.ts';
import { makePattern } from '../../../src/domain/log-search/pattern.ts';

/** What every word tells. */
const bitsOf = () => 5;

/** A wording, `{}` where something varies. */
function wording(text: string) {
  const words: string[] = [];
  const open: boolean[] = [];
  for (const word of text.split(' ')) {
    if (word === '{}') open[words.length] = true;
    else words.push(word);
  }
  const all = Array.from({ length: words.length + 1 }, (_, i) => open[i] ?? false);
  return makePattern(0, 'message', words, all, bitsOf, () => false);
}

/** What a pattern finds in a text of words. */
function lay(patternText: string, text: string) {
  const pattern = wording(patternText);
  const places = text
    .split(' ')
    .flatMap((word, atom) => pattern.words.flatMap((one, position) => (one === word ? [{ atom, position }] : [])));
  return align(pattern, places);
}
/** What it finds most of. */
function best(patternText: string, text: string) {
  return lay(patternText, text).toSorted((a, b) => b.words - a.words)[0];
}
const wordsOf = (patternText: string, text: string) => best(patternText, text)?.words;

describe('a wording is found', () => {
  test('where its words stand in order', () => {
    expect(lay('check size fail', 'a b check size fail c')).toMatchObject([{ first: 2, last: 4, words: 3, strays: 0 }]);
  });

  test('each time it stands there', () => {
    expect(lay('check size fail', 'check size fail x y check size fail').map(({ first }) => first)).toEqual([0, 5]);
  });

  test('and not backwards', () => {
    expect(wordsOf('check size fail', 'fail size check')).toBeUndefined();
  });
});

describe('words in between', () => {
  test('are strays, and up to three are borne', () => {
    expect(best('check size fail', 'check the new size fail')).toMatchObject({ words: 3, strays: 2 });
    expect(best('check size fail', 'check a b c size fail')).toMatchObject({ words: 3, strays: 3 });
    expect(wordsOf('check size fail', 'check a b c d size fail')).toBe(2);
  });

  test('are none where something varies, up to twelve of them', () => {
    const values = (count: number) => Array.from({ length: count }, (_, i) => `v${i}`).join(' ');
    expect(best('expect {} receive', `expect ${values(12)} receive`)).toMatchObject({ words: 2, strays: 0 });
    expect(wordsOf('expect {} receive', `expect ${values(13)} receive`)).toBeUndefined();
  });

  test('are borne for a word that they lead to', () => {
    expect(best('check size of fail', 'check size x fail')).toMatchObject({ words: 3, strays: 1 });
  });
});

describe('a number', () => {
  test.each([
    ['at the end', 'status code 403', 'status code 404'],
    ['at the beginning', '403 forbidden here', '404 forbidden here'],
    ['in the middle', 'code 403 from server', 'code 200 from server'],
  ])('%s must be there: another one is another wording', (_, text, pasted) => {
    expect(lay(text, text)).toMatchObject([{ words: 3 + Number(text.startsWith('code')) }]);
    expect(lay(text, pasted).every(({ words }) => words < text.split(' ').length - 1)).toBe(true);
  });
});

test('no alignment holds more than the wording has, and each lies in the text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '7', 'not'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', '7', 'not', '{}'), { minLength: 2, maxLength: 8 }),
      words,
      (of, pasted) => {
        const text = of.join(' ');
        const most = wording(text).words.length;
        for (const { first, last, words: found, bits, strays } of lay(text, pasted.join(' '))) {
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(pasted.length);
          expect(found).toBeLessThanOrEqual(most);
          expect(bits).toBe(5 * found);
          expect(strays).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
