import { expect, test } from 'vitest';
import { withoutIndexMarks } from '../../src/build/full-text-index.ts';

test('a finished page has no marks for the index, and all the rest of it', () => {
  const page =
    '<p class="a" data-pagefind-ignore lang="en">1</p><h1 data-pagefind-weight="10" data-pagefind-meta="kind:Error page">2</h1>' +
    '<code>&lt;p data-pagefind-ignore&gt; data-pagefind-body</code>';
  expect(withoutIndexMarks(page)).toBe(
    '<p class="a" lang="en">1</p><h1>2</h1><code>&lt;p data-pagefind-ignore&gt; data-pagefind-body</code>',
  );
});
