/**
 * Runs every check and test of the project, in the order in which they explain failures best, and
 * ends with one line: how many passed and how many failed. `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = 'test-results';
const unitReport = `${reports}/unit.json`;
const browserReport = `${reports}/browser.json`;

const steps: readonly (readonly [what: string, command: string])[] = [
  ['Content, types, lint and format', 'npm run --silent check'],
  [
    'Unit tests',
    `vitest run --config tests/vitest.config.ts --reporter=dot --reporter=json --outputFile=${unitReport}`,
  ],
  ['Build', 'npm run --silent build'],
  ['The built site: HTML, links, addresses, weights', 'npm run --silent check:built'],
  ['Search, on real content', 'npm run --silent eval'],
  ['Browser tests', 'playwright test --config tests/playwright.config.ts'],
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let brokenSteps = 0;
for (const [what, command] of steps) {
  console.log(`\n── ${what}`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  if (status === 0) continue;
  brokenSteps += 1;
  console.error(`\nThis step failed. To run it alone: npx --no-install ${command}`);
  break;
}

const unit = readJson(unitReport) as { numPassedTests?: number; numFailedTests?: number };
const browser =
  (readJson(browserReport) as { stats?: { expected?: number; unexpected?: number; flaky?: number } }).stats ?? {};
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const failed = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
console.log(`\n${passed} passed, ${Math.max(failed, brokenSteps)} failed`);
process.exitCode = brokenSteps > 0 || failed > 0 ? 1 : 0;

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
