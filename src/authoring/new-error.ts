/** Starts an error page: `npm run new:error -- check-size-failed`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { idForm } from '../schemas/author-words.ts';

const id = process.argv[2] ?? '';
const file = `content/errors/${id}.mdx`;
const template = 'content/errors/_template.mdx';

if (!idForm.test(id)) {
  refuse(
    'Name the page in lower-case words joined by hyphens that begin with a letter, as in `npm run new:error -- check-size-failed`. The name is its permanent address.',
  );
} else {
  const today = new Date().toISOString().slice(0, 10);
  const page = readFileSync(template, 'utf8').replace("changed: 'FILL IN'", `changed: '${today}'`);
  try {
    writeFileSync(file, page, { flag: 'wx' });
    console.log(
      `${file} is ready. Replace every FILL IN, lead an outcome of content/troubleshooters/ to one of its causes (\`npm run new:question\` starts one), then run \`npm run check:content\`.`,
    );
  } catch {
    refuse(`${file} exists already. Edit it, or choose another name.`);
  }
}

function refuse(reason: string) {
  console.error(reason);
  process.exitCode = 1;
}
