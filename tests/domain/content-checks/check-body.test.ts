import { expect, test } from 'vitest';
import { checkBody, checkProviderSections } from '../../../src/domain/content-checks/check-body.ts';

const piece = (text: string) => ({ file: 'content/guides/x.mdx', text, firstLine: 1 });
const faults = (body: string) =>
  checkBody(piece(body), new Set(['sources', 'owner-changed'])).map(({ line, message }) => `${line}: ${message}`);

test.each([
  'Text with `{braces}`, `<Code>` and `import x`.',
  '## Heading\n\nSee [above](#heading), [the cause](#owner-changed) and [it](error:check-size-failed).',
  '```sh\nimport x\n# a comment\necho <b> {a} [x](y)\n```\n\nA size a < b stays text.',
  'Words that\nimport nothing.',
])('`%s` is fine', (body) => {
  expect(faults(body)).toEqual([]);
});

test.each([
  ['Text {x}.', '1: Braces are code in a body. Put them in backticks.'],
  [
    'Text.\n\nimport x',
    '3: A paragraph that begins with `import` is code in a body. Put the word in backticks, or begin with another one.',
  ],
  ['A size <5 MB', '1: A `<` begins code in a body. Put it in backticks, or write `less than`.'],
  ['An <b>element</b>', '1: Holds the tag `<b>`, and HTML is not shown. Put it in backticks, or take it out.'],
  ['<!-- later -->', '1: Holds the tag `<!--`, and HTML is not shown. Put it in backticks, or take it out.'],
  ['# Title', '1: The title is the only heading of the first level. Begin this one with `##`.'],
  [
    'Text\n\n---\n',
    '3: A line of `---` belongs only before and after the fields. Take it out, or write a heading with `##`.',
  ],
  ['    echo', '1: Four spaces in front do not make code here. Put it between two lines of `` ``` ``.'],
  ['##Heading', '1: A heading needs a space after its `#`, or it is shown as text. Write `## Heading`.'],
  [
    'Some **bold words.',
    '1: A `**` has no partner, or a space beside it, so it is shown as it is. Close the bold words, without a space inside.',
  ],
  [
    'One ` too many.',
    '1: A backtick has no partner, so the code does not end where it should. Close it, or take it out.',
  ],
  ['**Add `-r`.** Then look.', '1: A bold `.` stands alone behind a code. Close the bold words before it: `**…**.`.'],
  ['- [ ] Look', '1: Holds a box to tick, and readers cannot tick it. Take out the `[ ]`.'],
  ['See www.example.org now.', '1: Holds the bare address `www.example.org`. Write `[what it is](https://…)`.'],
  [
    '[](https://example.org/)',
    '1: The link to `https://example.org/` has no words to click. Write them in the square brackets.',
  ],
  [
    '| a | b |\n| c | d |',
    '1: A table needs a second line such as `| --- | --- |`, with as many columns as the first. Add or correct it.',
  ],
  ['## Sources', '1: The page has a section or cause `#sources` already. Reword the heading `Sources`.'],
  ['## A\n\n## A', '3: Two headings are called `A`. Reword one of them: each is an address.'],
  ['```sh\nls\n', '1: Code begins here and never ends. Close it with a line of `` ``` ``.'],
])('`%s` is refused at its line', (body, complaint) => {
  expect(faults(body)[0]).toBe(complaint);
});

test.each([
  ['[x](errors:a)', 'errors:a'],
  ['[x](Error:a)', 'Error:a'],
  ['[x](step:a)', 'step:a'],
  ['[x](/errors/a/)', '/errors/a/'],
  ['[x](../a)', '../a'],
  ['[x](#nowhere)', '#nowhere'],
  ['[x](javascript:alert(1))', 'javascript:alert(1)'],
  ['[x](http://example.org/)', 'http://example.org/'],
  ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
])('`%s` is no form of a link', (body, target) => {
  expect(faults(body)[0]).toContain(`Links to \`${target}\`, which leads nowhere.`);
});

test.each(['[x][y]', '[y]: https://example.org/', '![x](https://example.org/x.png)', 'Word.[^1]\n\n[^2]: Note.'])(
  '`%s` is refused',
  (body) => {
    expect(faults(body).length).toBe(1);
  },
);

test('a provider page has its headings, in their order', () => {
  const body = (...titles: string[]) => piece(titles.map((title) => `## ${title}\n\nText.\n`).join('\n'));
  expect(checkProviderSections(body('What to know', 'Credentials', 'Permissions', 'Endpoint', 'Limits'))).toEqual([]);
  expect(checkProviderSections(body('Permissions', 'Credentials', 'Endpoint', 'Limits')).length).toBe(1);
  expect(checkProviderSections(body('Credentials', 'Permissions', 'Endpoint')).length).toBe(1);
});
