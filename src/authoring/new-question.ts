/** Adds a question with two outcomes to a tree: `npm run new:question -- failed-file which-code`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { idForm } from '../schemas/author-words.ts';
import { listFiles } from './content-files.ts';
import { insertQuestion } from './insert-question.ts';

const [tree = '', name = ''] = process.argv.slice(2);
const folder = 'content/troubleshooters';
const file = `${folder}/${tree}.yaml`;
const { files } = listFiles(folder, '.yaml');
const owner = files.find(({ text }) => hasStep(text, [name, `${name}-found`, `${name}-not-sure`]));

if (!idForm.test(name) || tree === '') {
  refuse(
    'Name the tree and the new question, as in `npm run new:question -- failed-file which-code`. Both names are permanent: lower-case words joined by hyphens that begin with a letter.',
  );
} else if (!files.some(({ id }) => id === tree)) {
  refuse(`There is no ${file}. Correct the name of the tree, or start that file first.`);
} else if (owner !== undefined) {
  refuse(
    `${owner.file} has a step \`${name}\`, \`${name}-found\` or \`${name}-not-sure\` already, and names of steps are unique over all trees. Edit it, or choose another name.`,
  );
} else {
  const text = insertQuestion(readFileSync(file, 'utf8'), name);
  if (text === undefined) {
    refuse(
      `${file} does not list its questions and outcomes one below the other. Correct that first; \`npm run check:content\` says where.`,
    );
  } else {
    writeFileSync(file, text);
    console.log(
      `${file} has the question \`${name}\`. Replace every FILL IN, lead an answer to it with \`next: ${name}\`, then run \`npm run check:content\`.`,
    );
  }
}

function hasStep(text: string, names: readonly string[]): boolean {
  const document = parseDocument(text);
  return ['questions', 'outcomes', 'moved'].some((part) => names.some((one) => document.hasIn([part, one])));
}

function refuse(reason: string) {
  console.error(reason);
  process.exitCode = 1;
}
