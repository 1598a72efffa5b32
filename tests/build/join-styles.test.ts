import { expect, test } from 'vitest';
import { joinStyles } from '../../src/build/offline/join-styles.ts';

test('a rule that several pages have stands once in its layer, and the order of layers comes first', () => {
  expect(
    joinStyles([
      '@layer tokens,base;@layer base{a{color:red}@media print{a{color:#000}}}@layer components{.x{margin:0}}',
      '@layer tokens,base;@layer components{.y{content:"}{;"}.x{margin:0}}@layer base{a{color:red}b{color:blue}}',
    ]),
  ).toBe(
    '@layer tokens,base;@layer base{a{color:red}@media print{a{color:#000}}b{color:blue}}@layer components{.x{margin:0}.y{content:"}{;"}}',
  );
});

test('a rule stands again where a condition around it differs, and outside of layers too', () => {
  expect(joinStyles(['@media print{a{b:c}}a{b:c}', 'a{b:c}@supports (d:e){a{b:c}}'])).toBe(
    '@media print{a{b:c}}a{b:c}@supports (d:e){a{b:c}}',
  );
});
