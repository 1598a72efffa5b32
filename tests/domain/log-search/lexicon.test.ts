import { describe, expect, test } from 'vitest';
import { readIdeas } from '../../../src/domain/log-search/ideas.ts';
import { type Lexicon, noLogs, readEntries, wordListOf } from '../../../src/domain/log-search/lexicon.ts';
import { tokenize } from '../../../src/domain/text/tokenize.ts';

const lexicon: Pick<Lexicon, 'ideas' | 'owners'> = {
  ideas: [
    { name: 'archive', words: ['archive', 'cold archive', '归档', '冷归档'] },
    { name: 'trouble', role: 'trouble', words: ['fail', '失败'] },
    { name: 'metadata', words: ['user metadata'] },
    { name: 'migrate', words: ['migration'] },
  ],
  owners: [
    { name: 'oss', kind: 'store', words: ['oss', 'ossimport'], hosts: [], when: [], schemes: [] },
    { name: 'tools', kind: 'storage', words: ['migration'], hosts: [], when: [], schemes: [] },
  ],
};
const list = wordListOf({
  ...lexicon,
  logs: noLogs,
});

/** What stands in a text, each as the words it was found by. */
function entries(text: string) {
  const { tokens } = tokenize(text);
  return readEntries(tokens, list).map(({ idea, owner, first, last }) => [
    idea?.name ?? owner?.name,
    tokens
      .slice(first, last)
      .map(({ word }) => word)
      .join(' '),
  ]);
}
const ideas = (text: string) => {
  const { tokens } = tokenize(text);
  return [...readIdeas(tokens, readEntries(tokens, list)).keys()];
};

describe('an entry is found', () => {
  test.each([
    [
      'in any inflection',
      'it failed, fails, failing',
      [
        ['trouble', 'failed'],
        ['trouble', 'fails'],
        ['trouble', 'failing'],
      ],
    ],
    ['the longest first', 'cold archive', [['archive', 'cold archive']]],
    [
      'in Chinese, the longest first',
      '冷归档失败',
      [
        ['archive', '冷 归 档'],
        ['trouble', '失 败'],
      ],
    ],
    ['with a hyphen', 'user-metadata', [['metadata', 'user metadata']]],
    ['as one word', 'usermetadata', [['metadata', 'usermetadata']]],
  ])('%s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test.each([
    ['over a comma', 'user, metadata'],
    ['in a path', 'https://example.org/archive/fail'],
    ['as part of a word', 'archivist ossified'],
    ['backwards', 'metadata user'],
  ])('but not %s', (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  test('as an idea and an owner at once, where both have the word', () => {
    const { tokens } = tokenize('migration');
    expect(readEntries(tokens, list)).toMatchObject([{ idea: { name: 'migrate' }, owner: { name: 'tools' } }]);
  });
});

describe('what a text says', () => {
  test('is the same in both languages', () => {
    expect(ideas('archive failed')).toEqual(ideas('归档失败'));
  });

  test('is each idea once, where it stands first', () => {
    const { tokens } = tokenize('failed archive failed');
    expect([...readIdeas(tokens, readEntries(tokens, list))]).toEqual([
      ['trouble', { first: 0, last: 1 }],
      ['archive', { first: 1, last: 2 }],
    ]);
  });

  test('are owners, and words and pairs of characters that the lexicon does not hold', () => {
    expect(ideas('ossimport parrot')).toEqual(['@oss', '=parrot']);
    expect(ideas('鹦鹉失败')).toEqual(['trouble', '=鹦鹉']);
  });

  test('are no numbers and names', () => {
    expect(ideas('17 a.jpg https://example.org/parrot x2')).toEqual([]);
  });
});
