import { expect, test } from 'vitest';
import { withSizes } from '../../src/build/offline/copies.ts';

test('the page that offers the copies says how large each is, and nothing of one that is not there', () => {
  const page = '<a>Zip</a> <span data-size-of="a.zip" class="quiet"></span> <span data-size-of="b.html"></span>';
  expect(withSizes(page, new Map([['a.zip', new Uint8Array(1_240_000)]]), 'en')).toBe(
    '<a>Zip</a> <span data-size-of="a.zip" class="quiet">1.2 MB</span> <span data-size-of="b.html"></span>',
  );
});
