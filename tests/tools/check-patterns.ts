/**
 * Runs the recipes that use `patterns.json` with their own tools, and compares what they count with our grouping of the same
 * list: `npm run check:patterns`. DuckDB and the engine of ClickHouse are fetched from the registry for the time of the run, as they
 * are too large for everybody who works here; other tools are asked where they are installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/authoring/read-content.ts';
import { patternsOf } from '../../src/domain/catalogue/patterns.ts';
import { dataOnlineMigrationOld } from '../../src/domain/triage/formats/data-online-migration-old.ts';
import { recipes } from '../../src/site/recipes.ts';
import { find, readList } from '../domain/triage/read-list.ts';

const duckdb = '@duckdb/node-api@1.5.6-r.1';
const clickhouse = 'chdb@3.4.0';
const { errors } = readContent('content');
const { patterns, without } = patternsOf(errors, (text) => find(text).matches[0]?.id);
const address = (id: string) => `https://docs.example.org/errors/${id}/`;
const file = { patterns: patterns.map((pattern) => ({ ...pattern, url: address(pattern.page) })), without };
const list = patterns
  .filter(({ alone }) => alone)
  .flatMap(({ text }, i) => Array.from({ length: 1 + (i % 3) }, (_, n) => ({ name: `photos/${i}-${n}.jpg`, text })))
  .concat(['it went wrong', '图像 is not there'].map((text, i) => ({ name: `photos/none-${i}.jpg`, text })))
  .map(({ name, text }) => {
    const message = text.replace(/\{[^}]*\}/g, 'x1').replaceAll('\n', ' ');
    return `${name}\t2026-01-02 10:00:00\t2026-01-02 10:00:01\t${message}\n`;
  })
  .join('');
const ours = new Map<string, number>();
for (const { page = 'no page', rows } of readList('a_error_list', list, dataOnlineMigrationOld).result.groups)
  ours.set(page, (ours.get(page) ?? 0) + rows);

const folder = mkdtempSync(join(tmpdir(), 'check-patterns-'));
try {
  writeFileSync(join(folder, 'patterns.json'), JSON.stringify(file));
  writeFileSync(join(folder, 'failed-list.txt'), list);
  for (const { file: name, text } of recipes)
    writeFileSync(join(folder, name), text({ signs: [], address, patterns: '/patterns.json' }));
  const alone = patterns.filter((pattern) => pattern.alone).length;
  const rows = list.split('\n').length - 1;
  console.log(`${alone} of ${patterns.length} patterns alone lead to the page of the search. Not these:`);
  for (const { page, text } of patterns.filter((pattern) => !pattern.alone)) console.log(`  ${page}: ${oneLine(text)}`);
  console.log(`${without.length} messages and codes have no pattern:`);
  for (const { page, text } of without) console.log(`  ${page}: ${oneLine(text)}`);
  console.log(`A list of ${rows} rows with ${ours.size} groups, by`);
  compare('DuckDB', await duckdbSays());
  compare('ClickHouse', clickhouseSays());
  compare('Spark SQL', programSays('spark-sql', ['-f', 'spark.sql']));
  const known = ripgrepSays();
  const expected = rows - (ours.get('no page') ?? 0);
  tell('ripgrep', known, known === expected ? [] : [`${known} lines with a known message, not ${expected}`]);
} finally {
  rmSync(folder, { recursive: true });
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function compare(tool: string, counts: ReadonlyMap<string, number> | undefined) {
  const pages = new Set([...ours.keys(), ...(counts?.keys() ?? [])]);
  const differences = [...pages].flatMap((page) => {
    const [here = 0, there = 0] = [ours.get(page), counts?.get(page)];
    return here === there ? [] : [`${page}: ${there} lines, not ${here}`];
  });
  tell(tool, counts, differences);
}

function tell(tool: string, said: unknown, differences: readonly string[]) {
  if (said === undefined) return console.log(`  ${tool}: not installed`);
  console.log(`  ${tool}: ${differences.length === 0 ? 'the same' : 'other counts'}`);
  for (const difference of differences) console.log(`    ${difference}`);
  if (differences.length > 0) process.exitCode = 1;
}

/** Fetches a package into the folder of this run, and says whether it could be had. */
function install(name: string): boolean {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, name];
  return spawnSync('npm', args, { stdio: 'ignore' }).status === 0;
}

async function duckdbSays(): Promise<Map<string, number> | undefined> {
  if (!install(duckdb)) return undefined;
  const { DuckDBInstance } = createRequire(join(folder, 'x.js'))('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const result = await connection.runAndReadAll(recipe('duckdb.sql'));
  const counted = result.getRowsJson() as [string, string][];
  connection.closeSync();
  return new Map(counted.map(([page, lines]) => [page, Number(lines)]));
}

function clickhouseSays(): Map<string, number> | undefined {
  if (!install(clickhouse)) return undefined;
  // In a process of its own: files are looked for in the folder where it runs.
  return programSays(process.execPath, [
    '-e',
    "process.stdout.write(require('chdb').query(require('fs').readFileSync('clickhouse.sql', 'utf8'), 'TabSeparated'))",
  ]);
}

/** What a program prints: the page, and behind it its number of lines. */
function programSays(program: string, args: readonly string[]): Map<string, number> | undefined {
  const { status, stdout, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (error) return undefined;
  if (status !== 0) return new Map();
  const rows = stdout.trim().split('\n');
  return new Map(rows.map((row) => [row.split('\t')[0] ?? '', Number(row.split('\t')[1])]));
}

function ripgrepSays(): number | undefined {
  if (spawnSync('rg', ['--version']).error || spawnSync('jq', ['--version']).error) return undefined;
  const told = execFileSync('sh', ['ripgrep.sh', 'failed-list.txt'], { cwd: folder, encoding: 'utf8' });
  return Number(/known message: (\d+)/.exec(told)?.[1]);
}

function recipe(name: string): string {
  return recipes.find((one) => one.file === name)?.text({ signs: [], address, patterns: '/patterns.json' }) ?? '';
}
