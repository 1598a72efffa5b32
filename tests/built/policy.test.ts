import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownAddress, pages } from './site.ts';

const policyOf = (meta: ReadonlyMap<string, string>) => meta.get('content-security-policy') ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page has its policy in front of all that it rules', () => {
  // <html>, <head> and the character set stand before it.
  expect(pages.filter(({ policyAt }) => policyAt !== 4).map(({ file }) => file)).toEqual([]);
});

test('every policy begins by forbidding all, and allows no inline code and no other site', () => {
  const lax = pages.filter(({ meta }) => {
    const policy = policyOf(meta).replace(/sha256-[^']+/g, '');
    return !policy.startsWith("default-src 'none'") || /'unsafe-(?:inline|eval)'|https?:|\*/.test(policy);
  });
  expect(lax.map(({ file }) => file)).toEqual([]);
});

test('the policy of every page allows each of its inline scripts and styles, and no page has code in attributes', () => {
  const refused = pages.flatMap(({ file, meta, inlineScripts, inlineStyles, inlineAttributes }) => [
    ...[...inlineScripts, ...inlineStyles].filter((text) => !policyOf(meta).includes(hash(text))).map(() => file),
    ...inlineAttributes.map((name) => `${file}: ${name}`),
  ]);
  expect(refused).toEqual([]);
});

test('no page loads anything from another site', () => {
  const foreign = pages.flatMap((page) =>
    page.loads.filter((url) => ownAddress(url, page) === undefined).map((url) => `${page.file}: ${url}`),
  );
  expect(foreign).toEqual([]);
});
