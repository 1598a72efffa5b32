import { z } from 'astro/zod';
import type { KnownSecrets } from '../domain/sharing/known-secrets.ts';
import { day, fields, list, once, verbatim } from './author-words.ts';

const service = verbatim('whose it is');
const source = verbatim('the address of the page that says so');

/** `content/secrets.json`; its first field says what the others mean. */
export const knownSecretsSchema = fields({
  about: verbatim('what this file is'),
  source,
  checked: day,
  tokens: list(
    fields({
      of: service,
      begins: list(verbatim('what the token begins with'), 'Say what the token begins with.').check(once()),
      least: z
        .int('Write how many characters follow at least.')
        .min(8, 'Shorter ones would also be words: write at least 8.'),
    }),
    'Add a token.',
  ),
  commands: list(
    fields({
      of: service,
      forms: list(
        verbatim('the command').regex(/\{secret\}/, 'Mark what is secret with `{secret}`.'),
        'Add a form of the command.',
      ),
      source,
    }),
    'Add a command.',
  ),
}) satisfies z.ZodType<KnownSecrets>;
