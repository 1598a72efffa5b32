import { expect, test } from 'vitest';
import { nameAndTitle } from '../../../src/domain/catalogue/page-name.ts';

const page = (title: string, text?: string) => ({
  title,
  codes: [],
  messages: text === undefined ? [] : [{ text, where: 'log', lang: 'en' as const }],
});

test.each([
  [
    'a message before its title',
    'check size failed',
    'The source file changed',
    'check size failed: The source file changed',
  ],
  ['a sentence without its full stop', 'Access denied.', 'A policy refuses', 'Access denied: A policy refuses'],
  ['a title that begins with the name once', 'SlowDown', 'SlowDown: see which store', 'SlowDown: see which store'],
  ['a title that is all there is once', undefined, 'An empty folder appears', 'An empty folder appears'],
])('says %s', (_, message, title, expected) => {
  expect(nameAndTitle(page(title, message))).toBe(expected);
});
