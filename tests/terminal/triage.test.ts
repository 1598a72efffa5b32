import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { problemInWords } from '../../src/domain/triage/in-words.ts';
import { readFiles } from '../../src/terminal/triage/read-files.ts';
import { type Knowledge, runTriage } from '../../src/terminal/triage/run.ts';
import { find, numbers, texts } from '../domain/triage/read-list.ts';
import { schemaFaults } from '../tools/schema-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'triage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const list = [
  'photos/a.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:07\tcheck size failed',
  'photos/b.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:08\tgremlins in the pipe',
  'photos/c.jpg\t2026-11-26 21:14:05\t2026-11-26 21:14:09\tcheck size failed\n',
].join('\n');

/** Writes a file into the folder of these tests. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

// Folders differ from run to run.
const told = (text: string) => text.replaceAll(folder, 'FOLDER').trim();

const content = readContent('content');
const knowledge: Knowledge = {
  numbers,
  find,
  pages: new Map(content.errors.map((page) => [page.id, page])),
};

async function triage(args: readonly string[]) {
  const [printed, warned]: [string[], string[]] = [[], []];
  const output = { print: (text: string) => printed.push(text), warn: (text: string) => warned.push(text) };
  const status = await runTriage(args, false, () => knowledge, output);
  return { status, out: told(printed.join('\n')), told: told(warned.join('\n')) };
}

const faultsOf = schemaFaults(JSON.parse(readFileSync('public/triage.schema.json', 'utf8')));

/** What the JSON says, after it was held against its schema. */
async function asJson(args: readonly string[]) {
  const { status, out } = await triage(['--json', ...args]);
  return { status, ...read(out) };
}

function read(out: string) {
  const answer = JSON.parse(out);
  expect(faultsOf(answer)).toEqual([]);
  const lists = answer.lists.map(({ format, files, groups, bytes, notes }: never) => ({
    format,
    files,
    groups,
    bytes,
    notes,
  }));
  return { lists, problems: answer.problems };
}

const causes = (
  lists: { groups: { page: string | null; message: string; rows: number; objects: number; bytes: number | null }[] }[],
) => lists.flatMap(({ groups }) => groups.map(({ page, message, rows, bytes }) => [page ?? message, rows, bytes]));

test('a table shows causes, messages of no known cause, and what such a list does not show', async () => {
  const { status, out } = await triage([file('plain/a_error_list', list)]);
  expect(status).toBe(0);
  expect(out.split('\n').slice(0, 6)).toEqual([
    'FOLDER/plain/a_error_list: Data Online Migration failed-file list (old console)',
    '1 known error covers 67% of 3 rows, from 2026-11-26 21:14:07 to 2026-11-26 21:14:09',
    '',
    '  rows  objects  cause',
    '     2        2  check-size-failed: The source file changed after it was copied',
    '                 /errors/check-size-failed/',
  ]);
  expect(out).toContain('     1        1  “gremlins in the pipe”');
  expect(out).toContain('About this kind of list: It contains no file sizes. Add the total list of the same report.');
});

test('lists come from gzip, zip, folders and UTF-16 alike', async () => {
  const expected = [
    ['check-size-failed', 2, null],
    ['gremlins in the pipe', 1, null],
  ];
  expect(causes((await asJson([file('packed/a_error_list.gz', gzipSync(list))])).lists)).toEqual(expected);
  expect(
    causes((await asJson([file('packed/report.zip', zipSync({ 'x/a_error_list': Buffer.from(list) }))])).lists),
  ).toEqual(expected);
  expect(causes((await asJson([join(folder, 'plain')])).lists)).toEqual(expected);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]);
  expect(causes((await asJson([file('wide/a_error_list', utf16)])).lists)).toEqual(expected);
});

test('a list can be piped', () => {
  const { stdout, status } = spawnSync('node', ['src/terminal/from-content.ts', 'triage', '--json'], {
    input: list,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(causes(read(stdout).lists)).toEqual([
    ['check-size-failed', 2, null],
    ['gremlins in the pipe', 1, null],
  ]);
});

test('a total list beside a list of failures gives it sizes', async () => {
  const total = ['a', 'b', 'c', 'd'].map(
    (one, i) => `oss://x/photos/${one}.jpg\tphotos/${one}.jpg\t${10 ** i}\t2026-11-01 00:00:00\n`,
  );
  const { lists } = await asJson([file('sized/x_error_list', list), file('sized/x_total_list', total.join(''))]);
  expect(causes(lists)).toEqual([
    ['check-size-failed', 2, 101],
    ['gremlins in the pipe', 1, 10],
  ]);
});

test('an inventory gives a list sizes', async () => {
  const fileSchema = 'Bucket, Key, Size';
  file(
    'inventory/data/1.csv.gz',
    gzipSync('"x","photos%2Fa.jpg","5"\n"x","photos%2Fc.jpg","7"\n"x","photos%2Fz.jpg","9"\n'),
  );
  const manifest = file(
    'inventory/manifest.json',
    JSON.stringify({ fileSchema, files: [{ key: 'inv/data/1.csv.gz' }] }),
  );
  const { lists } = await asJson(['--sizes', manifest, file('beside/a_error_list', list)]);
  expect(causes(lists)).toEqual([
    ['check-size-failed', 2, 12],
    ['gremlins in the pipe', 1, null],
  ]);
});

test('of an archive that is cut short, what could be unpacked is counted', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `photos/${Math.sin(i)}.jpg,check size failed\n`).join('');
  const packed = zipSync({ 'failed.csv': Buffer.from(rows) });
  const { status, lists, problems } = await asJson([file('cut/failed.zip', packed.subarray(0, packed.length >> 1))]);
  expect(status).toBe(3);
  expect(causes(lists)[0]?.[1]).toBeGreaterThan(1000);
  expect(problems).toEqual([
    {
      file: 'FOLDER/cut/failed.zip',
      problem: 'The archive is incomplete or damaged. What could be unpacked is counted; copy it again.',
    },
  ]);
});

test('a picture within gzip is refused like a picture', async () => {
  const picture = gzipSync(Buffer.from('\u0089PNG\r\n', 'latin1'));
  const { lists, problems } = await asJson([file('packed-picture/a.gz', picture)]);
  expect({ lists, problems }).toEqual({
    lists: [],
    problems: [
      { file: 'FOLDER/packed-picture/a', problem: 'This is an image. Add the list or log itself, or paste its text.' },
    ],
  });
});

test.each([
  ['nothing', '', 'The file is empty. Some tools write an empty list when nothing failed.'],
  ['a picture', '\u0089PNG\r\n', 'This is an image. Add the list or log itself, or paste its text.'],
  ['a PDF', '%PDF-1.7', 'This is a PDF. Add the list or log it was made from, or paste its text.'],
  [
    'a workbook',
    `PK\u0003\u0004${'\u0000'.repeat(26)}[Content_Types].xml`,
    'This is an Office workbook or document. Save the sheet as "CSV UTF-8" and add that file.',
  ],
  [
    'something binary',
    'a\u0000b',
    'This is not a text file. If it is a UTF-16 list without a byte order mark, save it as UTF-8.',
  ],
])('%s is refused with advice', async (what, content, advice) => {
  const name = `bad/${what.replaceAll(' ', '-')}`;
  const path = file(name, Buffer.from(content, 'latin1'));
  expect(await asJson([path])).toEqual({
    status: 3,
    lists: [],
    problems: [{ file: `FOLDER/${name}`, problem: advice }],
  });
});

test('of a gzip file that is cut short, what could be unpacked is counted', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `photos/${Math.sin(i)}.jpg,check size failed\n`).join('');
  const packed = gzipSync(rows);
  const { status, lists, problems } = await asJson([file('cut/failed.csv.gz', packed.subarray(0, packed.length >> 1))]);
  expect(status).toBe(3);
  expect(causes(lists)[0]?.[1]).toBeGreaterThan(1000);
  expect(problems).toEqual([
    {
      file: 'FOLDER/cut/failed.csv.gz',
      problem:
        'The gzip file is incomplete or damaged (unexpected end of file). What could be unpacked is counted; copy the file again.',
    },
  ]);
});

test('a folder of ten thousand files is one list', async () => {
  for (let i = 0; i < 10_000; i += 1) file(`many/${i % 100}/failed-${i}.csv`, `photos/${i}.jpg,check size failed\n`);
  const { lists, problems } = await asJson([join(folder, 'many')]);
  expect(problems).toEqual([]);
  expect(causes(lists)).toEqual([['check-size-failed', 10_000, null]]);
});

test('a file that changes while it is read is told', async () => {
  const path = file('growing/a_error_list', list);
  const problems: string[] = [];
  let hasGrown = false;
  await readFiles([path], {
    tell: (_, problem) => problems.push(problemInWords(problem, texts)),
    open: () => ({
      push() {
        if (!hasGrown) appendFileSync(path, 'one more');
        hasGrown = true;
      },
      end: () => {},
    }),
  });
  expect(problems).toEqual(['The file changed while it was being read: read it again when the tool has finished.']);
});

test('a list without failures says so', async () => {
  const { status, lists } = await asJson([file('good/x_completed_list', 'a.jpg\t17\t1\t2026-11-26 21:14:05\n')]);
  expect(status).toBe(1);
  expect(lists[0].notes).toContain(
    'This list contains no failures: 1 row for copied objects, 0 rows for skipped objects.',
  );
});

test('a retry list is written for each cause, and nothing is overwritten', async () => {
  const [path, out] = [file('retry/a_error_list', list), join(folder, 'lists')];
  const args = ['--retry', out, '--for', 'data-online-migration', '--bucket', 'harbour', path];
  expect((await triage(args)).status).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['check-size-failed', 'other']);
  const cause = join(out, 'check-size-failed');
  expect(gunzipSync(readFileSync(join(cause, 'inventory.csv.gz'))).toString()).toBe(
    'harbour,photos%2Fa.jpg\nharbour,photos%2Fc.jpg\n',
  );
  const { files } = JSON.parse(readFileSync(join(cause, 'manifest.json'), 'utf8'));
  expect(files[0].key).toBe('inventory.csv.gz');
  expect(await triage(args)).toEqual({
    status: 2,
    out: '',
    told: 'FOLDER/lists already exists, and nothing is overwritten. Name a new folder for the retry lists.',
  });
});

test('one cause alone can be written', async () => {
  const out = join(folder, 'one-cause');
  await triage(['--retry', out, '--for', 'names', '--cause', 'other', file('one/a_error_list', list)]);
  expect(readFileSync(join(out, 'other', 'names.txt'), 'utf8')).toBe('photos/b.jpg\n');
  expect(existsSync(join(out, 'check-size-failed'))).toBe(false);
});

test('columns can be said where they are not documented', async () => {
  const path = file('columns/failed.txt', 'check size failed;17;photos/a.jpg\ncheck size failed;18;photos/b.jpg\n');
  const { lists } = await asJson([
    '--format',
    'table',
    '--columns',
    'name=3,reason=1,size=2,separator=semicolon',
    path,
  ]);
  expect(causes(lists)).toEqual([['check-size-failed', 2, 35]]);
  expect(lists[0].groups[0].samples[0].name).toBe('photos/a.jpg');
});

test.each([
  [['--fast'], "Unknown option '--fast'."],
  [['--for', 'rclone'], 'Name a folder for the lists: `--retry DIR`.'],
  [['--retry', 'x', '--for', 's3-batch', 'y'], 'A list for s3-batch needs `--bucket`.'],
  [['--retry', 'x', '-'], 'To make retry lists, the list is read twice, so it must be a file.'],
  [
    ['--columns', 'nam=1'],
    '`--columns` has no `nam`: it takes name, reason, size, time, separator, titles and encoded.',
  ],
])('%j is refused', async (args, problem) => {
  expect(await triage(args)).toEqual({
    status: 2,
    out: '',
    told: `${problem} For details, run \`oss-migration-troubleshooter triage --help\`.`,
  });
});

test('a terminal is given no orders by what stands in a list', async () => {
  const orders = '\u001b]0;title\u0007\u001b[2J\u001b[31m\u0007';
  const { out } = await triage([file('orders.tsv', `a${orders}.jpg\t${orders}gremlins${orders}\n`)]);
  expect(out).toContain('gremlins');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys.
  expect(out).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/);
});
