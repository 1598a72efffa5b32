import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages, textOf } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact closes void elements with a slash; both ways are valid HTML.
    'void-style': 'off',
    // The compiler of Astro writes `<!DOCTYPE html>`.
    'doctype-style': 'off',
    // A list without bullets is announced as one only when it says so.
    'no-redundant-role': 'off',
    // Long titles hold the whole error message, on purpose.
    'long-title': 'off',
  },
});

test('every page is valid HTML', async () => {
  // Thousands of pages differ in their words alone: one of each shape stands for all.
  const shapes = new Map(pages.map((page) => [page.shape, page]));
  const problems: string[] = [];
  for (const { file } of shapes.values()) {
    const { results } = await validator.validateString(textOf(file), file);
    for (const { messages } of results) {
      for (const { line, column, message, ruleId } of messages)
        problems.push(`${file}:${line}:${column}: ${message} (${ruleId})`);
    }
  }
  expect(problems).toEqual([]);
});

test('no page has an id twice', () => {
  expect(pages.flatMap(({ file, repeatedIds }) => repeatedIds.map((id) => `${file}: ${id}`))).toEqual([]);
});
