import { z } from 'astro/zod';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { bases, lanes, pageKinds, places, stations, subjects, tools } from '../domain/catalogue/error-page.ts';
import { errorSections } from '../domain/catalogue/fixed-anchors.ts';
import {
  change,
  choice,
  day,
  fields,
  id,
  list,
  once,
  optionalList,
  partOfRow,
  text,
  verbatim,
  written,
} from './author-words.ts';

/** How one tool does it: a command, or for the console the way there. */
const variant = fields({
  tool: choice(...tools),
  command: verbatim('the command').optional(),
  text: text('the way through the console').optional(),
}).check(({ value, issues }) => {
  if ((value.command === undefined) === (value.text === undefined)) {
    issues.push({
      code: 'custom',
      input: value,
      path: [],
      message: 'Write either a `command`, or a `text` that leads through the console.',
    });
  }
});

const instruction = {
  /** Markdown, the verb first. */
  text: text('what to do, the verb first'),
  /** One or more shell lines. What the reader must replace is in CAPITALS. */
  command: verbatim('the command').optional(),
  /** In place of `command` where tools differ, the newest first. */
  variants: list(variant, 'Show at least two tools: with one there is nothing to choose, and a `command` will do.', 2)
    .check(once(({ tool }) => tool))
    .optional(),
};

/** A step says its command once: for all tools, or for each. */
const oneCommand: z.core.CheckFn<{ command?: string | undefined; variants?: unknown }> = ({ value, issues }) => {
  if (value.command === undefined || value.variants === undefined) return;
  issues.push({
    code: 'custom',
    input: value,
    path: ['command'],
    message: 'Is one of several commands. Move it to `variants`, under the tool that it is for.',
  });
};

/** One instruction, with the command that carries it out where there is one. */
const step = fields(instruction).check(oneCommand);

/** A wording with `{placeholders}`, of which the search needs some fixed words. */
const message = verbatim('the message exactly as the tool prints it').check(({ value, issues }) => {
  const report = (advice: string) => issues.push({ code: 'custom', input: value, path: [], message: advice });
  const rest = value.replace(/\{[^{}]*\}/g, '');
  if (/[{}]/.test(rest)) {
    report('A brace has no partner. Close the `{placeholder}`; leave out the outer braces of JSON.');
  } else if (!/[\p{L}\p{N}]/u.test(rest)) {
    report('Holds nothing but placeholders, so it would fit every text. Write the words that stay the same.');
  }
});

/** A check only reads: it never changes an object, a bucket or a policy. */
const check = fields({
  ...instruction,
  /** The output that confirms the cause. */
  confirms: text('the output that confirms the cause'),
  /** The output that rules the cause out. */
  rulesOut: text('the output that rules the cause out'),
  /** Keys of `sources` that describe the check, where they are others than those of the cause. */
  from: optionalList(id),
}).check(oneCommand);

/** One cause; its check and its fix are written here and nowhere else. */
const cause = fields({
  /** Permanent anchor on the page. */
  id,
  /** Former anchors; `npm run rename` writes them. */
  was: optionalList(id),
  title: text('the cause in a few words').max(80, 'Shorten the cause to 80 characters: it is a heading.'),
  text: text('why it happens'),
  /** `documented`: a vendor says so; `seen`: reports or source text show it; `inferred`: we conclude it. */
  basis: choice(...bases),
  /** Keys of `sources` that support it. */
  from: optionalList(id),
  /** How it follows, where no source says it in as many words. */
  how: text('how it follows from its sources').max(160, 'Shorten it to 160 characters: say only from what.').optional(),
  /** The day it was compared with its sources again, where that is later than their own `checked`. */
  checked: day.optional(),
  check,
  fix: list(step, 'Add at least one step that removes the cause.'),
}).check(({ value, issues }) => {
  const { basis, from, how } = value;
  if (basis === 'inferred' && how === undefined) {
    const message = 'Is missing. Say in a few words from what you conclude this cause.';
    issues.push({ code: 'custom', input: value, path: ['how'], message });
  }
  if (basis !== 'inferred' && from.length === 0) {
    const message = 'Is missing. Name the keys of `sources` that support this cause, or write `basis: inferred`.';
    issues.push({ code: 'custom', input: value, path: ['from'], message });
  }
});

/** Frontmatter of one page in `content/errors/`. */
export const errorPageSchema = fields({
  /** Former ids, and those of pages that this one took the place of; `npm run rename` writes them. */
  was: optionalList(id),
  /** Only on a page that is not kept up any more: it keeps its address, and says so at its top. */
  retired: fields({
    since: day,
    because: text('why the page is not kept up any more'),
    /** The page that took its place, if one did. */
    replacedBy: id.optional(),
  }).optional(),
  /** `hub`: tells several errors of one code apart; `stub`: little is known, and it says what is not. */
  kind: choice(...pageKinds).default('full'),
  /** What happened, in plain words; heading of the search result. */
  title: text('what happened, in plain words').max(
    70,
    'Shorten the title to 70 characters: longer ones are cut in search results.',
  ),
  /** One sentence on what it means. */
  summary: text('one sentence on what it means').max(
    260,
    'Shorten the summary to 260 characters: it must leave room for the fix on a phone.',
  ),
  /** Whose error it is: the service or tool that raises it, a name of a file in `content/services/`. */
  services: list(id, 'Name the service or tool that raises it.').check(once()),
  /** Where the reader sees it. */
  shows: list(choice(...places), 'Say where the reader sees it.').check(once()),
  /** Every wording that tools print for it, verbatim, with `{placeholders}` for what varies. */
  messages: optionalList(
    fields({
      text: message,
      where: text('where this wording was read'),
      lang: choice('en', 'zh', 'ja').default('en'),
    }),
    (message) => message.text,
  ),
  /** Error codes and exception classes that lead here. */
  codes: optionalList(verbatim('a code as the tool prints it')),
  /** EC values of OSS that lead here. */
  ec: optionalList(written(/^\d{4}-\d{8}$/, "Write an EC value as '0016-00000404', in quotes.")),
  /** Descriptions from memory and wordings of other tools. Search material, never shown. */
  phrases: optionalList(verbatim('a description as people write it')),
  /**
   * `true` when other software prints the same words, such as `Connection refused`: the search then asks for
   * words of stores or migrations beside them, unless nothing else was pasted.
   */
  elsewhere: z.boolean().default(false),
  /** Lines as a reader would paste them. Each one must lead to this page. */
  samples: list(
    verbatim('a line as a reader would paste it'),
    'Add three lines of different shapes: a list row, a log line, a stack trace, a body, a phrase from memory.',
    3,
  ).check(once()),
  badges: fields({
    /** `yes`: safe and useful at once; `after-fix`: only then; `no`: it never helps. */
    retry: fields({ verdict: choice('yes', 'after-fix', 'no'), note: text('when to retry') }),
    /** `safe`, `missing`, `outdated`, or `check` when the reader has to look. */
    data: fields({
      verdict: choice('safe', 'missing', 'outdated', 'check'),
      note: text('what state the data is in'),
    }),
    /** Who has to act, the likeliest first. */
    who: list(choice('you', 'source-provider', 'alibaba-cloud'), 'Say who has to act.'),
  }),
  /** Where on the way of the data it breaks, the likeliest first; `[]` when no data is on its way. */
  brokeAt: z
    .array(choice(...stations), {
      error:
        'Say where on the way of the data it breaks, such as `[source]`. Several where it can be either, `[]` where no data is on its way.',
    })
    .check(once()),
  /** On an error of time or order: what happened, the first event first. */
  timeline: z
    .array(
      fields({
        lane: choice(...lanes),
        text: text('what happens').max(90, 'Shorten the event to 90 characters.'),
        /** `true` for what goes wrong. */
        wrong: z.boolean().default(false),
      }),
    )
    .max(6, 'Keep the timeline to six events: a reader takes it in at a glance.')
    .default([]),
  /** The way out for someone who reads nothing else: two to five steps. */
  whatToDo: list(step, 'Say what to do first: it is what readers come for.').max(
    5,
    'Keep what to do to five steps: the rest belongs to the causes.',
  ),
  /** On a hub: the errors that share its code or message, each with the one sign that shows it. */
  tellApart: optionalList(
    fields({
      id,
      /** EC values, codes and words of a message that only this one has; the same in every language. */
      marks: optionalList(verbatim('a code, or words of the message')),
      /** What else shows the reader that it is this one. */
      sign: text('what shows the reader that it is this one').optional(),
      /** The heading it stands under in a long table, where that is not its service. */
      about: choice(...subjects).optional(),
      /** Causes that stood on the hub before that page took them over: their anchors stay. */
      was: optionalList(id),
    }),
    (told) => told.id,
  ),
  /** The most likely cause first. Only a hub may have none of its own. */
  causes: z.array(cause).default([]),
  /** How to make sure that the files have arrived. */
  verify: list(step, 'Say how the reader makes sure that it worked.'),
  /** Where the reader meets it. */
  seen: list(
    fields({
      place: text('where readers see this row'),
      row: verbatim('a row as it appears there'),
      /** The part of the row to look at. */
      mark: verbatim('the part of the row to look at'),
      note: text('the note').optional(),
    }).check(partOfRow),
    'Show one row or line as the reader sees it.',
  ),
  /** Whether the row may be ignored, and when. */
  ignore: fields({ may: z.boolean(), text: text('when it may be ignored, or why never') }),
  /** On a stub: what no source says. */
  notKnown: z.array(text('what is not known')).default([]),
  /** What to hand over when support is asked. */
  forSupport: z.array(text('what to hand over')).default([]),
  /** What is special about one provider. */
  providers: z.array(fields({ provider: text('the name of the provider'), note: text('the note') })).default([]),
  /** Which product generations show it. */
  generations: list(
    fields({
      generation: choice('old-console', 'new-console', 'api', 'mgwutil', 'ossimport', 'ossutil'),
      evidence: choice('documented', 'likely'),
      note: text('the note').optional(),
    }),
    'Name at least one product generation that shows it.',
  ).check(once(({ generation }) => generation)),
  /** Neighboring errors, and what separates the two. The neighbor must name this page too. */
  confusedWith: optionalList(
    fields({
      id,
      here: text('what is seen with this error').optional(),
      there: text('what is seen with the other error'),
    }),
    (other) => other.id,
  ),
  /** Keys of `content/sources.yaml`. */
  sources: list(id, 'Name the sources of the facts by their keys in content/sources.yaml.').check(once()),
  /** Further names under `/e/`, such as the vendor's old anchors. */
  aliases: optionalList(written(/^[\w.-]+$/, 'Write an alias with letters, digits, `_`, `.` and `-` only.')),
  /** The question of the troubleshooter to go to when this is not the reader's error. */
  askedAt: id,
  /** Day of the last change to the facts. */
  changed: day,
  change,
}).check(({ value, issues }) => {
  const complain = (field: string, message: string) =>
    issues.push({ code: 'custom', input: value, path: [field], message });
  if (value.messages.length + value.codes.length + value.phrases.length === 0) {
    complain(
      'messages',
      'Copy the message here exactly as the failed-file list shows it, or name a code under `codes`; describe an error without either under `phrases`.',
    );
  }
  if (value.timeline.length > 0 && !value.timeline.some(({ wrong }) => wrong)) {
    complain('timeline', 'Mark the event that goes wrong with `wrong: true`.');
  }
  if (value.ec.length > 0 && value.brokeAt.includes('network')) {
    complain(
      'brokeAt',
      'An EC value is part of an answer from OSS, so the network brought the request there. Write `source`, `destination`, or both, for the bucket that answered.',
    );
  }
  if (value.kind === 'hub' && value.tellApart.length < 2) {
    complain(
      'tellApart',
      'Name at least two pages that this hub tells apart, each with its `marks` or its `sign`: what shows that it is this one.',
    );
  }
  if (value.kind !== 'hub' && value.tellApart.length > 0) {
    complain('tellApart', 'Only a hub tells pages apart. Write `kind: hub`, or use `confusedWith`.');
  }
  if (value.kind !== 'hub' && value.causes.length === 0) {
    complain('causes', 'Add at least one cause with its check and its fix.');
  }
  if (value.kind === 'stub' && value.notKnown.length === 0) {
    complain('notKnown', 'Say what is not known about this error: that is what makes it a stub.');
  }
  if (value.kind === 'stub' && value.forSupport.length === 0) {
    complain('forSupport', 'List what the reader should hand to support.');
  }
  const taken = new Map<string, string>(errorSections.map((section) => [section, 'A section of every page']));
  const take = (anchor: string, path: (string | number)[], holder: string) => {
    const owner = taken.get(anchor);
    if (owner !== undefined) {
      const message = `${owner} is called \`${anchor}\` already. Rename the newer one: the older may be linked already.`;
      issues.push({ code: 'custom', input: anchor, path, message });
    }
    taken.set(anchor, holder);
  };
  for (const [i, { id, was }] of value.causes.entries()) {
    take(id, ['causes', i, 'id'], 'Another cause');
    for (const [j, anchor] of was.entries()) take(anchor, ['causes', i, 'was', j], 'Another cause');
  }
  for (const [i, { was, marks, sign }] of value.tellApart.entries()) {
    if (marks.length === 0 && sign === undefined) {
      complain(
        'tellApart',
        `Say how readers know entry ${i + 1}: its codes or words under \`marks\`, or else a \`sign\`.`,
      );
    }
    for (const [j, anchor] of was.entries()) take(anchor, ['tellApart', i, 'was', j], 'A cause that moved');
  }
}) satisfies z.ZodType<Omit<ErrorPage, 'id'>>;
