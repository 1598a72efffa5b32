import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { withHashes } from '../../src/authoring/record-origin.ts';
import { inTranslation, originalHashes, partings, proseKinds } from '../../src/authoring/translations.ts';
import { SmallContent } from './small-content.ts';

const original = 'errors/check-size-failed.mdx';
const file = 'errors/check-size-failed.zh.mdx';

const chinese = `---
title: 大小不一致
whatToDo:
  - 停止写入，然后按照[指南](guide:limit-speed)重试。
causes:
  source-changed:
    title: 源文件被修改
    text: 有人写入了该文件。
    check: 比较两端的时间。
    confirms: 源端更新。
    rulesOut: 源端更旧。
    fix:
      - 重试。
---

## 如何比较大小

两端都会再次读取，参见[所有者](error:check-owner-failed#owner-unknown)。
`;

/** A small content whose translation says what it was made from. */
function translated(): SmallContent {
  const content = new SmallContent();
  content.write(file, chinese);
  content.write(file, recorded(content));
  return content;
}

/** The translation as `npm run translated` writes it. */
function recorded(content: SmallContent): string {
  const read = readContent(content);
  const [translation] = read.translations;
  if (translation === undefined) throw new Error('There is no translation.');
  return withHashes(content.text(file), originalHashes(read, 'errors', 'check-size-failed'), translation);
}

/** The page as a reader of Chinese has it. */
function shown(content: SmallContent) {
  const { errors, translations, linking } = readContent(content);
  const page = errors.find(({ id }) => id === 'check-size-failed');
  if (page === undefined) throw new Error('There is no page.');
  const body = linking.find((one) => one.file === `content/${original}`)?.body?.text ?? '';
  return inTranslation(page, body, translations[0], proseKinds.errors);
}

const untranslatedSections = ['summary', 'messages', 'badges', 'verify', 'seen', 'ignore', 'confusedWith'];

test('a translation that fits is not listed but for what it leaves out', () => {
  expect(partings(readContent(translated()))).toEqual([
    { file: `content/${file}`, stale: [], missing: untranslatedSections, gone: [] },
  ]);
});

test('a reader gets the words of the translation, and commands, codes and samples of the original', () => {
  const page = shown(translated());
  const [cause] = page.causes;
  expect(page.title).toBe('大小不一致');
  expect(cause?.check).toMatchObject({
    text: '比较两端的时间。',
    command: 'ossutil stat oss://BUCKET/KEY\nossutil hash crc64 FILE\n',
  });
  expect(page.codes).toEqual(['SIZE_NOT_MATCH']);
  expect([...page.edition.stale]).toEqual([]);
});

test.each([
  ['a cause', 'Compare the times.', 'Compare both times.', 'causes.source-changed'],
  ['the first steps', 'Stop writing to the file', 'Stop all writing to the file', 'whatToDo'],
  ['the body', 'Both are read again', 'Both are read once more', 'body'],
])('%s of the original that changed is listed as stale, and shown in Chinese with a note', (_, from, to, section) => {
  const content = translated();
  content.edit(original, from, to);
  expect(partings(readContent(content))).toEqual([
    { file: `content/${file}`, stale: [section], missing: untranslatedSections, gone: [] },
  ]);
  const page = shown(content);
  expect([...page.edition.stale]).toEqual([section]);
  expect(page.title).toBe('大小不一致');
});

test('a change of a command does not make a translation stale', () => {
  const content = translated();
  content.edit(original, 'ossutil hash crc64 FILE', 'ossutil hash md5 FILE');
  expect(partings(readContent(content))[0]?.stale).toEqual([]);
  expect(shown(content).causes[0]?.check.command).toContain('ossutil hash md5 FILE');
});

test('where a step was added, the section is shown in English until it is translated again', () => {
  const content = translated();
  content.edit(original, 'whatToDo:\n', 'whatToDo:\n  - text: Read the report.\n');
  const page = shown(content);
  expect(page.edition.untranslated.has('whatToDo')).toBe(true);
  expect(page.whatToDo.map(({ text }) => text)).toEqual([
    'Read the report.',
    'Stop writing to the file, then retry as in [this guide](guide:limit-speed).',
  ]);
  expect(page.edition.untranslated.has('title')).toBe(false);
});

test('a cause that the original does not have is listed', () => {
  const content = translated();
  content.edit(file, '  source-changed:', '  source-change:');
  expect(partings(readContent(content))[0]).toMatchObject({
    gone: ['causes.source-change'],
    missing: expect.arrayContaining(['causes.source-changed']),
  });
});

test('recording a second time changes nothing, and after a change of the original only its hash', () => {
  const content = translated();
  const before = content.text(file);
  expect(recorded(content)).toBe(before);
  content.edit(original, 'title: The sizes differ', 'title: Sizes differ');
  const changed = recorded(content).split('\n');
  expect(before.split('\n').filter((line, i) => line !== changed[i])).toHaveLength(1);
});
