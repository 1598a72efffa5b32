import { z } from 'astro/zod';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an id in lower-case words joined by hyphens, such as `check-size-failed`.');

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "Write the day as '2026-11-22', in quotes.");

const sentence = (what: string) =>
  z.string({ error: `Write ${what} here, as text.` }).min(1, `Write ${what} here.`);

/** One instruction, with the command that carries it out where there is one. */
const step = z.strictObject({
  /** Markdown, the verb first. */
  text: sentence('what to do, the verb first'),
  /** One or more shell lines. What the reader must replace is in CAPITALS. */
  command: z.string().optional(),
});

/** A check only reads: it never changes an object, a bucket or a policy. */
const check = z.strictObject({
  ...step.shape,
  /** The output that confirms the cause. */
  confirms: sentence('the output that confirms the cause'),
  /** The output that rules the cause out. */
  rulesOut: sentence('the output that rules the cause out'),
});

/** One cause; its check and its fix are written here and nowhere else. */
const cause = z.strictObject({
  /** Permanent anchor on the page. */
  id,
  title: sentence('the cause in a few words').max(80, 'Shorten the cause to 80 characters: it is a heading.'),
  text: sentence('why it happens'),
  /** `documented` when a vendor says so, `inferred` when we conclude it. */
  basis: z.enum(['documented', 'inferred'], {
    error: 'Write `documented` when a vendor page says so, `inferred` when we conclude it.',
  }),
  check,
  fix: z.array(step).min(1, 'Add at least one step that removes the cause.'),
});

/** Frontmatter of one page in `content/errors/`. */
export const errorPageSchema = z
  .strictObject({
    /** What happened, in plain words; heading of the search result. */
    title: sentence('what happened, in plain words').max(
      70,
      'Shorten the title to 70 characters: longer ones are cut in search results.',
    ),
    /** One sentence on what it means. */
    summary: sentence('one sentence on what it means').max(
      260,
      'Shorten the summary to 260 characters: it must leave room for the fix on a phone.',
    ),
    /** Every wording that tools print for it, verbatim, with `{placeholders}` for what varies. */
    messages: z
      .array(
        z.strictObject({
          text: sentence('the message exactly as the tool prints it'),
          where: sentence('where this wording was read'),
          lang: z.enum(['en', 'zh', 'ja']).default('en'),
        }),
      )
      .min(1, 'Copy the message here exactly as the failed-file list shows it.'),
    /** Error codes and exception classes that lead here. */
    codes: z.array(z.string()).default([]),
    /** EC values of OSS that lead here. */
    ec: z.array(z.string().regex(/^\d{4}-\d{8}$/, 'Write an EC value as 0016-00000404.')).default([]),
    /** Descriptions from memory and wordings of other tools. Search material, never shown. */
    phrases: z.array(z.string()).default([]),
    /** Lines as a reader would paste them. Each one must lead to this page. */
    samples: z
      .array(z.string())
      .min(5, 'Add five lines of different shapes: a list row, a log line, a stack trace, a body, a phrase from memory.'),
    badges: z.strictObject({
      /** `yes`: safe and useful at once; `after-fix`: only then; `no`: it never helps. */
      retry: z.strictObject({ verdict: z.enum(['yes', 'after-fix', 'no']), note: sentence('when to retry') }),
      /** `safe`, `missing`, `outdated`, or `check` when the reader has to look. */
      data: z.strictObject({
        verdict: z.enum(['safe', 'missing', 'outdated', 'check']),
        note: sentence('what state the data is in'),
      }),
      /** Who has to act, the likeliest first. */
      who: z.array(z.enum(['you', 'source-provider', 'alibaba-cloud'])).min(1, 'Say who has to act.'),
    }),
    /** The way out for someone who reads nothing else: two to five steps. */
    whatToDo: z
      .array(step)
      .min(1, 'Say what to do first: it is what readers come for.')
      .max(5, 'Keep what to do to five steps: the rest belongs to the causes.'),
    /** The most likely cause first. */
    causes: z.array(cause).min(1, 'Add at least one cause with its check and its fix.'),
    /** How to make sure that the files have arrived. */
    verify: z.array(step).min(1, 'Say how the reader makes sure that it worked.'),
    /** Where the reader meets it. */
    seen: z
      .array(
        z
          .strictObject({
            place: sentence('where this row stands'),
            row: sentence('a row as it appears there'),
            /** The part of the row to look at. */
            mark: sentence('the part of the row to look at'),
            note: z.string().optional(),
          })
          .check(({ value, issues }) => {
            if (value.row.includes(value.mark)) return;
            issues.push({
              code: 'custom',
              input: value.mark,
              path: ['mark'],
              message: 'Does not stand in `row`. Copy the piece to mark from the row, letter by letter.',
            });
          }),
      )
      .min(1, 'Show one row or line as the reader sees it.'),
    /** Whether the row may be ignored, and when. */
    ignore: z.strictObject({ may: z.boolean(), text: sentence('when it may be ignored, or why never') }),
    /** What is special about one provider. */
    providers: z.array(z.strictObject({ provider: sentence('the name of the provider'), note: sentence('the note') })).default([]),
    /** Which product generations show it. */
    generations: z
      .array(
        z.strictObject({
          generation: z.enum(['old-console', 'new-console', 'api', 'mgwutil', 'ossimport', 'ossutil']),
          evidence: z.enum(['documented', 'likely']),
          note: z.string().optional(),
        }),
      )
      .min(1, 'Name at least one product generation that shows it.'),
    /** Neighbouring errors, with the one sign that separates them. The neighbour must name this page too. */
    confusedWith: z.array(z.strictObject({ id, sign: sentence('the one sign that separates the two') })).default([]),
    /** Keys of `content/sources.yaml`. */
    sources: z.array(z.string()).min(1, 'Name the sources of the facts by their keys in content/sources.yaml.'),
    /** Further names under `/e/`, such as the vendor's old anchors. */
    aliases: z.array(z.string().regex(/^[\w.-]+$/, 'Write an alias with letters, digits, `_`, `.` and `-` only.')).default([]),
    /** The question of the troubleshooter to go to when this is not the reader's error. */
    askedAt: id,
    /** Day of the last change to the facts. */
    changed: day,
  })
  .check(({ value, issues }) => {
    const seen = new Map<string, number>();
    for (const [i, { id }] of value.causes.entries()) {
      if (seen.has(id)) {
        const message = `Two causes are called \`${id}\`. Rename the newer one: the older may be linked already.`;
        issues.push({ code: 'custom', input: id, path: ['causes', i, 'id'], message });
      }
      seen.set(id, i);
    }
  }) satisfies z.ZodType<Omit<ErrorPage, 'id'>>;
