import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { printProblem } from '../../src/domain/content-checks/problem.ts';
import { SmallContent } from './small-content.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const name of ['errors', 'guides', 'providers', 'services', 'troubleshooters', 'commands'])
    mkdirSync(join(folder, name));
  for (const name of ['errors', 'guides', 'providers']) write(`${name}/_template.mdx`, 'FILL IN');
  write('known-names.yaml', 'owners: { title: Owners, codes: [OwnerMismatch] }\n');
  write('sources.yaml', 'faq: { title: FAQ, url: https://example.org/, checked: "2026-11-22" }\n');
  write('addresses.txt', '/\n');
  for (const own of ['search/', 'secrets.json']) new SmallContent().copyTo(folder, own);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string | Uint8Array) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const problems = () =>
  readContent(folder).problems.map((problem) => printProblem(problem).replaceAll(`${folder}/`, ''));
const guide = (fields: string, body = 'Text.') =>
  `---\ntitle: A guide\nsummary: One sentence.\nsources: [faq]\nchanged: '2026-11-22'\npurpose: job\n${fields}---\n\n${body}\n`;

test('content in order gives no problem, and templates and files of the system are not read', () => {
  write('errors/.DS_Store', '\0');
  write('guides/a-guide.mdx', guide(''));
  expect(problems()).toEqual([]);
});

test('a problem names file, line and field', () => {
  write(
    'troubleshooters/start.yaml',
    'title: Start\nquestions:\n  where:\n    ask: Where\n    answers:\n      - { id: a, say: A, next: a }\n      - { id: b, say: B, next: a }\n',
  );
  expect(problems()).toEqual([
    'troubleshooters/start.yaml:4: questions.where.ask: End the question with a question mark, `?`.',
  ]);
});

test('a problem of all files together is found in its file, entries by their ids', () => {
  write(
    'troubleshooters/start.yaml',
    'title: Start\nquestions:\n  where:\n    ask: Where?\n    answers:\n      - { id: a, say: A, next: a }\n      - { id: b, say: B, next: a }\n',
  );
  write('guides/a-guide.mdx', guide(''));
  const { lineOf } = readContent(folder);
  const at = (file: string, field: string) => lineOf({ file: `${folder}/${file}`, field, message: '' });
  expect(at('troubleshooters/start.yaml', 'questions.where.answers.b')).toBe(7);
  expect(at('guides/a-guide.mdx', 'sources.0')).toBe(4);
  expect(at('addresses.txt', '/')).toBe(1);
  expect(at('addresses.txt', '/e/x/')).toBe(undefined);
});

test('a page without frontmatter is reported', () => {
  write('errors/a-page.mdx', '# A page\n');
  expect(problems()).toEqual([
    'errors/a-page.mdx:1: frontmatter: Begin the page with its fields between two lines of `---`.',
  ]);
});

test('a place that the template left open is reported', () => {
  write('errors/a-page.mdx', 'title: FILL IN\n');
  expect(problems()[0]).toBe(
    'errors/a-page.mdx:1: title: Waits to be filled in. Write the real content here, or delete the line.',
  );
});

test('the body of a page is read too, at its own lines', () => {
  write('guides/a-guide.mdx', guide('', 'Text.\n\nA {brace}.'));
  expect(problems()).toEqual(['guides/a-guide.mdx:11: body: Braces are code in a body. Put them in backticks.']);
});

test.each([
  ['title: *bold*', /^guides\/a\.mdx:2: YAML: .*single quotes/],
  ['title: *bold', /^guides\/a\.mdx:2: YAML: .*`\*bold`.*single quotes/],
  ['title: &both', /^guides\/a\.mdx:2: YAML: .*`&both`.*single quotes/],
  ['title: !important x', /^guides\/a\.mdx:2: YAML: .*single quotes/],
  ['title: One: two', /^guides\/a\.mdx:2: YAML: .*single quotes/],
  ['title: `ls` fails', /^guides\/a\.mdx:2: YAML: .*single quotes/],
  ['title: x\ntitle: y', /^guides\/a\.mdx:3: YAML: .*second time/],
  ['changed: 2026-11-22', /^guides\/a\.mdx:2: changed: .*in quotes/],
  ["changed: '2026-02-30'", /^guides\/a\.mdx:2: changed: .*calendar/],
  ['title: 404', /^guides\/a\.mdx:2: title: .*in quotes/],
  ['summary: <b>x</b>', /^guides\/a\.mdx:2: summary: .*`<b>`.*backticks/],
  ['summary: "[x](javascript:alert)"', /^guides\/a\.mdx:2: summary: Links to/],
])('`%s` is refused at its line, with what to do', (line, problem) => {
  write('guides/a.mdx', `---\n${line}\n---\n`);
  expect(problems()).toContainEqual(expect.stringMatching(problem));
});

test.each([
  ['faq: {}\nfaq: {}\n', /^sources\.yaml:2: YAML: .*second time/],
  ['faq: {\n', /^sources\.yaml:\d+: YAML: /],
  ['', /^sources\.yaml:1: \(whole file\): Is empty/],
  ['- faq\n', /^sources\.yaml:1: \(whole file\): Write entries here/],
  ["faq:\n  title: FAQ\n  url: http://example.org/\n  checked: '2026-11-22'\n", /^sources\.yaml:3: faq\.url: .*https/],
  ["faq:\n  title: FAQ\n  url: https://a b/\n  checked: '2026-11-22'\n", /^sources\.yaml:3: faq\.url: .*spaces/],
])('sources written as `%s` are refused at their line', (text, problem) => {
  write('sources.yaml', text);
  expect(problems()[0]).toMatch(problem);
});

test.each([
  ['errors/a-page.md', /^errors\/a-page\.md: .*only `\.mdx` files/],
  ['errors/Upper.mdx', /^errors\/Upper\.mdx: .*Rename the file/],
  ['errors/with_line.mdx', /^errors\/with_line\.mdx: .*Rename the file/],
  ['errors/4a.mdx', /^errors\/4a\.mdx: .*begin with a letter/],
  ['errors/zh/a-page.mdx', /^errors\/zh: .*Is a folder/],
  ['errors/a-page.mdx/x', /^errors\/a-page\.mdx: .*Is a folder/],
  ['a-page.mdx', /^a-page\.mdx: .*Is not read/],
])('%s, which nobody reads, is refused', (file, problem) => {
  write(file, 'x');
  expect(problems()).toEqual([expect.stringMatching(problem)]);
});

test('what is missing, broken or unreadable is reported, not thrown', () => {
  rmSync(join(folder, 'guides'), { recursive: true });
  rmSync(join(folder, 'sources.yaml'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'errors', 'a-page.mdx'));
  write('providers/a-store.mdx', new Uint8Array([0x2d, 0xff, 0xfe]));
  expect(problems()).toEqual([
    expect.stringMatching(/^errors\/a-page\.mdx: .*a broken link/),
    expect.stringMatching(/^guides: .*no such folder/),
    expect.stringMatching(/^providers\/a-store\.mdx: .*UTF-8/),
    expect.stringMatching(/^sources\.yaml: .*missing/),
  ]);
});

test('a command that is run elsewhere says so, once', () => {
  const nowhere = join(folder, 'nowhere');
  expect(readContent(nowhere).problems.map(printProblem)).toEqual([
    `${nowhere}/: (whole folder): There is no such folder here. Run the command in the folder of the project, where package.json is.`,
  ]);
});

test('an invisible character is reported, and a byte order mark is not', () => {
  write('guides/a-guide.mdx', `\ufeff${guide('')}`);
  write('guides/b-guide.mdx', guide('', 'Te\0xt.'));
  expect(problems()).toEqual([
    'guides/b-guide.mdx:9: text: Holds an invisible character, U+0000. Delete it, or retype the line.',
  ]);
});

test('a file that cannot be read is named as unfinished, one with a fault in its body is not', () => {
  write('guides/a-guide.mdx', guide('', 'A {brace}.'));
  write('guides/b-guide.mdx', guide('unknown: x\n'));
  expect(readContent(folder).unfinished).toEqual([`${folder}/guides/b-guide.mdx`]);
});
