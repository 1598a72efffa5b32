/**
 * Runs every check and test of the project, in the order in which they explain failures best, and ends with the
 * slowest ten and one line: how many passed and how many failed. After a step that fails none begins. `npm test`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = 'test-results';
const browserReport = `${reports}/browser.json`;
/** Where a fault lies is seen from so many failures; more take time and hide the first. */
const mostFailures = 5;
const mostSlow = 10;

// The site as it is published; without an address of its own it leaves much out.
const published = { ...process.env, SITE_URL: process.env.SITE_URL ?? 'https://docs.example.org' };
const { SITE_URL: _, ...unpublished } = process.env;
const unpublishedFolder = '.astro/unpublished';

interface Step {
  readonly what: string;
  readonly command: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Those of one row run side by side: each of them leaves a processor idle. */
const rows: readonly (readonly Step[])[] = [
  [
    { what: 'Content, types, lint and format', command: 'npm run --silent check' },
    { what: 'Search, on real content', command: 'npm run --silent eval' },
  ],
  [{ what: 'Unit tests', command: `npm run --silent test:unit -- ${vitestOptions('unit')}` }],
  [
    { what: 'Build', command: 'npm run --silent build' },
    {
      what: 'Build without an address of its own',
      command: 'npm run --silent build && npm run --silent check:unpublished',
      env: { ...unpublished, DIST_FOLDER: unpublishedFolder },
    },
  ],
  [
    {
      what: 'The built site: HTML, links, addresses, weights',
      command: 'npm run --silent check:built',
    },
    {
      what: 'The command, packed and installed',
      command: `npm run --silent test:command -- ${vitestOptions('command')}`,
    },
  ],
  [{ what: 'Browser tests', command: `npm run --silent test:e2e -- --max-failures=${mostFailures}` }],
  [
    {
      what: 'The main journeys, in every browser engine that is installed',
      command: `npm run --silent test:engines -- ${vitestOptions('engines')}`,
      env: { ...published, ENGINES: 'installed' },
    },
    {
      what: 'The recipes for web servers, with every server that is installed',
      command: `npm run --silent test:hosts -- ${vitestOptions('hosts')}`,
      env: { ...published, HOSTS: 'installed' },
    },
  ],
  [
    {
      what: 'The two commands of the README, with older versions of Node and npm',
      command: `npm run --silent test:launcher -- ${vitestOptions('launcher')}`,
    },
  ],
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let brokenSteps = 0;
for (const row of rows) {
  console.log(`\n── ${row.map(({ what }) => what).join('; beside it: ')}`);
  const broken = (await Promise.all(row.map((step) => run(step, row.length === 1)))).filter((isBroken) => isBroken);
  brokenSteps += broken.length;
  if (brokenSteps > 0) break;
}
rmSync(unpublishedFolder, { recursive: true, force: true });

const tests = [...['unit', 'built', 'command', 'engines', 'hosts', 'launcher'].flatMap(vitestTests), ...browserTests()];
const slowest = tests.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, mostSlow);
console.log('\nThe slowest tests:');
for (const { milliseconds, name } of slowest) console.log(`${inSeconds(milliseconds).padStart(8)}  ${name}`);

const count = (outcome: Test['outcome']) => tests.filter((test) => test.outcome === outcome).length;
const [failed, skipped] = [Math.max(count('failed'), brokenSteps), count('skipped')];
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${count('passed')} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a step, and says whether it failed; what several print at a time is shown when each ends. */
function run({ what, command, env = published }: Step, isAlone: boolean): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, { shell: true, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'], env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  return new Promise((done) => {
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n── ${what}\n${Buffer.concat(said)}`);
      console.log(`── ${inSeconds(performance.now() - start)}: ${what}`);
      if (status !== 0) console.error(`\nThis step failed. To run it alone: ${command}`);
      done(status !== 0);
    });
  });
}

/** What a report says of one test. */
interface Test {
  readonly name: string;
  readonly milliseconds: number;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

function vitestTests(report: string): Test[] {
  const { testResults = [] } = readJson(`${reports}/${report}.json`) as {
    testResults?: { assertionResults: { fullName: string; status: string; duration?: number }[] }[];
  };
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration = 0 }) => ({
      name: fullName,
      milliseconds: duration,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

/** As Playwright nests them: files, groups, tests, and each test once for each screen. */
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly results: readonly { readonly duration: number }[] }[];
  }[];
}

function browserTests(suite = readJson(browserReport) as Suite): Test[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests: runs }) =>
    runs.map(({ status, results }) => ({
      name: title,
      milliseconds: Math.max(0, ...results.map(({ duration }) => duration)),
      outcome:
        status === 'expected' ? ('passed' as const) : status === 'skipped' ? ('skipped' as const) : ('failed' as const),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => browserTests(inner))];
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function vitestOptions(report: string): string {
  return `--bail=${mostFailures} --reporter=dot --reporter=json --outputFile=${reports}/${report}.json`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
