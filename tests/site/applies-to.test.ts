import { expect, test } from 'vitest';
import { appliesTo } from '../../src/site/applies-to.ts';
import { words } from '../../src/site/words/index.ts';

test('the versions that show an error take a line for each status, documented first', () => {
  const lines = appliesTo(
    [
      { generation: 'ossimport', evidence: 'likely' },
      { generation: 'api', evidence: 'documented' },
      { generation: 'ossutil', evidence: 'likely' },
    ],
    words('en'),
  );
  expect(lines.map(({ name, text }) => `${name}: ${text.trim()}`)).toEqual([
    'Documented: API.',
    'Probably also: ossimport, ossutil.',
  ]);
});

test('what is said of one version stands in the line of its status, or below it under its name', () => {
  const alone = appliesTo([{ generation: 'api', evidence: 'likely', note: 'Seen once.' }], words('zh'));
  expect(alone).toEqual([{ name: '可能适用（未证实）', text: 'API。', note: 'Seen once.' }]);
  const amongOthers = appliesTo(
    [
      { generation: 'api', evidence: 'documented' },
      { generation: 'ossutil', evidence: 'documented', note: 'Seen once.' },
    ],
    words('en'),
  );
  expect(amongOthers.map(({ name, note }) => [name, note])).toEqual([
    ['Documented', undefined],
    ['ossutil', 'Seen once.'],
  ]);
});
