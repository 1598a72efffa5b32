import { expect, test } from 'vitest';
import { sourceLink } from '../../src/site/source-link.ts';

const commit = 'c9be92474baddf575d2e4bf4106050896878e151';

test('a page names the commit of a repository by twelve digits, and every other address as it is', () => {
  expect(sourceLink(`https://github.com/owner/docs/blob/${commit}/a/b.md#L4`)).toBe(
    'https://github.com/owner/docs/blob/c9be92474bad/a/b.md#L4',
  );
  for (const url of [
    'https://github.com/owner/docs/issues/188',
    'https://github.com/owner/docs/blob/master/a.md',
    `https://example.com/owner/docs/blob/${commit}/a.md`,
  ])
    expect(sourceLink(url)).toBe(url);
});
