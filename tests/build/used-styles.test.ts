import { expect, test } from 'vitest';
import { withUsedStyles } from '../../src/build/used-styles.ts';

const page = (css: string, body = '<p class="lead">x</p>') => `<html lang="en"><style>${css}</style>${body}</html>`;
const left = (css: string, body?: string) =>
  /<style>(.*)<\/style>/s.exec(withUsedStyles(page(css, body), new Set(['made'])))?.[1];

test.each([
  ['of a class that the page has', '.lead{color:red}'],
  ['of a class that a script brings', '.made{color:red}'],
  ['of an element', 'p > a{color:red}'],
  ['of which one selector applies', '.other,.lead{color:red}'],
  ['with a choice', ':is(.other,.lead){color:red}'],
  ['that a class prevents', 'p:not(.other){color:red}'],
  ['of the language of the page', 'p:lang(en){color:red}'],
  ['of a part in another language', '[lang=zh]{color:red}'],
  ['inside a condition', '@media print{.lead{color:red}}'],
  ['behind the order of the layers', '@layer a,b;.lead{color:red}'],
])('a rule %s stays', (_, css) => {
  expect(left(css)).toBe(css);
});

test.each([
  ['of a class that nothing has', '.other{color:red}', ''],
  ['of such a class inside another', '.lead .other::after{content:"x"}', ''],
  ['of a language that the page has not', 'body:lang(zh){color:red}', ''],
  ['inside a condition', '@media print{.other{color:red}p{margin:0}}', '@media print{p{margin:0}}'],
  ['behind the order of the layers', '@layer a,b;.other{color:red}', '@layer a,b;'],
])('a rule %s goes', (_, css, expected) => {
  expect(left(css)).toBe(expected);
});

test('a rule of another language stays where a part of the page is in it, and not for a link to it', () => {
  const css = 'body:lang(zh){color:red}';
  expect(left(css, '<div lang="zh-CN">文件</div>')).toBe(css);
  expect(left(css, '<a href="/zh/" lang="zh-CN">中文</a>')).toBe('');
});
