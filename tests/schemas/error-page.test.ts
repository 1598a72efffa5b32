import { expect, test } from 'vitest';
import { errorPageSchema } from '../../src/schemas/error-page.ts';
import { samplePage } from '../domain/catalogue/sample-page.ts';

const { id: _, ...page } = samplePage();
const complaints = (changes: object) => {
  const result = errorPageSchema.safeParse({ ...page, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('a complete page is accepted', () => {
  expect(complaints({})).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'a title that is too long',
    { title: 'x'.repeat(71) },
    'title: Shorten the title to 70 characters: longer ones are cut in search results.',
  ],
  ['a missing summary', { summary: undefined }, 'summary: Write one sentence on what it means here, as text.'],
  [
    'a missing list of messages',
    { messages: undefined },
    'messages: Copy the message here exactly as the failed-file list shows it.',
  ],
  ['no message', { messages: [] }, 'messages: Copy the message here exactly as the failed-file list shows it.'],
  [
    'four samples',
    { samples: ['a', 'b', 'c', 'd'] },
    'samples: Add five lines of different shapes: a list row, a log line, a stack trace, a body, a phrase from memory.',
  ],
  [
    'six steps to do',
    { whatToDo: Array(6).fill({ text: 'x' }) },
    'whatToDo: Keep what to do to five steps: the rest belongs to the causes.',
  ],
  ['a mistyped field', { sumary: 'x' }, ': There is no field `sumary`. Correct its spelling, or take it out.'],
  ['an EC value in another form', { ec: ['16-404'] }, 'ec.0: Write an EC value as 0016-00000404.'],
  ['a day in another form', { changed: '22.11.2026' }, "changed: Write the day as '2026-11-22', in quotes."],
  [
    'a retry verdict that does not exist',
    { badges: { ...page.badges, retry: { verdict: 'maybe', note: 'x' } } },
    'badges.retry.verdict: Choose one of: `yes`, `after-fix`, `no`.',
  ],
  [
    'a mark that is not in its row',
    { seen: [{ place: 'list', row: 'a.jpg failed', mark: 'faild' }] },
    'seen.0.mark: Does not stand in `row`. Copy the piece to mark from the row, letter by letter.',
  ],
  [
    'two causes of one name',
    { causes: [page.causes[0], page.causes[0]] },
    'causes.1.id: Two causes are called `owner-changed`. Rename the newer one: the older may be linked already.',
  ],
])('%s is refused in words that help', (_, changes, complaint) => {
  expect(complaints(changes)).toEqual([complaint]);
});
