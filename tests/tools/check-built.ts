/**
 * Checks the built site as a whole: valid HTML, no dead link or anchor within it, all addresses
 * recorded. `npm run build && npm run check:built`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { builtFiles } from '../../src/build/built-pages.ts';
import { readPublishing } from '../../src/build/publishing.ts';

const dist = 'dist';
const pages = builtFiles(dist).filter((file) => file.endsWith('.html'));
const problems: string[] = [];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact closes void elements with a slash; both ways are valid HTML.
    'void-style': 'off',
    // The compiler of Astro writes `<!DOCTYPE html>`.
    'doctype-style': 'off',
    // A list without bullets is announced as one only when it says so.
    'no-redundant-role': 'off',
    // Long titles hold the whole error message, on purpose.
    'long-title': 'off',
  },
});
for (const page of pages) {
  const { results } = await validator.validateString(readFileSync(join(dist, page), 'utf8'), page);
  for (const { messages } of results) {
    for (const { line, column, message, ruleId } of messages)
      problems.push(`${page}:${line}:${column}: ${message} (${ruleId})`);
  }
}

const { site, base } = readPublishing(process.env);
const { links } = await new LinkChecker().check({
  path: ['**/*.html'],
  serverRoot: dist,
  checkFragments: true,
  // Only our own pages: other sites answer differently every day. The checker serves on 127.0.0.1.
  linksToSkip: ['^https?://(?!localhost|127\\.0\\.0\\.1)', ...(site === undefined ? [] : [`^${site}`])],
  urlRewriteExpressions: [
    { pattern: new RegExp(`^(http://(?:localhost|127\\.0\\.0\\.1):\\d+)${base}`), replacement: '$1/' },
  ],
});
const checked = links.filter(({ state }) => state === 'OK' || state === 'BROKEN');
for (const { url, parent, state } of checked) {
  if (state === 'BROKEN') problems.push(`${parent ?? '?'} links to ${url}, which does not exist.`);
}
if (checked.length < pages.length) {
  problems.push(
    `Only ${checked.length} links were checked on ${pages.length} pages: the checker does not see the site.`,
  );
}

for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages and ${checked.length} links checked, ${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;
