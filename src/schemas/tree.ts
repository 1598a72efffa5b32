import { z } from 'astro/zod';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { priors } from '../domain/troubleshooter/tree.ts';
import { choice, fields, id, list, text, verbatim } from './author-words.ts';

const question = fields({
  /** The question, about something the reader can see. */
  ask: text('the question').regex(/\?$/, 'End the question with a question mark.'),
  /** Where to look for the answer. */
  hint: text('where to look for the answer').optional(),
  answers: list(
    fields({
      /** Permanent within the question. */
      id,
      say: text('the answer as the reader would say it').max(90, 'Shorten the answer to 90 characters.'),
      /** Name of the next step, in this tree or another. */
      next: id,
    }),
    'Offer at least two answers: with one there is nothing to ask.',
    2,
  ),
});

const outcome = fields({
  title: text('the outcome in a few words').max(80, 'Shorten the outcome to 80 characters: it is a heading.'),
  /** `error-page-id#cause-id`. */
  cause: verbatim('the cause')
    .regex(
      /^[a-z0-9-]+#[a-z0-9-]+$/,
      'Write the cause as `error-page-id#cause-id`, such as `check-size-failed#source-changed`.',
    )
    .optional(),
  /** Why no error page stands behind it. */
  reason: text('why there is no error page').optional(),
  /** What to do, or what is known. */
  advice: z.array(text('a paragraph of advice')).optional(),
  /** How often readers end here, as far as we can tell; weighs the figures of the trees. */
  prior: choice(...priors).optional(),
  /** The step to go on with when it did not help. */
  otherwise: id,
}).check(({ value, issues }) => {
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
  /** By permanent name. */
  questions: z.record(id, question),
  /** By permanent name. */
  outcomes: z.record(id, outcome).default({}),
  /** Steps that this tree once had, and the step that took the place of each: their addresses stay. */
  moved: z.record(id, id).default({}),
}) satisfies z.ZodType<Omit<Tree, 'id'>>;
