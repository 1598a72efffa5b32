import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';

// No author will choose these names: the tests run on the content as it is.
const page = 'made-up-by-a-test';
const question = 'question-made-up-by-a-test';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'authoring-'));
  // The commands need no other pages, and the tests need not wait for them.
  for (const name of ['errors', 'guides', 'providers', 'services'])
    mkdirSync(join(folder, 'content', name), { recursive: true });
  for (const name of [
    'troubleshooters',
    'services',
    'errors/_template.mdx',
    'errors/check-size-failed.mdx',
    'guides/_template.mdx',
    'providers/_template.mdx',
  ]) {
    cpSync(join('content', name), join(folder, 'content', name), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...names: string[]) =>
  execFileSync(process.execPath, [resolve('src/authoring', script), ...names], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const problems = (file: string) =>
  readContent(join(folder, 'content')).problems.filter((problem) => problem.file.includes(file));
const read = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

/** Does what the marks ask for. */
function fillIn(file: string) {
  const text = read(file)
    .replaceAll('fill-in-error-page#fill-in-cause', 'check-size-failed#source-changed')
    .replace('FILL-IN-failed-job-or-result', 'job')
    .replace(/FILL-IN[^\n'"\],]*/g, 'a-key')
    .replace(/FILL IN[^\n'"\],]*\?/g, 'Is it so?')
    .replace(/mark: FILL IN.*/g, 'mark: words')
    .replace(/FILL IN[^\n'"\],]*/g, (_, place: number) => `words ${place}`)
    .replace(/fill-in[a-z-]*/g, 'a-name');
  writeFileSync(join(folder, 'content', file), text);
}

const message = "check owner's number failed ({owner})";

test.each([
  ['new-error.ts', [page], `errors/${page}.mdx`, 20],
  ['new-error.ts', [page, message], `errors/${page}.mdx`, 14],
  ['new-article.ts', ['guide', page], `guides/${page}.mdx`, 5],
  ['new-article.ts', ['provider', page, 'The “Store” of: tests'], `providers/${page}.mdx`, 6],
] as const)(
  '%s %j asks for as many places as it cannot know, once each, and then passes',
  (script, names, file, places) => {
    run(script, ...names);
    expect(problems(page).length).toBe(places);
    fillIn(file);
    expect(problems(page)).toEqual([]);
  },
);

test('a new error page has its message where readers see it', () => {
  run('new-error.ts', page, message);
  const text = read(`errors/${page}.mdx`);
  expect(text).toContain("text: 'check owner''s number failed ({owner})'");
  expect(text).toContain("  - 'photos/a.jpg,check owner''s number failed (81)'");
  expect(text).toContain("mark: 'check owner''s number failed ('");
});

test('a new provider brings its service, unless there is one', () => {
  const last = Math.max(...readContent(join(folder, 'content')).services.map(({ order }) => order));
  run('new-article.ts', 'provider', page, 'A Store');
  expect(read(`services/${page}.yaml`)).toBe(`name: 'A Store'\norder: ${last + 10}\n`);
  run('new-article.ts', 'provider', 'mgwutil', 'mgwutil');
  expect(read('services/mgwutil.yaml')).toBe(readFileSync('content/services/mgwutil.yaml', 'utf8'));
});

test('a new question takes the cause that it is given', () => {
  run('new-question.ts', 'failed-file', question, 'check-size-failed#source-changed');
  expect(read('troubleshooters/failed-file.yaml')).toContain(
    `  ${question}-found:\n    title: FILL IN the finding of ${question}\n    cause: check-size-failed#source-changed\n`,
  );
});

test('a tree with line ends of Windows keeps them', () => {
  const file = 'troubleshooters/failed-file.yaml';
  writeFileSync(join(folder, 'content', file), read(file).replaceAll('\n', '\r\n'));
  run('new-question.ts', 'failed-file', question);
  expect(read(file).replaceAll('\r\n', '')).not.toContain('\n');
});

test('a new question complains until its marks are filled in, and then passes', () => {
  const file = 'troubleshooters/failed-file.yaml';
  const before = problems(file);
  run('new-question.ts', 'failed-file', question);
  expect(problems(file).length).toBeGreaterThan(5);
  fillIn(file);
  expect(problems(file)).toEqual(before);
});

test('a new question leaves every other line of the tree as it was', () => {
  const file = 'troubleshooters/failed-file.yaml';
  const before = read(file).split('\n');
  run('new-question.ts', 'failed-file', question);
  const after = read(file).split('\n');
  let next = 0;
  for (const line of after) if (line === before[next]) next += 1;
  expect(next).toBe(before.length);
  expect(after.length).toBeGreaterThan(before.length);
});

test.each([
  ['new-error.ts', ['check-size-failed'], 'content/errors/check-size-failed.mdx exists already.'],
  ['new-error.ts', ['4-errors'], 'begin with a letter'],
  ['new-error.ts', ['con'], 'begin with a letter'],
  ['new-article.ts', ['guide', 'Four'], 'begin with a letter'],
  ['new-article.ts', ['provider', 'obs'], "as in `npm run new:provider -- obs 'Huawei OBS'`"],
  ['new-question.ts', ['failed-file', '4-questions'], 'begin with a letter'],
  ['new-question.ts', ['no-such-tree', question], 'There is no content/troubleshooters/no-such-tree.yaml.'],
] as const)('%s %s is refused', (script, names, reason) => {
  expect(() => run(script, ...names)).toThrow(reason);
});

test('a name that another tree has is refused, and nothing is written', () => {
  run('new-question.ts', 'failed-file', question);
  const before = read('troubleshooters/wrong-data.yaml');
  expect(() => run('new-question.ts', 'wrong-data', question)).toThrow('content/troubleshooters/failed-file.yaml has');
  expect(read('troubleshooters/wrong-data.yaml')).toBe(before);
});

test('a missing template is told in words, without a stack trace', () => {
  rmSync(join(folder, 'content', 'errors', '_template.mdx'));
  expect(() => run('new-error.ts', page)).toThrow(
    expect.objectContaining({
      stderr:
        'content/errors/_template.mdx cannot be read, and every new page begins with it. Bring it back: `git checkout content/errors/_template.mdx`.\n',
    }),
  );
});
