/** Starts an error page: `npm run new:error -- check-owner-failed`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const id = process.argv[2] ?? '';
const file = `content/errors/${id}.mdx`;

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(
    'Name the page in lower-case words joined by hyphens, as in `npm run new:error -- check-owner-failed`. The name is its permanent address.',
  );
  process.exitCode = 1;
} else if (existsSync(file)) {
  console.error(`${file} exists already. Edit it, or choose another name.`);
  process.exitCode = 1;
} else {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    file,
    readFileSync('content/errors/_template.mdx', 'utf8').replace("changed: 'FILL IN'", `changed: '${today}'`),
  );
  console.log(
    `${file} is ready. Replace every FILL IN, lead an outcome of content/troubleshooters/ to one of its causes (\`npm run new:question\` starts one), then run \`npm run check:content\`.`,
  );
}
