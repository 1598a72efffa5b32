import { expect, test } from 'vitest';
import { pathInCopy } from '../../src/offline/answer-from-copy.ts';

const file = 'file:///home/me/copy.html';
const folder = 'file:///home/me/copy/errors/check-size-failed/index.html';

test.each([
  ['a page of the file', '#/search-index.json', `${file}#/errors/x/`, '', 'search-index.json'],
  ['the same, made whole', `${file}#/triage/numbers.json`, `${file}#/triage/`, '', 'triage/numbers.json'],
  ['beside the file, made whole', 'file:///home/me/search-index/1.json', file, '', 'search-index/1.json'],
  ['from a page of the folder', '../../search/x.json?1', folder, '../../', 'search/x.json'],
  ['the same, made whole', 'file:///home/me/copy/search-index/1.json', folder, '../../', 'search-index/1.json'],
  ['from its first page', 'search-index.json', 'file:///home/me/copy/index.html#q=a', '', 'search-index.json'],
  [
    'on a server',
    'https://example.org/a/b/search-index/1.json',
    'https://example.org/a/b/c/',
    '../',
    'search-index/1.json',
  ],
  ['a name in escapes', `${file}#/e/%E6%9D%83/`, file, '', 'e/权/'],
  ['a name that was cut in an escape', `${file}#/e/%E6%9D/`, file, '', 'e/%E6%9D/'],
  ['elsewhere', 'https://example.org/x.json', 'https://example.org/a/b/', '../', ''],
])('finds the file of a copy that an address names: %s', (_, address, page, root, path) => {
  expect(pathInCopy(address, page, root)).toBe(path);
});
