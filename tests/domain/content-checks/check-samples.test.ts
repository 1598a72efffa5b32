import { expect, test } from 'vitest';
import { checkSamples } from '../../../src/domain/content-checks/check-samples.ts';

test('a sample that leads elsewhere, or nowhere, is refused with what to do', () => {
  const found = new Map([
    ['good', 'a-page'],
    ['taken', 'another'],
  ]);
  const complaints = checkSamples([{ id: 'a-page', samples: ['good', 'taken', 'lost'] }], (text) => found.get(text));
  const remedy = 'Add its wording to the messages or phrases, or write a line that a reader of this error would paste.';
  expect(complaints).toEqual([
    { file: 'content/errors/a-page.mdx', field: 'samples.1', message: `The search leads it to \`another\`. ${remedy}` },
    { file: 'content/errors/a-page.mdx', field: 'samples.2', message: `The search finds no page for it. ${remedy}` },
  ]);
});
