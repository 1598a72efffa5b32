/**
 * Measures the reading of whole lists beside other ways: `npm run bench:triage`, or `npm run bench:triage -- 200 1000` for lists of
 * so many megabytes, or `-- growth` for whether the time grows as the list does. The lists are made in a folder of the system for such. What counts are the ratios within one run.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../src/authoring/search-index-of.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { openIndex } from '../../src/domain/log-search/find-errors.ts';
import { headOf, recognise } from '../../src/domain/triage/recognise.ts';
import { openScan, type Scan } from '../../src/domain/triage/scan.ts';
import { keyOf } from '../../src/domain/triage/tally.ts';
import { tellingNumbers } from '../../src/domain/triage/telling-numbers.ts';
import {
  type Answers,
  answerFor,
  finderOf,
  type Layout,
  resultOf,
  settingsOf,
  unanswered,
} from '../../src/domain/triage/triage.ts';
import { growingSizes, makeList, megabytes, printGrowth, wordingsOf } from './big-list.ts';

/** What one way took. */
interface Figures {
  readonly seconds: number;
  readonly processor: number;
  readonly rows: number;
  /** Peak of memory in MB. */
  readonly memory?: number;
  /** Seconds until there was a first group with its page. */
  readonly first?: number;
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'scan' || command === 'plain') await runOne(command, rest[0] ?? '', rest[1] ?? '');
else if (command === 'growth') inFolder(grow);
else inFolder((folder) => compareAll(folder, [command ?? '200', ...rest].map(Number)));

function inFolder(run: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-triage-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareAll(folder: string, sizes: readonly number[]) {
  for (const size of [10, ...sizes]) {
    for (const count of [10, 1000]) compare(folder, size, count);
  }
}

function grow(folder: string) {
  const list = join(folder, 'made-up_error_list');
  for (const count of [10, 1000]) {
    console.log(`\n${count} messages`);
    printGrowth(
      growingSizes.map((size) => {
        makeList(list, size, wordingsOf(count));
        return { size, processor: ownFigures('scan', list, '').processor };
      }),
    );
  }
}

function compare(folder: string, size: number, count: number) {
  const list = join(folder, 'made-up_error_list');
  const patterns = join(folder, 'messages.txt');
  const wordings = wordingsOf(count);
  const rows = makeList(list, size, wordings);
  writeFileSync(patterns, `${wordings.join('\n')}\n`);
  const bytes = statSync(list).size;
  console.log(`\n${size} MB, ${rows.toLocaleString('en')} rows, ${count} messages`);
  const base = ownFigures('scan', list, patterns);
  const grep = ['-c', '-F', '-f', patterns, list];
  const ways: readonly (readonly [string, Figures | undefined])[] = [
    ['triage', base],
    ['rg -c, all messages at once', programFigures('rg', grep)],
    ['grep -c, all messages at once', programFigures('grep', grep)],
    ['TextDecoder and a regular expression', ownFigures('plain', list, patterns)],
  ];
  console.log('   MB/s  seconds  processor  memory   first  rows');
  for (const [way, figures] of ways) {
    if (figures === undefined) console.log(`                                         ${way}: not installed`);
    else {
      const { seconds, processor, memory, first, rows: seen } = figures;
      const cells = [
        (bytes / megabytes / seconds).toFixed(0).padStart(7),
        `${seconds.toFixed(2)} s`.padStart(8),
        `${processor.toFixed(2)} s`.padStart(10),
        (memory === undefined ? '' : `${memory.toFixed(0)} MB`).padStart(7),
        (first === undefined ? '' : `${first.toFixed(2)} s`).padStart(7),
      ];
      console.log(`${cells.join(' ')}  ${seen.toLocaleString('en')}  ${way}`);
    }
  }
}

/** Runs a way of our own in a process of its own, so that its memory is its own too. */
function ownFigures(way: string, list: string, patterns: string): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? '', way, list, patterns], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function programFigures(program: string, args: readonly string[]): Figures | undefined {
  const begin = performance.now();
  const quoted = args.map((one) => `'${one}'`).join(' ');
  const { stdout, status } = spawnSync('bash', ['-c', `${program} ${quoted}; code=$?; times; exit $code`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status !== 0) return undefined;
  const [rows = '', ...lines] = stdout.trim().split('\n');
  const processor = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + 60 * Number(m) + Number(s),
    0,
  );
  return { seconds: (performance.now() - begin) / 1000, processor, rows: Number(rows) };
}

function runOne(way: 'scan' | 'plain', list: string, patterns: string) {
  const content = readContent('content');
  const numbers = tellingNumbers(knownErrors(content.errors), content.search.families);
  const find = finderOf(openIndex(searchIndexOf(content)));
  const begin = performance.now();
  const before = process.cpuUsage();
  const memoryBefore = process.memoryUsage().rss;
  const told = way === 'plain' ? plainly(list, patterns) : triage(list, numbers, find, begin);
  const { user, system } = process.cpuUsage(before);
  const figures: Figures = {
    seconds: (performance.now() - begin) / 1000,
    processor: (user + system) / 1e6,
    memory: (process.resourceUsage().maxRSS * 1024 - memoryBefore) / megabytes,
    ...told,
  };
  console.log(JSON.stringify(figures));
}

function triage(list: string, numbers: readonly string[], find: ReturnType<typeof finderOf>, begin: number) {
  let layout: Layout | undefined;
  let scan: Scan | undefined;
  let first: number | undefined;
  const answers: Answers = new Map();
  eachPiece(list, statSync(list).size, (piece) => {
    if (!layout || !scan) {
      const head = headOf(list, piece, 'utf-8');
      const format = recognise(head);
      layout = { format, encoding: 'utf-8', columns: format.columns?.(head) };
      scan = openScan(settingsOf(layout, numbers));
    }
    scan.push(piece);
    if (first !== undefined) return;
    const [reason] = unanswered(scan.tally, answers);
    if (reason) answers.set(keyOf(reason), answerFor(reason, find, 'utf-8'));
    resultOf(scan.tally, answers, layout);
    first = (performance.now() - begin) / 1000;
  });
  if (!layout || !scan) throw new Error('The list is empty.');
  return { rows: resultOf(scan.close(), answers, layout).rows.failed, first };
}

/** What anyone would write first. */
function plainly(list: string, patterns: string) {
  const wordings: string[] = [];
  eachPiece(patterns, statSync(patterns).size, (piece) => wordings.push(new TextDecoder().decode(piece)));
  const escaped = wordings
    .join('')
    .trim()
    .split('\n')
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const form = new RegExp(escaped.join('|'));
  const counts = new Map<string, number>();
  const decoder = new TextDecoder();
  let open = '';
  let rows = 0;
  const take = (line: string) => {
    const found = form.exec(line)?.[0];
    if (found === undefined) return;
    rows += 1;
    counts.set(found, (counts.get(found) ?? 0) + 1);
  };
  eachPiece(list, statSync(list).size, (piece) => {
    const lines = (open + decoder.decode(piece, { stream: true })).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  if (open !== '') take(open);
  return { rows };
}

function eachPiece(path: string, to: number, take: (piece: Uint8Array) => void) {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(1 << 18);
  for (let at = 0; at < to; ) {
    const read = readSync(file, buffer, 0, Math.min(buffer.length, to - at), at);
    if (read === 0) break;
    take(buffer.subarray(0, read));
    at += read;
  }
  closeSync(file);
}
