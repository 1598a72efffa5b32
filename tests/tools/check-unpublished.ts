/**
 * Checks that a site built without `SITE_URL` claims no address of its own, in no page and no feed:
 * `npm run build && npm run check:unpublished`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '../../src/build/built-pages.ts';
import { distFolder } from '../../src/build/folders.ts';

const claims = [
  /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):4321/,
  /rel="canonical"/,
  /property="og:url"/,
  /^Sitemap:/m,
];

const files = builtFiles(distFolder).filter((file) => /\.(?:html|json|md|txt|xml)$/.test(file));
const problems = files.flatMap((file) => {
  if (file.startsWith('sitemap')) return [`${file}: a sitemap holds whole addresses.`];
  const text = readFileSync(join(distFolder, file), 'utf8');
  return claims
    .flatMap((claim) => claim.exec(text)?.[0] ?? [])
    .map((claim) => `${file}: claims an address by \`${claim}\`.`);
});

for (const problem of problems) console.error(problem);
console.log(`${files.length} files checked for an address nobody has set, ${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;
