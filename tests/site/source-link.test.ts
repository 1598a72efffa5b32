import { expect, test } from 'vitest';
import { sourceLink } from '../../src/site/source-link.ts';

const commit = 'c9be92474baddf575d2e4bf4106050896878e151';

test('an address is shown in the letters that its escapes spell, and keeps all others', () => {
  expect(sourceLink('https://example.com/%E5%B8%B8%E8%A7%81%20(1)%2Fb.md')).toBe(
    'https://example.com/常见%20(1)%2Fb.md',
  );
  for (const url of ['https://example.com/%C2%A0', 'https://example.com/%B3%A3', 'https://example.com/%E5%B8'])
    expect(sourceLink(url)).toBe(url);
});

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
