import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { patternsOf } from '../../../src/domain/catalogue/patterns.ts';
import { find } from '../triage/read-list.ts';
import { samplePage } from './sample-page.ts';

const { errors } = readContent('content');
const pageOf = (text: string) => find(text).matches[0]?.id;
const { patterns, without } = patternsOf(errors, pageOf);

test('what says more comes first, and what says too little has no pattern', () => {
  const pages = [
    samplePage({
      id: 'size',
      messages: [{ text: 'check size failed', where: '', lang: 'en' }],
      ec: [],
      codes: ['408'],
    }),
    samplePage({
      id: 'size-of-part',
      messages: [{ text: 'check size failed for part {n}', where: '', lang: 'en' }],
      ec: [],
      codes: ['PartTooLarge'],
    }),
  ];
  const found = patternsOf(pages, () => 'size-of-part');
  expect(found.patterns.map(({ page, priority, text, alone }) => [page, priority, text, alone])).toEqual([
    ['size-of-part', 1, 'check size failed for part {n}', true],
    ['size', 2, 'check size failed', false],
    ['size-of-part', 3, 'PartTooLarge', true],
  ]);
  expect(found.without).toEqual([{ page: 'size', text: '408' }]);
});

test('nearly all patterns alone lead to the page of the search, and none is lost', () => {
  expect(patterns.filter(({ alone }) => alone).length / patterns.length).toBeGreaterThan(0.97);
  expect(patterns.map(({ priority }) => priority)).toEqual(patterns.map((_, i) => i + 1));
  expect(without.length / patterns.length).toBeLessThan(0.1);
});

test('in lines as people paste them, nine of ten patterns say what the search says', () => {
  const ranked = patterns.map(({ page, pattern }) => ({
    page,
    expression: RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE),
  }));
  const lines = errors.flatMap(({ samples }) => samples).filter((sample) => !sample.includes('\n'));
  const byPattern = lines.flatMap((line) => {
    const page = ranked.find(({ expression }) => expression.matcher(line).find())?.page;
    return page === undefined ? [] : [page === pageOf(line)];
  });
  expect(byPattern.length).toBeGreaterThan(500);
  expect(byPattern.filter(Boolean).length / byPattern.length).toBeGreaterThan(0.9);
});
