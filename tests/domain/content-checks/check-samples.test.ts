import { expect, test } from 'vitest';
import { checkSamples } from '../../../src/domain/content-checks/check-samples.ts';

const find = (text: string) => (text === 'lost' ? undefined : text);
const remedy = 'Add its wording to the messages or phrases, or write a line that a reader of this error would paste.';

test('a sample that leads elsewhere, or nowhere, is refused with what to do', () => {
  const pages = [
    { id: 'a-page', samples: ['a-page', 'another', 'lost'] },
    { id: 'another', samples: [] },
  ];
  expect(checkSamples(pages, find, new Set(['/errors/another/']))).toEqual([
    {
      file: 'content/errors/a-page.mdx',
      field: 'samples.1',
      message: `The search leads it to content/errors/another.mdx. ${remedy}`,
    },
    {
      file: 'content/errors/a-page.mdx',
      field: 'samples.2',
      message: `The search finds no page for it. ${remedy}`,
    },
  ]);
});

test('a new page that draws samples away from a published one is named, once', () => {
  const pages = [
    { id: 'old', samples: ['old', 'new', 'new'] },
    { id: 'new', samples: ['new'] },
  ];
  expect(checkSamples(pages, find, new Set(['/errors/old/']))).toEqual([
    {
      file: 'content/errors/new.mdx',
      field: 'phrases',
      message:
        'The search leads entry 2 of the `samples` of content/errors/old.mdx here. Make the messages and phrases of this page more specific.',
    },
  ]);
});
