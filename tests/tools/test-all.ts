/**
 * Runs every check and test of the project, in the order in which they explain failures best, and
 * ends with one line: how many passed and how many failed. `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = 'test-results';
const unitReport = `${reports}/unit.json`;
const commandReport = `${reports}/command.json`;
const launcherReport = `${reports}/launcher.json`;
const browserReport = `${reports}/browser.json`;

// The site as it is published; without an address of its own it leaves much out.
const published = { ...process.env, SITE_URL: process.env.SITE_URL ?? 'https://docs.example.org' };
const { SITE_URL: _, ...unpublished } = process.env;

const steps: readonly (readonly [what: string, command: string, env?: NodeJS.ProcessEnv])[] = [
  ['Content, types, lint and format', 'npm run --silent check'],
  ['Unit tests', `npm run --silent test:unit -- ${reportTo(unitReport)}`],
  ['Build without an address of its own', 'npm run --silent build && npm run --silent check:unpublished', unpublished],
  ['Build', 'npm run --silent build'],
  ['The built site: HTML, links, addresses, weights', 'npm run --silent check:built'],
  ['The command, packed and installed', `npm run --silent test:command -- ${reportTo(commandReport)}`],
  ['Search, on real content', 'npm run --silent eval'],
  ['Browser tests', 'npm run --silent test:e2e'],
  [
    'The two commands of the README, with older versions of Node and npm',
    `npm run --silent test:launcher -- ${reportTo(launcherReport)}`,
  ],
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let brokenSteps = 0;
for (const [what, command, env = published] of steps) {
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  if (status === 0) continue;
  brokenSteps += 1;
  console.error(`\nThis step failed. To run it alone: ${command}`);
  break;
}

const vitestRuns = [unitReport, commandReport, launcherReport].map(
  (report) => readJson(report) as { numPassedTests?: number; numFailedTests?: number },
);
const browser =
  (readJson(browserReport) as { stats?: { expected?: number; unexpected?: number; flaky?: number } }).stats ?? {};
const passed = sum(vitestRuns.map(({ numPassedTests = 0 }) => numPassedTests)) + (browser.expected ?? 0);
const failed =
  sum(vitestRuns.map(({ numFailedTests = 0 }) => numFailedTests)) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
console.log(`\n${passed} passed, ${Math.max(failed, brokenSteps)} failed`);
process.exitCode = brokenSteps > 0 || failed > 0 ? 1 : 0;

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function reportTo(file: string): string {
  return `--reporter=dot --reporter=json --outputFile=${file}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
