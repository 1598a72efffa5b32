import { expect, test } from 'vitest';
import { sourceTitle } from '../../src/site/source-title.ts';

const title = 'Error codes, documentation of a store (Chinese)';

test('a Chinese page has its Chinese name on Chinese pages, and its English one elsewhere', () => {
  const source = { title, titleIn: { zh: '错误码，存储服务文档' } };
  expect(sourceTitle(source, 'zh')).toEqual({ title: '错误码，存储服务文档' });
  expect(sourceTitle(source, 'en')).toEqual({ title });
});

test('a source without a Chinese name says on Chinese pages that its name is English', () => {
  expect(sourceTitle({ title }, 'zh')).toEqual({ title, lang: 'en' });
});
