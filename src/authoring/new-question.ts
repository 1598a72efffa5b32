/**
 * Adds a question with two outcomes to a tree: `npm run new:question -- failed-file which-code`. A cause at the end
 * of the line, such as `check-size-failed#source-changed`, is that of the first outcome.
 */
import { writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { idForm } from '../schemas/author-words.ts';
import { folderOnDisk, listFiles } from './content-files.ts';
import { insertQuestion } from './insert-question.ts';
import { refuse } from './refuse.ts';

const [tree = '', name = '', cause] = process.argv.slice(2);
const { files } = listFiles(folderOnDisk('content'), 'troubleshooters', '.yaml');
const file = `content/troubleshooters/${tree}.yaml`;
const owner = files.find(({ text }) => hasStep(text, [name, `${name}-found`, `${name}-not-sure`]));

if (!idForm.test(name) || tree === '') {
  refuse(
    'Name the tree and the new question, as in `npm run new:question -- failed-file which-code`. Both names are permanent: lower-case words joined by hyphens that begin with a letter.',
  );
}
const text = files.find(({ id }) => id === tree)?.text;
if (text === undefined) refuse(`There is no ${file}. Correct the name of the tree, or start that file first.`);
if (owner !== undefined) {
  refuse(
    `${owner.file} has a step \`${name}\`, \`${name}-found\` or \`${name}-not-sure\` already, and names of steps are unique over all trees. Edit it, or choose another name.`,
  );
}
const changed = insertQuestion(text, name, cause);
if (changed === undefined) {
  refuse(
    `${file} does not list its questions and outcomes one below the other. Correct that first; \`npm run check:content\` says where.`,
  );
}
// A file with line ends of Windows keeps them.
writeFileSync(file, text.includes('\r\n') ? changed.replace(/\r?\n/g, '\r\n') : changed);
console.log(
  `${file} has the question \`${name}\`. Replace every FILL IN, lead an answer to it with \`next: ${name}\`, then run \`npm run check:content\`.`,
);

function hasStep(text: string, names: readonly string[]): boolean {
  const document = parseDocument(text);
  return ['questions', 'outcomes'].some((part) => names.some((one) => document.hasIn([part, one])));
}
