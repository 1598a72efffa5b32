/**
 * Prints what pages weigh and fails when one is over its budget: `npm run build && npm run weights`.
 * Sizes are bytes after Brotli at its highest level, as a static host serves them.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { builtFiles } from '../../src/build/built-pages.ts';
import { readPublishing } from '../../src/build/publishing.ts';

const dist = 'dist';
const { base } = readPublishing(process.env);
const budgets = { page: 12_000, nodes: 600, scripts: 10_000, home: 30_000, index: 60_000 };

const compressed = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** All elements of a page; a start tag each. Text in scripts and styles is not looked at. */
function countNodes(html: string): number {
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return markup.match(/<[a-z][^>]*>/gi)?.length ?? 0;
}

/** The scripts that a page loads, with all that these import at once. */
function scriptsOf(html: string): string[] {
  const named = [...html.matchAll(/src="([^"]+\.js)"/g)].map(([, url = '']) => join(dist, url.slice(base.length)));
  const all = new Set(named);
  for (const file of all) {
    const code = readFileSync(file, 'utf8');
    // A static import only: `import(…)` waits until it is needed.
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      all.add(relative('.', resolve(dirname(file), path)));
    }
  }
  return [...all];
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const rows: { page: string; html: number; nodes: number; scripts: number; note: string }[] = [];
const over: string[] = [];

for (const file of builtFiles(dist).filter(
  (name) => name === 'index.html' || /^(?:errors|troubleshoot)\/.*index\.html$/.test(name),
)) {
  const html = readFileSync(join(dist, file), 'utf8');
  const row = {
    page: file,
    html: compressed(join(dist, file)),
    nodes: countNodes(html),
    scripts: sum(scriptsOf(html).map(compressed)),
    note: '',
  };
  rows.push(row);
  const stylesheets = /<link[^>]+rel="stylesheet"/.test(html);
  const check = (name: string, value: number, budget: number) => {
    if (value > budget) over.push(`${file}: ${name} ${value}, budget ${budget}`);
  };
  if (/^errors\/[^/]+\/index\.html$/.test(file)) {
    check('bytes', row.html, budgets.page);
    check('elements', row.nodes, budgets.nodes - 1);
    check('bytes of scripts', row.scripts, budgets.scripts);
    if (stylesheets) over.push(`${file}: loads a stylesheet, so it needs a second request before it can be read`);
  }
  if (file === 'index.html') {
    const index = compressed(join(dist, 'search-index.json'));
    // The index grows with the pages and has a budget of its own.
    row.note = `with search ready: ${row.html + row.scripts}, and its index ${index}`;
    check('bytes with search ready', row.html + row.scripts, budgets.home);
    check('bytes of the index', index, budgets.index);
  }
}

console.log(`${'bytes'.padStart(7)} ${'elements'.padStart(8)} ${'scripts'.padStart(7)}  page`);
for (const { page, html, nodes, scripts, note } of rows.filter(
  ({ page }) =>
    !page.startsWith('troubleshoot/') || page === 'troubleshoot/index.html' || page === 'troubleshoot/map/index.html',
)) {
  console.log(
    `${String(html).padStart(7)} ${String(nodes).padStart(8)} ${String(scripts).padStart(7)}  ${page}${note && `  (${note})`}`,
  );
}
console.log(
  `Budgets of an error page: ${budgets.page} bytes, under ${budgets.nodes} elements, ${budgets.scripts} bytes of scripts; home with search ready ${budgets.home} bytes, its index ${budgets.index}.`,
);
for (const line of over) console.error(`Over budget: ${line}`);
if (over.length > 0) process.exitCode = 1;
