import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { keptFresh, withHashes } from '../../src/authoring/record-origin.ts';
import { type RenameKind, renameContent } from '../../src/authoring/rename-content.ts';
import { originalHashes, partings } from '../../src/authoring/translations.ts';
import { SmallContent } from './small-content.ts';

const content = new SmallContent();
const original = new Map<string, string>(
  ['', 'errors', 'guides', 'providers', 'search', 'services', 'troubleshooters'].flatMap((folder) =>
    (content.list(folder) ?? [])
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .filter((path) => !content.isFolder(path) && !path.includes('/_'))
      .map((path) => [`content/${path}`, content.text(path)] as const),
  ),
).set('tests/search-cases/own.json', '[\n  { "raw": "check-size-failed", "expect": ["check-size-failed"] }\n]\n');

/** The lines that a renaming takes out and puts in, by their files. */
function changes(kind: RenameKind, old: string, name: string, files: ReadonlyMap<string, string> = original) {
  const renaming = renameContent(files, kind, old, name);
  if (typeof renaming === 'string') throw new Error(renaming);
  return {
    ...renaming,
    lines: Object.fromEntries(
      [...renaming.changed].map(([path, text]) => {
        const before = (files.get(path) ?? '').split('\n');
        const after = text.split('\n');
        return [
          path.replace('content/', ''),
          [
            ...before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`),
            ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`),
          ],
        ];
      }),
    ),
  };
}

/** All files after a renaming. */
function after(kind: RenameKind, old: string, name: string, files: ReadonlyMap<string, string> = original) {
  const { changed, moved } = changes(kind, old, name, files);
  const all = new Map([...files, ...changed]);
  for (const { from, to } of moved) {
    all.set(to, all.get(from) ?? '');
    all.delete(from);
  }
  return all;
}

test('a page is renamed wherever it is named, and keeps its old id', () => {
  expect(changes('page', 'check-size-failed', 'size-differs')).toMatchObject({
    moved: [{ from: 'content/errors/check-size-failed.mdx', to: 'content/errors/size-differs.mdx' }],
    places: 6,
    keptOldName: true,
    lines: {
      'errors/check-owner-failed.mdx': ['- - id: check-size-failed', '+ - id: size-differs'],
      'errors/check-size-failed.mdx': ['+ was: [check-size-failed]'],
      'troubleshooters/failed-file.yaml': [
        '- cause: check-size-failed#source-changed',
        '+ cause: size-differs#source-changed',
      ],
      'troubleshooters/start.yaml': [
        "- - 'Look for [the sizes](error:check-size-failed).'",
        "+ - 'Look for [the sizes](error:size-differs).'",
      ],
      'tests/search-cases/own.json': [
        '- { "raw": "check-size-failed", "expect": ["check-size-failed"] }',
        '+ { "raw": "check-size-failed", "expect": ["size-differs"] }',
      ],
    },
  });
});

test('a page that was never published does not keep its old id', () => {
  const renaming = changes('page', 'check-owner-failed', 'owner-differs');
  expect(renaming.keptOldName).toBe(false);
  expect(renaming.changed.has('content/errors/check-owner-failed.mdx')).toBe(false);
  expect(renaming.lines['search/families.yaml']).toEqual(['- pages: [check-owner-failed]', '+ pages: [owner-differs]']);
  expect(renaming.lines['search/logs.yaml']).toEqual(["- '503': [check-owner-failed]", "+ '503': [owner-differs]"]);
});

test.each([
  [
    'cause',
    'check-size-failed#source-changed',
    'changed-meanwhile',
    {
      'errors/check-size-failed.mdx': [
        '- - id: source-changed',
        '+ - id: changed-meanwhile',
        '+ was: [source-changed]',
      ],
      'troubleshooters/failed-file.yaml': [
        '- cause: check-size-failed#source-changed',
        '+ cause: check-size-failed#changed-meanwhile',
      ],
    },
  ],
  [
    'step',
    'read-log',
    'look-into-log',
    {
      'troubleshooters/start.yaml': [
        '- - { id: log, say: In a log, next: read-log }',
        '- read-log:',
        '+ - { id: log, say: In a log, next: look-into-log }',
        '+ look-into-log:',
        '+ was: [read-log]',
      ],
    },
  ],
  [
    'answer',
    'where.log',
    'protocol',
    {
      'troubleshooters/start.yaml': [
        '- - { id: log, say: In a log, next: read-log }',
        '+ - { id: protocol, was: [log], say: In a log, next: read-log }',
      ],
    },
  ],
  [
    'guide',
    'limit-speed',
    'go-slowly',
    {
      'errors/check-owner-failed.mdx': [
        '- - text: Create the owner, see [how to go slowly](guide:limit-speed).',
        '+ - text: Create the owner, see [how to go slowly](guide:go-slowly).',
      ],
      'errors/check-size-failed.mdx': [
        "- - text: 'Stop writing to the file, then retry as in [this guide](guide:limit-speed).'",
        "+ - text: 'Stop writing to the file, then retry as in [this guide](guide:go-slowly).'",
      ],
      'guides/limit-speed.mdx': ['+ was: [limit-speed]'],
      'guides/read-report.mdx': [
        '- Look at its second field, and see [how to go slowly](guide:limit-speed).',
        '+ Look at its second field, and see [how to go slowly](guide:go-slowly).',
      ],
    },
  ],
  ['tree', 'failed-file', 'one-file', { 'troubleshooters/failed-file.yaml': ['+ was: [failed-file]'] }],
  ['provider', 'http', 'links', { 'providers/http.mdx': ['+ was: [http]'] }],
] as const)('a published %s is renamed, and nothing else is touched', (kind, old, name, lines) => {
  expect(changes(kind, old, name).lines).toEqual(lines);
});

test('names follow one another, and each old one is kept', () => {
  const twice = after('step', 'look-into-log', 'log-says', after('step', 'read-log', 'look-into-log'));
  expect(twice.get('content/troubleshooters/start.yaml')).toContain('  log-says:\n    was: [read-log]\n');
  const ledger = `${original.get('content/addresses.txt')}/troubleshoot/start/look-into-log/\n`;
  const published = new Map([...after('step', 'read-log', 'look-into-log'), ['content/addresses.txt', ledger]]);
  expect(after('step', 'look-into-log', 'log-says', published).get('content/troubleshooters/start.yaml')).toContain(
    '  log-says:\n    was: [look-into-log, read-log]\n',
  );
});

test.each([
  ['page', 'check-size-failed', 'size-differs'],
  ['cause', 'check-size-failed#source-changed', 'changed-meanwhile'],
  ['step', 'which-message', 'which-words'],
  ['answer', 'where.log', 'protocol'],
  ['tree', 'failed-file', 'one-file'],
  ['guide', 'limit-speed', 'go-slowly'],
] as const)('renaming a %s back leaves everything as it was', (kind, old, name) => {
  const present = kind === 'cause' ? `check-size-failed#${name}` : kind === 'answer' ? `where.${name}` : name;
  expect(after(kind, present, old.replace(/^.*[#.]/, ''), after(kind, old, name))).toEqual(original);
});

test('line ends of Windows stay', () => {
  const windows = new Map([...original].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
  for (const text of after('step', 'read-log', 'look-into-log', windows).values()) {
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  }
});

test.each([
  ['tree', 'start', 'begin', '`start` is where every walk begins, and keeps its name.'],
  ['tree', 'failed-file', 'start', '`start` is taken: it is another tree now. Choose another name.'],
  ['tree', 'no-such-tree', 'x', 'There is no content/troubleshooters/no-such-tree.yaml. Correct the old name.'],
  ['page', 'no-such-page', 'x', 'There is no content/errors/no-such-page.mdx. Correct the old name.'],
  [
    'page',
    'check-size-failed',
    'check-owner-failed',
    '`check-owner-failed` is taken: it is another page now. Choose another name.',
  ],
  [
    'page',
    'check-size-failed',
    'Size',
    'The name is a permanent address. Write lower-case words joined by hyphens that begin with a letter.',
  ],
  [
    'step',
    'where',
    '4-steps',
    '`4-steps` cannot be a name. Write lower-case words joined by hyphens that begin with a letter.',
  ],
  [
    'cause',
    'check-size-failed',
    'x',
    'There is no cause `check-size-failed`. Write it as `page#cause`, such as `check-size-failed#source-changed`.',
  ],
  [
    'cause',
    'check-size-failed#nothing',
    'x',
    'content/errors/check-size-failed.mdx has no cause `nothing`. Correct the old name.',
  ],
  ['step', 'nowhere', 'x', 'No tree has a step `nowhere`. Correct the old name.'],
  ['step', 'where', 'which-message', '`which-message` is taken: it is another step now. Choose another name.'],
  [
    'answer',
    'where.nothing',
    'x',
    'There is no answer `where.nothing`. Write it as `question.answer`, such as `where.failed-list`.',
  ],
] as const)('renaming the %s %s to %s is refused', (kind, old, name, reason) => {
  expect(renameContent(original, kind, old, name)).toBe(reason);
});

/** Content with a page and a tree that are translated, and say what from. */
function translated(): SmallContent {
  const folder = new SmallContent();
  folder.write(
    'errors/check-size-failed.zh.mdx',
    `---\ntitle: 大小不一致\nwhatToDo:\n  - 停止写入，然后按照[指南](guide:limit-speed)重试。\ncauses:\n  source-changed:\n    title: 源文件被修改\n    text: 有人写入了该文件。\n    check: 比较两端的时间。\n    confirms: 源端更新。\n    rulesOut: 源端更旧。\n    fix:\n      - 重试。\n---\n`,
  );
  folder.write(
    'errors/check-owner-failed.zh.mdx',
    '---\ntitle: 所有者不存在\nconfusedWith:\n  check-size-failed:\n    there: 比较大小。\n---\n',
  );
  folder.write('guides/limit-speed.zh.mdx', '---\ntitle: 限速\n---\n');
  folder.write('providers/http.zh.mdx', '---\ntitle: 列表\n---\n');
  folder.write('troubleshooters/failed-file.zh.yaml', 'title: 失败的文件\n');
  folder.write(
    'troubleshooters/start.zh.yaml',
    'title: 开始\nquestions:\n  where:\n    ask: 在哪里看到？\n    answers:\n      list: 列表中\n      log: 日志中\n      not-sure: 不确定\n',
  );
  const content = readContent(folder);
  for (const translation of content.translations) {
    const path = translation.file.replace('content/', '');
    folder.write(
      path,
      withHashes(folder.text(path), originalHashes(content, translation.folder, translation.id), translation),
    );
  }
  return folder;
}

/** The sections of all translations that still say what they say of their original. */
const told = (folder: SmallContent) => {
  const content = readContent(folder);
  return {
    problems: content.problems,
    sections: content.translations.flatMap(({ from }) => Object.keys(from)).length,
    partings: partings(content).map(({ stale, gone }) => ({ stale, gone })),
  };
};

test.each([
  ['page', 'check-size-failed', 'size-differs'],
  ['cause', 'check-size-failed#source-changed', 'changed-meanwhile'],
  ['step', 'where', 'which-place'],
  ['answer', 'where.list', 'failed-list'],
  ['tree', 'failed-file', 'failed-files'],
  ['guide', 'limit-speed', 'slow-down'],
  ['provider', 'http', 'lists'],
] as const)('translations follow when a %s is renamed, and stay as fresh as they were', (kind, old, name) => {
  const folder = translated();
  folder.edit('guides/limit-speed.zh.mdx', "title: '", "title: '0");
  const before = told(folder);
  const contentBefore = readContent(folder);
  const paths = ['errors', 'guides', 'providers', 'troubleshooters'].flatMap((where) =>
    (folder.list(where) ?? []).filter((file) => !file.startsWith('_')).map((file) => `content/${where}/${file}`),
  );
  const inFolder = (path: string) => path.replace('content/', '');
  const renaming = renameContent(
    new Map([...paths, 'content/addresses.txt'].map((path) => [path, folder.text(inFolder(path))])),
    kind,
    old,
    name,
  );
  if (typeof renaming === 'string') throw new Error(renaming);
  for (const [path, text] of renaming.changed) folder.write(inFolder(path), text);
  for (const { from, to } of renaming.moved) {
    folder.write(inFolder(to), folder.text(inFolder(from)));
    folder.remove(inFolder(from));
  }
  for (const [path, text] of keptFresh(contentBefore, readContent(folder), (file) => folder.text(inFolder(file)))) {
    folder.write(inFolder(path), text);
  }
  expect(before.partings.filter(({ stale }) => stale.length > 0)).toHaveLength(1);
  expect(told(folder)).toEqual(before);
});
