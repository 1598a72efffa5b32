import { expect, test } from 'vitest';
import { bodyFaults, providerFaults } from '../../../src/domain/content-checks/body-faults.ts';

const faults = (body: string) =>
  bodyFaults(body, new Set(['sources', 'owner-changed'])).map(({ line, message }) => `${line}: ${message}`);

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
    '3: A line of `---` stands only before and after the fields. Take it out, or write a heading with `##`.',
  ],
  ['## Sources', '1: The page has a section or cause `#sources` already. Reword the heading `Sources`.'],
  ['## A\n\n## A', '3: Two headings are called `A`. Reword one of them: each is an address.'],
  ['```sh\nls\n', '1: Code begins here and never ends. Close it with a line of `````.'],
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
  ['[x](javascript:alert(1))', 'javascript:alert(1'],
  ['[x](http://example.org/)', 'http://example.org/'],
  ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
])('`%s` is no form of a link', (body, target) => {
  expect(faults(body)[0]).toContain(`Links to \`${target}\`, which leads nowhere.`);
});

test.each(['[x][y]', '[y]: https://example.org/', '![x](https://example.org/x.png)'])('`%s` is refused', (body) => {
  expect(faults(body).length).toBe(1);
});

test('a provider page has its headings, in their order', () => {
  const body = (...titles: string[]) => titles.map((title) => `## ${title}\n\nText.\n`).join('\n');
  expect(providerFaults(body('What to know', 'Credentials', 'Permissions', 'Endpoint', 'Limits'))).toEqual([]);
  expect(providerFaults(body('Permissions', 'Credentials', 'Endpoint', 'Limits')).length).toBe(1);
  expect(providerFaults(body('Credentials', 'Permissions', 'Endpoint')).length).toBe(1);
});
