import { z } from 'astro/zod';
import type { CommandFamily } from '../domain/catalogue/command-family.ts';
import { day, fields, id, list, once, optionalList, verbatim } from './author-words.ts';

/** What a command prints in one case, and where that was seen. */
const commandCase = fields({
  when: verbatim('in which case it prints this'),
  /** Verbatim; `{placeholders}` stand for what differs each time. */
  prints: verbatim('what it prints, verbatim'),
  /** The exit code where it is not 0. */
  exit: z.number().int().min(1).optional(),
  /** Such as `ossutil 1.7.19`. */
  of: verbatim('the tool and its version').optional(),
  /** The command as `npm run outputs` runs it; HOST stands for the local store. */
  run: verbatim('the command that is run').optional(),
  /** Keys of `content/sources.yaml`. */
  from: optionalList(id),
  /** The day it was run or read. */
  checked: day,
}).check(({ value, issues }) => {
  const complain = (field: string, message: string) =>
    issues.push({ code: 'custom', input: value, path: [field], message });
  if (value.run === undefined && value.from.length === 0) {
    complain('from', 'Is missing. Name the source in which this output was read, or the command under `run`.');
  }
  if (value.run !== undefined && value.of === undefined) {
    complain('of', 'Is missing. Write the tool and its version that was run.');
  }
});

/** One file in `content/commands/`. */
export const commandFamilySchema = fields({
  /** The names by which commands begin. */
  tools: list(verbatim('the name of the tool'), 'Name the tool as a command begins with it.').check(once()),
  /** `true`: they only show what is in the reader's own files, or how their machine is. */
  own: z.boolean().default(false),
  /** Rights that the key of a job has anyhow; a check has to name all others that its command takes. */
  granted: optionalList(verbatim('a right')),
  forms: optionalList(
    fields({
      /** Words in CAPITALS stand for any; options that it does not name may be added. */
      form: verbatim('the command, with CAPITALS for what differs'),
      needs: optionalList(verbatim('a right')),
      cases: list(commandCase, 'Add one case: what it prints, and where that was seen.'),
    }),
    ({ form }) => form,
  ),
}) satisfies z.ZodType<Omit<CommandFamily, 'id'>>;
