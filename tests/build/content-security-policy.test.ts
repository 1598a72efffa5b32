import { expect, test } from 'vitest';
import { withPolicy } from '../../src/build/content-security-policy.ts';

const page = (head: string) => `<html><head><meta charset="utf-8">${head}</head></html>`;
const directive = (html: string, name: string) => new RegExp(`${name} ([^;"]*)`).exec(withPolicy(html))?.[1];

test.each([
  [
    'an inline script is allowed by its hash',
    page('<script>alert(1)</script>'),
    'script-src',
    "'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  ],
  ['a script file needs no hash', page('<script type="module" src="/a.js"></script>'), 'script-src', "'self'"],
  [
    'data for search engines is no script',
    page('<script type="application/ld+json">{}</script>'),
    'script-src',
    "'self'",
  ],
  [
    'WebAssembly is allowed where Pagefind can be loaded',
    page('<script type="application/json">"pagefind/pagefind.js"</script>'),
    'script-src',
    "'self' 'wasm-unsafe-eval'",
  ],
  [
    'the same style twice has one hash',
    page('<style>a{}</style><style>a{}</style>'),
    'style-src',
    "'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
  ],
  [
    'the manifest is allowed where a page names it',
    page('<link rel="manifest" href="/site.webmanifest">'),
    'manifest-src',
    "'self'",
  ],
])('%s', (_, html, name, expected) => {
  expect(directive(html, name)).toBe(expected);
});

test('a page without scripts and styles allows neither', () => {
  expect(directive(page(''), 'default-src')).toBe("'none'");
  expect(withPolicy(page(''))).not.toMatch(/script-src|style-src|connect-src|worker-src|manifest-src/);
});

test('no page allows inline code or eval as such', () => {
  expect(withPolicy(page('<script>x</script><style>y</style>'))).not.toMatch(/'unsafe-(?:inline|eval)'/);
});

test('a page without a place for the policy stops the build', () => {
  expect(() => withPolicy('<html></html>')).toThrow(
    'A page has no <meta charset="utf-8">, so there is no place for its security policy.',
  );
});
