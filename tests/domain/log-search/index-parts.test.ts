import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { joinParts, splitIndex } from '../../../src/domain/log-search/index-parts.ts';

const content = readContent('content');
const index = searchIndexOf(content);
const { first, later } = splitIndex(index, 'today', (part) => `part-${part}.json`);
/** As they come from a server. */
const shipped = JSON.parse(JSON.stringify({ first, later })) as { first: typeof first; later: typeof later };

const samples = content.errors.flatMap((page) => page.samples.slice(0, 1));

describe('the parts of the index', () => {
  test('make the whole index again', () => {
    expect(joinParts(shipped.first, shipped.later)).toEqual(index);
  });

  test('make it again when they come in another order', () => {
    const many = splitIndex(withManyPages(), 'today', String);
    expect(many.later.length).toBeGreaterThan(2);
    expect(joinParts(many.first, many.later.toReversed())).toEqual(withManyPages());
  });

  test('are without a page only where its part is missing', () => {
    const { first: begun, later: parts } = splitIndex(withManyPages(), 'today', String);
    const [from, to] = [parts[1]?.from ?? 0, parts[2]?.from ?? 0];
    const { pages } = joinParts(
      begun,
      parts.filter((_, i) => i !== 1),
    );
    const lacking = withManyPages().pages.flatMap((page, i) => (pages[i]?.phrases === page.phrases ? [] : [i]));
    expect([lacking.at(0), lacking.at(-1)]).toEqual([from, to - 1]);
  });

  test('name each other', () => {
    const many = splitIndex(withManyPages(), 'today', (part) => `part-${part}.json`);
    expect(many.first.others).toEqual(many.later.map((_, i) => `part-${i + 1}.json`));
    expect(new Set([many.first, ...many.later].map(({ edition }) => edition))).toEqual(new Set(['today']));
  });

  test('grow in number with the pages, not in size', () => {
    const lengths = splitIndex(withManyPages(), 'today', String).later.map((part) => JSON.stringify(part).length);
    const [whole = 0] = later.map((part) => JSON.stringify(part).length);
    expect(Math.max(...lengths)).toBeLessThan(2 * whole);
  });
});

describe('answers', () => {
  const [fromWhole, fromFirst] = [openIndex(index), openIndex(joinParts(first, []))];

  test('of the first part alone are those of the whole index, for nearly all samples that it knows', () => {
    const found = samples.flatMap((text) => {
      const [early] = findErrors(text, fromFirst).matches;
      return early ? [{ early: early.id, late: findErrors(text, fromWhole).matches[0]?.id }] : [];
    });
    const kept = found.filter(({ early, late }) => early === late);
    expect(found.length / samples.length).toBeGreaterThan(0.75);
    expect(kept.length / found.length).toBeGreaterThan(0.95);
  });
});

/** The index with each page several times, under other ids. */
function withManyPages() {
  const copies = ['a', 'b', 'c', 'd'].flatMap((name) =>
    index.pages.map((page) => ({ ...page, id: `${page.id}-${name}` })),
  );
  return { ...index, pages: [...index.pages, ...copies] };
}
