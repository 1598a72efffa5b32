import { z } from 'astro/zod';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { priors } from '../domain/troubleshooter/tree.ts';
import { choice, fields, id, list, once, optionalList, partOfRow, text, verbatim, written } from './author-words.ts';

const formerAdvice =
  'Write former names of this step, or `tree/step` for a step of another tree that it took the place of.';

/** Former names of a step; `npm run rename` writes them. */
const formerSteps = list(written(/^(?:[a-z][a-z0-9-]*\/)?[a-z][a-z0-9-]*$/, formerAdvice), formerAdvice)
  .check(once())
  .optional();

const question = fields({
  /** The question, about something the reader can see. */
  ask: text('the question').regex(/\?$/, 'End the question with a question mark, `?`.'),
  /** Where to look for the answer. */
  hint: text('where to look for the answer').optional(),
  /** A row as the reader sees it, where a picture says more than the hint. */
  look: fields({
    place: text('where readers see this row'),
    row: verbatim('a row as it appears there'),
    mark: verbatim('the part of the row to look at'),
  })
    .check(partOfRow)
    .optional(),
  /** How people who have no error say what this question is about, in any language; the search leads them here. */
  phrases: optionalList(verbatim('a description as people write it')),
  answers: list(
    fields({
      /** Permanent within the question. */
      id,
      say: text('the answer as the reader would say it').max(90, 'Shorten the answer to 90 characters.'),
      /** `true` when `say` is a message or a code, letter by letter: it is never translated. */
      verbatim: z.boolean().optional(),
      /** Name of the next step, in this tree or another. */
      next: id,
      /** Former names; `npm run rename` writes them. */
      was: list(id, 'Write a former name of this answer, or take `was` out.').check(once()).optional(),
    }),
    'Offer at least two answers: with one there is nothing to ask.',
    2,
  ),
  was: formerSteps,
});

const outcome = fields({
  title: text('the outcome in a few words').max(80, 'Shorten the outcome to 80 characters: it is a heading.'),
  /** `error-page-id#cause-id`. */
  cause: written(
    /^[a-z0-9-]+#[a-z0-9-]+$/,
    'Write the cause as `error-page-id#cause-id`, such as `check-size-failed#source-changed`.',
  ).optional(),
  /** Why it has no error page. */
  reason: text('why there is no error page').optional(),
  /** What to do, or what is known. */
  advice: z.array(text('a paragraph of advice')).optional(),
  /** How often readers end here, as far as we can tell; weighs the figures of the trees. */
  prior: choice(...priors).optional(),
  /** The step to go on with when it did not help. */
  otherwise: id,
  was: formerSteps,
}).check(({ value, issues }) => {
  if (value.cause !== undefined && value.reason !== undefined) {
    issues.push({
      code: 'custom',
      input: value,
      path: ['reason'],
      message: 'A step with a `cause` has an error page, so there is no reason why it has none. Keep one of the two.',
    });
  }
  if (value.cause !== undefined || (value.reason !== undefined && value.advice !== undefined)) return;
  issues.push({
    code: 'custom',
    input: value,
    path: [],
    message:
      'Leads nowhere. Name a `cause` of an error page, or give the `reason` why there is none, and `advice` on what is known.',
  });
});

/** One file in `content/troubleshooters/`. */
export const treeSchema = fields({
  title: text('what the tree is about').max(60, 'Shorten the title to 60 characters.'),
  /** Former names; `npm run rename` writes them. */
  was: list(id, 'Write a former name of this tree, or take `was` out.').check(once()).optional(),
  /** By permanent name. */
  questions: z.record(id, question),
  /** By permanent name. */
  outcomes: z.record(id, outcome).default({}),
}) satisfies z.ZodType<Omit<Tree, 'id'>>;
