import { expect, test } from 'vitest';
import { relinkData, relinkPage } from '../../src/build/offline/links.ts';

const known = new Set(['', 'errors/a/', 'e/A/', 'search/a.json', 'errors/{id}/']);
const addresses = { base: '/docs/', has: (path: string) => known.has(path) };
const link = (path: string, rest: string) => `../${path}|${rest}`;

test('links, scripts and data attributes with an address of the site are rewritten, with their anchors', () => {
  const page =
    '<a href="/docs/errors/a/#cause">x</a><div data-index="/docs/search/a.json"></div><a href="/docs/">h</a>';
  expect(relinkPage(page, addresses, link)).toBe(
    '<a href="../errors/a/|#cause">x</a><div data-index="../search/a.json|"></div><a href="../|">h</a>',
  );
});

test('what is no address of the site stays as it is', () => {
  const page =
    '<a href="https://example.com/docs/errors/a/">x</a><a href="#top">y</a><p title="/docs/">/docs/errors/a/</p>';
  expect(relinkPage(page, addresses, link)).toBe(page);
  expect(relinkPage('<a href="/docs/nowhere/">x</a>', addresses, link)).toBe('<a href="/docs/nowhere/">x</a>');
});

test('props of islands are rewritten where they are addresses or hold links', () => {
  const page =
    '<script type="application/json" data-props>{"url":"/docs/errors/{id}/","html":"\\u003ca href=\\"/docs/e/A/\\">"}</script>';
  expect(relinkPage(page, addresses, link)).toBe(
    '<script type="application/json" data-props>{"url":"../errors/{id}/|","html":"\\u003ca href=\\"../e/A/|\\">"}</script>',
  );
  expect(relinkData(['/docs/errors/a/ is a path', '/tmp/docs'], addresses, link)).toEqual([
    '/docs/errors/a/ is a path',
    '/tmp/docs',
  ]);
});
