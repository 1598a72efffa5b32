import { expect, test } from 'vitest';
import { fixedTokens, readyStyles, withFixedTokens, withShortNames } from '../../src/build/ready-styles.ts';

const tokens = `:root {
  --color-line: light-dark(#ddd, #333);
  --font-code: ui-monospace, monospace;
  --space-2: 0.5rem;
  --radius: 0.5rem;
}`;

test('a size stands as its value, a color and a font keep the names that themes and systems change', () => {
  const css =
    '.a { padding: var(--space-2) calc(2 * var(--radius)); color: var(--color-line); font: 1em var(--font-code); }';
  expect(withFixedTokens(css, fixedTokens(tokens))).toBe(
    '.a { padding: 0.5rem calc(2 * 0.5rem); color: var(--color-line); font: 1em var(--font-code); }',
  );
});

test('only declarations that somebody still names are left', () => {
  const left = withFixedTokens(tokens, fixedTokens(tokens));
  expect(left).toContain('--color-line: light-dark(#ddd, #333);');
  expect(left).toContain('--font-code: ui-monospace, monospace;');
  expect(left).not.toMatch(/--space|--radius/);
});

test('a name that themes change is short in the page, the same in every style, and no other name is touched', () => {
  const left = withFixedTokens(tokens, fixedTokens(tokens));
  expect(withShortNames(left, left)).toContain('--a: light-dark(#ddd, #333);');
  expect(withShortNames('.a { color: var(--color-line); font: 1em var(--font-code); margin: var(--own) }', left)).toBe(
    '.a { color: var(--a); font: 1em var(--b); margin: var(--own) }',
  );
});

test('each style says the order of the layers, and no script is taken for one', () => {
  const { transform } = readyStyles();
  const order = '@layer tokens, base, components, overrides;';
  for (const id of [
    '/src/styles/base.css',
    '/src/styles/search.css?inline',
    '/src/Page.astro?astro&type=style&lang.css',
  ])
    expect(transform('.a { color: red }', id)?.code).toBe(`${order}.a { color: red }`);
  expect(transform('export {}', '/src/site/page-controls.ts')).toBeUndefined();
});
