/**
 * Starts an error page: `npm run new:error -- check-size-failed 'check size failed, {size} expected'`. Without the
 * message its places wait to be filled in.
 */
import { nameFault } from './content-files.ts';
import { startFile } from './new-file.ts';
import { refuse } from './refuse.ts';
import { today } from './today.ts';

const [id = '', message, ...more] = process.argv.slice(2);
if (nameFault(id) !== undefined || more.length > 0) {
  refuse(
    "Name the page, and in quotes the message that it explains, as in `npm run new:error -- check-size-failed 'check size failed, {size} expected'`. The name is its permanent address: lower-case words joined by hyphens that begin with a letter.",
  );
}

const file = startFile('errors', id, (template) => {
  const page = template.replace('FILL IN the day', today());
  if (message === undefined) return page;
  // In single quotes a quote is written twice. Samples have values where the message has placeholders.
  const quoted = message.replaceAll("'", "''");
  const sample = quoted.replace(/\{[^{}]*\}/g, '81');
  const [mark = ''] = quoted.split(/\{[^{}]*\}/).toSorted((a, b) => b.length - a.length);
  return page
    .replace("text: 'FILL IN the message'", () => `text: '${quoted}'`)
    .replace('mark: FILL IN the message', () => `mark: '${mark.trim()}'`)
    .replaceAll('FILL IN the message', () => sample);
});
console.log(
  [
    `${file} is ready.`,
    '1. Replace every FILL IN; `npm run check:content` names the field of each.',
    '2. Look at the values that the template has given: services, shows, badges, brokeAt, verify, seen, ignore, generations, askedAt.',
    `3. Lead an answer to it: \`npm run new:question -- TREE QUESTION ${id}#CAUSE\`, or in \`outcomes\` of a tree:`,
    '     the-name-of-the-outcome:',
    '       title: What was found',
    `       cause: ${id}#CAUSE`,
    '       otherwise: which-message',
    '   and in a question of that tree: { id: name, say: What the reader sees, next: the-name-of-the-outcome }',
  ].join('\n'),
);
