import { expect, test } from 'vitest';
import { checkEc } from '../../../src/domain/content-checks/check-ec.ts';

const file = 'content/errors/x.mdx';
const pages = [{ ec: ['0003-00000001'] }];

test('an EC that some page has may be named anywhere', () => {
  const text = 'The EC is `0003-00000001`.';
  expect(checkEc([{ file, content: { summary: text }, body: { file, text, firstLine: 9 } }], pages)).toEqual([]);
});

test('an EC that no page has is refused where it is named, with what to do', () => {
  const message =
    'Names the EC `0003-00000002`, and no page has it in `ec`, so the search would not lead here. Add it to `ec` of the page that explains it.';
  const body = { file, text: '\nSee EC `0003-00000002`.', firstLine: 9 };
  expect(checkEc([{ file, content: { causes: [{ text: 'EC `0003-00000002`' }] }, body }], pages)).toEqual([
    { file, field: 'causes.0.text', message },
    { file, line: 10, field: 'body', message },
  ]);
});
