/**
 * Makes what `npm pack` packs: the command as plain JavaScript with the licences of what is in it, what it answers
 * from, its manual page, and the shapes of its answers. With `SITE_URL` and `BASE_PATH` its answers hold whole addresses.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { readContent } from '../authoring/read-content.ts';
import { manualPage } from '../terminal/manual-page.ts';
import { commandName } from '../terminal/usage.ts';
import { contentFolder } from './folders.ts';
import { knowledgeOf } from './knowledge-of.ts';

const folder = 'packed';

const content = readContent(contentFolder);
if (content.problems.length > 0) {
  console.error('The command was not packed, because of problems in content/. `npm run check:content` lists them.');
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const knowledge = knowledgeOf(content);
writeFileSync(join(folder, 'knowledge.json'), JSON.stringify(knowledge));
writeFileSync(join(folder, `${commandName}.1`), manualPage(knowledge.version, knowledge.edition));
for (const schema of ['explain', 'errors', 'tree', 'triage']) {
  cpSync(`public/${schema}.schema.json`, join(folder, `${schema}.schema.json`));
}
const bundle = await rolldown({
  input: { main: 'src/terminal/packaged.ts' },
  platform: 'node',
  transform: { target: 'node20' },
});
const { output } = await bundle.write({
  dir: folder,
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});
await bundle.close();
writeFileSync(
  join(folder, 'licences.txt'),
  licencesOf(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))),
);

/** The licences of the packages that some modules come from, which go wherever their code goes. */
function licencesOf(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((module) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((from) => {
      const { name, version, license } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
      const text = readdirSync(from).find((file) => /^licen[cs]e/i.test(file));
      if (text === undefined) throw new Error(`The package ${name} has no file with its licence.`);
      return `${name} ${version}, ${license}\n\n${readFileSync(join(from, text), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
