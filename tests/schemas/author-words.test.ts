import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { authorWords } from '../../src/schemas/author-words.ts';

test.each<[string, z.ZodType, unknown, string]>([
  ['a missing value', z.boolean(), undefined, 'Is missing. Write `true` or `false` here.'],
  ['another value than a choice of two', z.boolean(), 'yes', 'Write `true` or `false` here.'],
  ['one value in the place of a list', z.array(z.string()), 'x', 'Write a list, each entry after a `- ` here.'],
  ['nothing in the place of text', z.string(), null, 'Is empty. Write text, in quotes if it is a number, here.'],
  [
    'a list in the place of entries',
    z.record(z.string(), z.string()),
    ['x'],
    'Write entries, each with its name and a colon, here.',
  ],
])('%s is refused in words for authors', (_, schema, value, message) => {
  expect(schema.safeParse(value, { error: authorWords }).error?.issues.map((issue) => issue.message)).toEqual([
    message,
  ]);
});
