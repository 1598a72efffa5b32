/** The command on the content of this checkout, for authors: `npm run command -- explain "check size failed"`. */
import { readContent } from '../authoring/read-content.ts';
import { contentFolder } from '../build/folders.ts';
import { knowledgeOf } from '../build/knowledge-of.ts';
import { main } from './main.ts';

await main(process.argv.slice(2), () => {
  const content = readContent(contentFolder);
  if (content.problems.length > 0) {
    const { length } = content.problems;
    console.error(
      `${length} ${length === 1 ? 'problem' : 'problems'} in content/: pages that cannot be read are missing here. \`npm run check:content\` says which.\n`,
    );
  }
  return knowledgeOf(content);
});
