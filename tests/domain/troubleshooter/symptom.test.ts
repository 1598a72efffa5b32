import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/domain/log-search/finding.ts';
import { inWords } from '../../../src/domain/troubleshooter/symptom.ts';

const symptoms = [
  { title: 'slow', question: 'How slow?', url: '/slow/', phrases: ['slow', 'stuck', '0%', '很慢'] },
  { title: 'missing', question: 'Which?', url: '/missing/', phrases: ['files missing', 'slow and files missing'] },
];

const guides = [
  { title: 'retry', asks: ['retry failed files', '重试 失败 文件'] },
  { title: 'list', asks: ['failed file list'] },
  { title: 'restore', asks: ['restore archived', '恢复 归档', '解冻'] },
];
const read = (finding: ReturnType<typeof found>, text: string, asked = symptoms) =>
  inWords(finding, text, { symptoms: asked, guides });

test.each([
  ['a word among others', 'my job is stuck at 99% and nothing happens', 'slow'],
  ['a word in capitals', 'SLOW', 'slow'],
  ['words over a line end', 'Files\n missing after migration', 'missing'],
  ['the longer of two phrases', 'it is slow and files missing', 'missing'],
  ['Chinese, which has no spaces', '迁移很慢怎么办', 'slow'],
  ['nothing in a part of a word', 'SlowDown', undefined],
  ['nothing in a part of a number', 'copied 100%', undefined],
  ['nothing in a long text, which is a log', `slow ${'x'.repeat(120)}`, undefined],
  ['nothing in an empty text', '', undefined],
])('finds %s', (_, text, title) => {
  expect(read(found(), text).symptoms.map((one) => one.title)).toEqual(title === undefined ? [] : [title]);
});

test('asks nobody whose error is known', () => {
  const text = 'slow, how to retry failed files';
  expect(inWords({ matches: [guess('slow', 'slow')], mayFit: [] }, text, { symptoms, guides })).toMatchObject({
    symptoms: [],
    guide: undefined,
  });
});

test('a page that rests on the words of the symptom alone is no guess beside its question', () => {
  const text = 'the upload is Slow and\n files  missing';
  const said = (word: string, more: Partial<Match> = {}) =>
    read(found({ ...guess(text, word), ...more }), text, symptoms.slice(0, 1)).finding.mayFit;
  expect(said('Slow', { evidence: 'wording' })).toEqual([]);
  expect(said('upload', { evidence: 'wording' })).toHaveLength(1);
  // A page that merely resembles the description leads away from the question, unless it is likely.
  expect(said('upload')).toEqual([]);
  expect(said('upload', { probability: 0.6 })).toHaveLength(1);
  // Two words for the same.
  const twice = 'slow and stuck';
  expect(read(found(guess(twice, 'slow'), guess(twice, 'stuck')), twice).finding.mayFit).toEqual([]);
});

test('each of two symptoms is told, in the order of the text, and once', () => {
  const titles = (text: string) => read(found(), text).symptoms.map(({ title }) => title);
  expect(titles('files missing, and the job is slow')).toEqual(['missing', 'slow']);
  expect(titles('it is stuck, very slow, and files missing')).toEqual(['slow', 'missing']);
});

describe('a question', () => {
  const guideFor = (text: string) => read(found(), text).guide?.title;

  test.each([
    ['how do I retry failed files', 'retry'],
    ['How can I retry all of the failed objects and files?', 'retry'],
    ['what happens when retrying a failed file', 'retry'],
    ['怎么重试失败的文件', 'retry'],
    ['where do I find the failed file list', 'list'],
  ])('is answered by the guide for it: %s', (text, guide) => {
    expect(guideFor(text)).toBe(guide);
  });

  test.each([
    ['what is no question', 'retry failed: files'],
    ['other words', 'how do I retry failed parrots'],
    ['words in another order', 'how do I list files that failed'],
    ['a word within another', 'how to fix filesystem list failed filelists'],
    ['what could not be done', 'could not retry failed files'],
    ['a long text', `how do I retry failed files ${'x'.repeat(120)}`],
  ])('has no guide for %s', (_, text) => {
    expect(guideFor(text)).toBeUndefined();
  });

  test('has neither a symptom in the same words nor guesses that rest on these', () => {
    const text = 'how do I retry failed files of my upload';
    const asked = [{ title: 'failed', question: 'Which?', url: '/failed/', phrases: ['failed files'] }];
    const more: Match = { ...guess(text, 'upload'), evidence: 'message' };
    const within: Match = { ...guess(text, 'I retry failed'), evidence: 'message' };
    // A description that the question merely resembles is none either.
    const like = guess(text, 'upload');
    expect(read(found(guess(text, 'files'), more, within, like), text, asked)).toMatchObject({
      symptoms: [],
      guide: { title: 'retry' },
      finding: found(more),
    });
  });
});

describe('a few words that name a subject', () => {
  const guideFor = (text: string) => read(found(), text).guide?.title;

  test.each([
    ['the words of a question', 'retry failed files', 'retry'],
    ['other forms of them', 'restoring archived objects', 'restore'],
    ['one word of it, if no other guide has it', 'archived', 'restore'],
    ['Chinese', '解冻', 'restore'],
    ['a part of a question in Chinese', '恢复归档', 'restore'],
  ])('are answered by the guide for it: %s', (_, text, guide) => {
    expect(guideFor(text)).toBe(guide);
  });

  test.each([
    ['a word that several guides have', 'failed'],
    ['more words', 'retry failed files at the gate'],
    ['a number', '403'],
    ['another word beside it', 'archived parrot'],
    ['a word of a symptom', 'slow'],
    ['nothing but signs', '...'],
  ])('are not: %s', (_, text) => {
    expect(guideFor(text)).toBeUndefined();
  });

  test('leave the guesses that have all of the words', () => {
    const text = 'restore archived';
    const one = { ...guess(text, 'restore') };
    const both = { ...one, pieces: [...one.pieces, ...guess(text, 'archived').pieces] };
    expect(read(found(one, both), text).finding.mayFit).toEqual([both]);
  });
});

test('what was found stays where nothing is said in words', () => {
  const finding = found(guess('upload ended', 'upload'));
  expect(read(finding, 'upload ended')).toEqual({ symptoms: [], guide: undefined, finding });
});

/** A finding that is not sure of anything. */
function found(...mayFit: readonly Match[]) {
  return { matches: [], mayFit };
}

/** A page that rests on a word of a text. */
function guess(text: string, word: string): Match {
  const from = text.indexOf(word);
  const pieces = [{ from, to: from + word.length }];
  return { id: 'a', evidence: 'description', probability: 0.5, pieces, cause: undefined, lines: 1, line: 1 };
}
