import { z } from 'astro/zod';
import type { ArticleProse, ErrorProse, ServiceProse, TreeProse } from '../domain/catalogue/prose.ts';
import { fields, id, text } from './author-words.ts';

/** The shapes of translation files, such as `check-size-failed.zh.mdx`: prose alone, in the shape of `prose.ts`. */

/** From which original each section was made; `npm run translated` writes it. */
const from = z.record(z.string(), z.string()).default({});

const texts = z.array(text('the translation of this entry'));
const byId = z.record(id, text('the translation of this entry'));
const words = text('the translation of this field');
const title = words.max(70, 'Shorten the title to 70 characters: longer ones are cut in search results.');
const summary = words.max(260, 'Shorten the summary to 260 characters: it must leave room for the fix on a phone.');
const heading = words.max(80, 'Shorten it to 80 characters: it is a heading.');

/** Frontmatter of the translation of an error page; its body is that of the background. */
export const errorTranslationSchema = fields({
  title: title.optional(),
  summary: summary.optional(),
  retired: words.optional(),
  messages: texts.optional(),
  badges: fields({ retry: words, data: words }).optional(),
  whatToDo: texts.optional(),
  timeline: texts.optional(),
  consoleWays: texts.optional(),
  tellApart: byId.optional(),
  causes: z
    .record(id, fields({ title: heading, text: words, check: words, confirms: words, rulesOut: words, fix: texts }))
    .optional(),
  how: byId.optional(),
  verify: texts.optional(),
  seen: z.array(fields({ place: words, note: words.optional() })).optional(),
  ignore: words.optional(),
  notKnown: texts.optional(),
  forSupport: texts.optional(),
  providers: z.array(fields({ provider: words, note: words })).optional(),
  generations: byId.optional(),
  confusedWith: z.record(id, fields({ here: words.optional(), there: words })).optional(),
  from,
}) satisfies z.ZodType<ErrorProse>;

/** Frontmatter of the translation of a guide or a provider; its steps are its body. */
export const articleTranslationSchema = fields({
  title: title.optional(),
  summary: summary.optional(),
  from,
}) satisfies z.ZodType<ArticleProse>;

/** The translation of a tree. */
export const treeTranslationSchema = fields({
  title: title.optional(),
  questions: z
    .record(
      id,
      fields({
        ask: words.regex(/[?？]$/, 'End the question with a question mark.'),
        hint: words.optional(),
        place: words.optional(),
        answers: z
          .record(id, text('the answer as the reader would say it').max(90, 'Shorten the answer to 90 characters.'))
          .optional(),
      }),
    )
    .optional(),
  outcomes: z.record(id, fields({ title: heading, reason: words.optional(), advice: texts.optional() })).optional(),
  from,
}) satisfies z.ZodType<TreeProse>;

/** What a service is called in another language. */
export const serviceTranslationSchema = fields({ name: words.optional(), from }) satisfies z.ZodType<ServiceProse>;
