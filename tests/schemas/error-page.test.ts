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
  ['a missing summary', { summary: undefined }, 'summary: Is missing. Write one sentence on what it means here.'],
  [
    'neither a message, a code nor a description',
    { messages: [], codes: [], phrases: [] },
    'messages: Copy the message here exactly as the failed-file list shows it, or name a code under `codes`; describe an error without either under `phrases`.',
  ],
  [
    'two samples',
    { samples: ['a', 'b'] },
    'samples: Add three lines of different shapes: a list row, a log line, a stack trace, a body, a phrase from memory.',
  ],
  [
    'a hub that tells nothing apart',
    { kind: 'hub' },
    'tellApart: Name at least two pages that this hub tells apart, each with its `marks` or its `sign`: what shows that it is this one.',
  ],
  [
    'a hub that names a page and not how to know it',
    { kind: 'hub', tellApart: [{ id: 'one', marks: ['A'] }, { id: 'two' }] },
    'tellApart: Say how readers know entry 2: its codes or words under `marks`, or else a `sign`.',
  ],
  [
    'a page that is no hub and tells pages apart',
    { tellApart: [{ id: 'other', sign: 'x', was: [] }] },
    'tellApart: Only a hub tells pages apart. Write `kind: hub`, or use `confusedWith`.',
  ],
  ['a full page without a cause', { causes: [] }, 'causes: Add at least one cause with its check and its fix.'],
  [
    'a stub that does not say what is not known',
    { kind: 'stub', forSupport: ['x'] },
    'notKnown: Say what is not known about this error: that is what makes it a stub.',
  ],
  [
    'a stub without anything to hand to support',
    { kind: 'stub', notKnown: ['x'] },
    'forSupport: List what the reader should hand to support.',
  ],
  [
    'a page that does not say where it breaks',
    { brokeAt: undefined },
    'brokeAt: Say where on the way of the data it breaks, such as `[source]`. Several where it can be either, `[]` where no data is on its way.',
  ],
  [
    'a network that fails although OSS answered',
    { ec: ['0003-00000401'], brokeAt: ['network'] },
    'brokeAt: An EC value is part of an answer from OSS, so the network brought the request there. Write `source`, `destination`, or both, for the bucket that answered.',
  ],
  [
    'a timeline in which nothing goes wrong',
    { timeline: [{ lane: 'job', text: 'It runs.' }] },
    'timeline: Mark the event that goes wrong with `wrong: true`.',
  ],
  [
    'a command beside the commands for each tool',
    {
      verify: [
        {
          text: 'Look.',
          command: 'ossutil ls',
          variants: [
            { tool: 'ossutil-2', command: 'ossutil ls' },
            { tool: 'console', text: '**Files**' },
          ],
        },
      ],
    },
    'verify.0.command: Is one of several commands. Move it to `variants`, under the tool that it is for.',
  ],
  [
    'the command of one tool alone',
    { verify: [{ text: 'Look.', variants: [{ tool: 'ossutil-2', command: 'ossutil ls' }] }] },
    'verify.0.variants: Show at least two tools: with one there is nothing to choose, and a `command` will do.',
  ],
  [
    'a tool without a command or a way',
    { verify: [{ text: 'Look.', variants: [{ tool: 'ossutil-2', command: 'ossutil ls' }, { tool: 'console' }] }] },
    'verify.0.variants.1: Write either a `command`, or a `text` that leads through the console.',
  ],
  [
    'six steps to do',
    { whatToDo: Array(6).fill({ text: 'x' }) },
    'whatToDo: Keep what to do to five steps: the rest belongs to the causes.',
  ],
  [
    'a message of placeholders alone',
    { messages: [{ text: '{anything}', where: 'list' }] },
    'messages.0.text: Holds nothing but placeholders, so it would fit every text. Write the words that stay the same.',
  ],
  [
    'a placeholder that is not closed',
    { messages: [{ text: 'owner {name failed', where: 'list' }] },
    'messages.0.text: A brace has no partner. Close the `{placeholder}`; leave out the outer braces of JSON.',
  ],
  ['a mistyped field', { sumary: 'x' }, ': There is no field `sumary`. Did you mean `summary`?'],
  ['an EC value in another form', { ec: ['16-404'] }, "ec.0: Write an EC value as '0016-00000404', in quotes."],
  [
    'a day in another form',
    { changed: '22.11.2026' },
    "changed: Write a day of the calendar as '2026-11-22', in quotes.",
  ],
  [
    'a retry verdict that does not exist',
    { badges: { ...page.badges, retry: { verdict: 'maybe', note: 'x' } } },
    'badges.retry.verdict: Choose one of: `yes`, `after-fix`, `no`.',
  ],
  [
    'a mark that is not in its row',
    { seen: [{ place: 'list', row: 'a.jpg failed', mark: 'faild' }] },
    'seen.0.mark: Is not a part of `row`. Copy the piece to mark from the row, letter by letter.',
  ],
  [
    'two causes of one name',
    { causes: [page.causes[0], page.causes[0]] },
    'causes.1.id: Another cause is called `owner-changed` already. Rename the newer one: the older may be linked already.',
  ],
  [
    'a cause that is called as a section',
    { causes: [{ ...page.causes[0], id: 'sources' }] },
    'causes.0.id: A section of every page is called `sources` already. Rename the newer one: the older may be linked already.',
  ],
  [
    'an anchor that moved and is still there',
    {
      kind: 'hub',
      tellApart: [
        { id: 'one', sign: 'x', was: ['owner-changed'] },
        { id: 'two', sign: 'y' },
      ],
    },
    'tellApart.0.was.0: Another cause is called `owner-changed` already. Rename the newer one: the older may be linked already.',
  ],
  [
    'a code that is there twice',
    { codes: ['A', 'B', 'A'] },
    'codes.2: `A` is here already, as entry 1. Take one of the two out.',
  ],
  ['a text of spaces', { summary: ' ' }, 'summary: Is empty. Write one sentence on what it means here.'],
  [
    'a day that no calendar has',
    { changed: '2026-02-30' },
    "changed: Write a day of the calendar as '2026-11-22', in quotes.",
  ],
  [
    'a number where text belongs',
    { title: 404 },
    'title: Write what happened, in plain words here, as text. Put numbers, days, true and false in quotes.',
  ],
])('%s is refused in words that help', (_, changes, complaint) => {
  expect(complaints(changes)).toEqual([complaint]);
});
