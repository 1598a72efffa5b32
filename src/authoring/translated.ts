/**
 * `npm run translated -- content/errors/check-size-failed.zh.mdx` starts a translation with the words of its original, and
 * once it is written records what it was made from: a section whose original changes later is stale, and listed so. It takes
 * any number of files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { contentFolder } from '../build/folders.ts';
import { translationLanguages } from '../domain/catalogue/languages.ts';
import { printProblem } from '../domain/content-checks/problem.ts';
import { readContent, type TranslatedFolder } from './read-content.ts';
import { withHashes } from './record-origin.ts';
import { refuse } from './refuse.ts';
import { bodyIn, originalHashes, proseIn, proseKinds } from './translations.ts';

const files = process.argv.slice(2);
const named = files.map((file) => {
  const [, folder = '', id = '', language = '', ending = ''] =
    /^(?:\.\/)?content\/(\w+)\/([a-z0-9-]+)\.(\w+)\.(mdx|yaml)$/.exec(file) ?? [];
  return isFolder(folder) && translationLanguages.some((one) => one === language)
    ? { file: file.replace(/^\.\//, ''), folder, id, ending }
    : refuse(
        `${file} is no translation. Name them as in \`npm run translated -- content/errors/check-size-failed.zh.mdx\`. Languages: ${translationLanguages.join(', ')}.`,
      );
});
if (named.length === 0)
  refuse('Name one or more translations, as in `npm run translated -- content/errors/check-size-failed.zh.mdx`.');

const content = readContent(contentFolder);
for (const { file, folder, id, ending } of named) {
  const prose = proseIn(content, folder, id);
  if (prose === undefined)
    refuse(
      `There is no content/${folder}/${id}.${ending} that can be read. Correct the name, or mend that file first.`,
    );

  if (existsSync(file)) {
    const own = content.problems.filter((problem) => problem.file === file);
    if (own.length > 0)
      refuse(
        `${own.map((problem) => printProblem({ ...problem, line: content.lineOf(problem) })).join('\n')}\nMend this first.`,
      );
    const translation = content.translations.find((one) => one.file === file);
    if (translation === undefined) refuse(`${file} cannot be read.`);
    const text = withHashes(readFileSync(file, 'utf8'), originalHashes(content, folder, id), translation);
    writeFileSync(file, text);
    console.log(
      `${file} records what it was translated from. \`npm run check:content\` lists what is stale from now on.`,
    );
  } else {
    const fields = stringify(prose, { lineWidth: 0 });
    const body = bodyIn(content, folder, id).trim();
    writeFileSync(file, ending === 'yaml' ? fields : `---\n${fields}---\n${body === '' ? '' : `\n${body}\n`}`);
    console.log(`${file} is there, in the words of its original. Translate it, then run this command once more.`);
  }
}

function isFolder(name: string): name is TranslatedFolder {
  return name in proseKinds;
}
