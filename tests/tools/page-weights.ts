/**
 * Prints what pages weigh and fails when one is over its budget: `npm run build && npm run weights`.
 * Sizes are bytes after Brotli at its highest level, as a static host serves them, if nothing else is said.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readContent } from '../../src/authoring/read-content.ts';
import { builtFiles } from '../../src/build/built-pages.ts';
import { contentFolder, distFolder } from '../../src/build/folders.ts';
import { bundle } from '../../src/build/offline/bundle.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import { allPaths, type Path } from '../../src/domain/troubleshooter/all-paths.ts';
import { joinTrees } from '../../src/domain/troubleshooter/graph.ts';

const { base } = readPublishing(process.env);
const { errors, trees } = readContent(contentFolder);
const files = builtFiles(distFolder);
const pagesIn = (pattern: RegExp) => files.filter((file) => pattern.test(file));
const textOf = (file: string) => readFileSync(join(distFolder, file), 'utf8');

const compress = promisify(brotliCompress);
const compressed = async (bytes: string | Buffer) =>
  (await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })).length;

const compressedSizes = new Map<string, Promise<number>>();
/** What a built file weighs on the wire. */
function weigh(file: string): Promise<number> {
  const size = compressedSizes.get(file) ?? compressed(readFileSync(join(distFolder, file)));
  compressedSizes.set(file, size);
  return size;
}

/** All elements of a page; a start tag each. Text in scripts and styles is not looked at. */
function countElements(file: string): number {
  const markup = textOf(file).replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return markup.match(/<[a-z][^>]*>/gi)?.length ?? 0;
}

/** The scripts that a page loads, with all that these import at once. */
function scriptsOf(file: string): string[] {
  const all = new Set([...textOf(file).matchAll(/src="([^"]+\.js)"/g)].map(([, url = '']) => url.slice(base.length)));
  for (const script of all) {
    // A static import only: `import(…)` waits until it is needed.
    for (const [, path = ''] of textOf(script).matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      all.add(relative('.', resolve(dirname(script), path)));
    }
  }
  return [...all];
}

/** What a page says for the offer of a new edition. */
const offer = / data-(?:new-edition|show-new)="[^"]*"/g;
/** The script that registers the service worker, alone; pages load it in one file with others. */
const keeping = await compressed(
  await bundle('src/site/keep-offline.ts', { 'import.meta.env': JSON.stringify({ PROD: true, BASE_URL: base }) }),
);

/** What a page weighs more because of the service worker, which comes after the page. */
const weighKeeping = async (file: string) =>
  keeping + (await weigh(file)) - (await compressed(textOf(file).replaceAll(offer, '')));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const weighAll = async (list: readonly string[]) => sum(await Promise.all(list.map(weigh)));
const weighScripts = (file: string) => weighAll(scriptsOf(file));
const weighWithScripts = (file: string) => weighAll([file, ...scriptsOf(file)]);

type Values = ReadonlyMap<string, number>;
type Measure = (file: string) => number | Promise<number>;

interface Row {
  readonly what: string;
  readonly budget: number;
  /** What was measured, by what it was measured on. */
  readonly values: Values | Promise<Values>;
  /** What to do when it is over. */
  readonly remedy?: string;
}
const over = async (pattern: RegExp, value: Measure): Promise<Values> =>
  new Map(await Promise.all(pagesIn(pattern).map(async (file) => [file, await value(file)] as const)));

/** Chinese says in fewer characters what English says in more letters, but each of them is three bytes and compresses worse. */
const chineseShare = 1.08;

/** A row for the English pages whose addresses fit, and one for the Chinese. */
function inBoth(what: string, budget: number, path: RegExp, value: Measure): Row[] {
  return [
    { what, budget, values: over(path, value) },
    {
      what: `${what}, in Chinese`,
      budget: Math.round(budget * chineseShare),
      values: over(new RegExp(path.source.replace('^', '^zh/')), value),
    },
  ];
}

const errorPage = /^errors\/[^/]+\/index\.html$/;
const stepPage = /^troubleshoot\/(?!map\/)(?:[^/]+\/[^/]+\/)?index\.html$/;
const map = /^troubleshoot\/map\/.*index\.html$/;
const home = /^index\.html$/;
const listPage = /^triage\/index\.html$/;
const indexFiles = pagesIn(/^search-index(?:\/[^/]+)?\.json$/);
const singleFile = /^offline\/(?!index\.html).*\.html$/;
const lighterFile =
  'Put `data-site-only` on what readers of the copy can do without, or leave whole pages out in src/build/offline/single-file.ts.';
/** A row of the list of errors, which grows with the pages. */
const bytesOfRow = 40;
const rowsOfList = 210;
/** What an error page adds to the index of the search, which is 60 kB for so many. */
const bytesOfIndexed = 170;
const pagesOfIndex = 280;
/** The list with so many rows, and its filter. */
const frameOfList = 12_800;
/** A copy holds every page of its language: 700 kB for so many, and for each further one so much. */
const bytesOfCopied = 900;
const pagesOfCopy = 300;

const rows: readonly Row[] = [
  ...inBoth('error page', 12_000, errorPage, weigh),
  ...inBoth('error page, elements', 650, errorPage, countElements),
  { what: 'error page, scripts', budget: 10_000, values: over(errorPage, weighScripts) },
  {
    what: 'error page, stylesheets',
    budget: 0,
    values: over(errorPage, (file) => textOf(file).match(/<link[^>]+rel="stylesheet"/g)?.length ?? 0),
  },
  ...inBoth('home with search ready', 30_000, home, weighWithScripts),
  ...inBoth('page that reads lists', 12_000, listPage, weigh),
  { what: 'page that reads lists, scripts', budget: 25_000, values: over(listPage, weighScripts) },
  { what: 'service worker, on an error page', budget: 1000, values: over(errorPage, weighKeeping) },
  { what: 'index before the first answer', budget: 30_000, values: over(/^search-index\.json$/, weigh) },
  {
    what: 'whole index',
    budget: 60_000 + bytesOfIndexed * Math.max(0, errors.length - pagesOfIndex),
    values: new Map([['search-index.json and its parts', await weighAll(indexFiles)]]),
  },
  { what: 'code of the search, in its worker', budget: 15_900, values: over(/search\.worker[^/]*\.js$/, weigh) },
  ...inBoth(
    'list of all errors',
    frameOfList + bytesOfRow * Math.max(0, errors.length - rowsOfList),
    /^errors\/index\.html$/,
    weigh,
  ),
  ...inBoth('step until the first answer', 20_000, stepPage, weighWithScripts),
  { what: 'whole walk', budget: 40_000, values: weighWalks('') },
  { what: 'whole walk, in Chinese', budget: Math.round(40_000 * chineseShare), values: weighWalks('zh/') },
  { what: 'map, elements', budget: 800, values: over(map, countElements) },
  { what: 'name under /e/, uncompressed', budget: 1024, values: over(/^e\//, (file) => textOf(file).length) },
  {
    what: 'copy in one file',
    budget: 700_000 + bytesOfCopied * Math.max(0, errors.length - pagesOfCopy),
    values: over(singleFile, weigh),
    remedy: lighterFile,
  },
  {
    what: 'copy in one file, uncompressed',
    budget: 3_000_000,
    values: over(singleFile, (file) => statSync(join(distFolder, file)).size),
    remedy: lighterFile,
  },
  // Pictures and such, which hardly compress, and which every clone and every copy of the site carries.
  { what: 'file of public/, uncompressed', budget: 100_000, values: sizesIn('public') },
];

function sizesIn(folder: string): Map<string, number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => [`${parentPath}/${name}`, statSync(join(parentPath, name)).size]),
  );
}

/** From the first page to each result: what the page of the first question and all that the answers need weigh. */
async function weighWalks(language: string): Promise<Values> {
  const graph = joinTrees(trees);
  const start = `${language}troubleshoot/index.html`;
  const own = await weighWithScripts(start);
  const fileOf = (step: string) => {
    const tree = graph.treeOf.get(step);
    return graph.outcomes.has(step)
      ? `${language}troubleshoot/${tree}/${step}/outcome.json`
      : `${language}troubleshoot/${tree}/tree.json`;
  };
  const weighWalk = async ({ trail, outcome }: Path) =>
    own + (await weighAll([...new Set([...trail.slice(1).map(({ question }) => question), outcome].map(fileOf))]));
  const nameOf = ({ trail, outcome }: Path) => [...trail.map(({ question }) => question), outcome].join(' > ');
  return new Map(
    await Promise.all([...allPaths(graph)].map(async (path) => [nameOf(path), await weighWalk(path)] as const)),
  );
}

console.log(`${'heaviest'.padStart(9)} ${'median'.padStart(8)} ${'budget'.padStart(8)}`);
for (const { what, budget, values: measured, remedy = '' } of rows) {
  const values = await measured;
  const sorted = [...values.values()].toSorted((a, b) => a - b);
  const figures = [sorted.at(-1), sorted[Math.floor(sorted.length / 2)], budget];
  console.log(`${figures.map((figure, i) => String(figure ?? '-').padStart(i === 0 ? 9 : 8)).join(' ')}  ${what}`);
  if (sorted.length === 0) console.error(`Nothing to weigh: ${what}. Run \`npm run build\` first.`);
  for (const [where, value] of values)
    if (value > budget)
      console.error(`Over budget: ${what} ${value}, budget ${budget}: ${where}${remedy && `. ${remedy}`}`);
  if (sorted.length === 0 || (sorted.at(-1) ?? 0) > budget) process.exitCode = 1;
}
