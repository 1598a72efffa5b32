/**
 * Gives something in content another name, everywhere, and keeps its old address:
 * `npm run rename -- page check-size-failed size-differs`.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { contentFolder } from '../build/folders.ts';
import { readContent } from './read-content.ts';
import { keptFresh } from './record-origin.ts';
import { refuse } from './refuse.ts';
import { type RenameKind, renameContent, renameKinds } from './rename-content.ts';

const usage = `Write what to rename, its old and its new name:
  npm run rename -- page check-size-failed size-differs
  npm run rename -- cause check-size-failed#source-changed changed-meanwhile
  npm run rename -- step which-message which-words
  npm run rename -- answer where.failed-list list
  npm run rename -- tree console web-console
  npm run rename -- guide limit-speed slow-down
  npm run rename -- provider kodo qiniu`;

const [kind = '', old = '', name = '', ...more] = process.argv.slice(2);
if (!isKind(kind) || old === '' || name === '' || more.length > 0) refuse(usage);

const before = readContent(contentFolder);
const result = renameContent(readFiles(), kind, old, name);
if (typeof result === 'string') refuse(result);
for (const [path, text] of result.changed) writeFileSync(path, text);
for (const { from, to } of result.moved) renameSync(from, to);
// A new name is no reason to translate again.
for (const [path, text] of keptFresh(before, readContent(contentFolder), (file) => readFileSync(file, 'utf8'))) {
  writeFileSync(path, text);
}

console.log(
  [
    `Changed ${result.places} places in ${result.changed.size} files: \`${old}\` is called \`${name}\` now.`,
    result.keptOldName
      ? 'The old name is kept under `was`, so that its address still leads there.'
      : 'The old name was never recorded in content/addresses.txt, so it is not kept.',
    'Look at `git diff`, then run `npm run check:content`, `npm run build` and `npm run addresses`.',
  ].join('\n'),
);

function isKind(word: string): word is RenameKind {
  return renameKinds.some((one) => one === word);
}

/** All texts that may hold a name. */
function readFiles(): Map<string, string> {
  const paths = ['content', 'tests/search-cases'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx|yaml|txt|json)$/.test(entry.name) && !entry.name.startsWith('_'))
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}
