import type { z } from 'astro/zod';
import type { Source } from '../domain/catalogue/error-page.ts';
import { chineseFaults } from '../domain/content-checks/check-chinese.ts';
import { day, fields, text, written } from './author-words.ts';

const chineseTitle = text('its Chinese name').check(({ value, issues }) => {
  const faults = /\p{Script=Han}/u.test(value) ? chineseFaults(value) : ['Write its name in Chinese, or leave it out.'];
  for (const message of faults) issues.push({ code: 'custom', input: value, path: [], message });
});

/** One entry of `content/sources.yaml`; its key is the id. */
export const sourceSchema = fields({
  title: text('a name that a reader recognises'),
  /** Its name in the language that it is written in, by language; readers of that language see it. */
  titleIn: fields({ zh: chineseTitle.optional() }).optional(),
  url: written(
    /^https:\/\/[^\s<>"]+$/,
    'Write the whole address of the source, beginning with https:// and without spaces.',
  ),
  /** The day the source says of itself. */
  dated: day.optional(),
  /** The day our statements were last compared with our record of it. */
  checked: day,
  note: text('the note').optional(),
}) satisfies z.ZodType<Omit<Source, 'id'>>;
