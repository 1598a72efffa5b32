/**
 * Scores the reading of pasted errors on the real content: `npm run eval`.
 *
 * The wordings, samples and codes of every page must all lead there first, the wordings also with random
 * values in place of what varies; our own cases must reach the figures in
 * `tests/search-cases/figures.json`, which `npm run eval -- --write` renews. The cases of `../shared/search-cases/` are scored when they are present, and
 * never decide: nothing is tuned to them. `npm run eval -- cases.json` scores the cases of another file and
 * nothing else.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readContent } from '../../src/authoring/read-content.ts';
import { documentsCode, namesOf } from '../../src/domain/catalogue/aliases.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { printProblem } from '../../src/domain/content-checks/problem.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import type { Match } from '../../src/domain/log-search/finding.ts';

/** One text as a reader pastes it; see `tests/search-cases/README.md`. */
interface Case {
  readonly id: string;
  readonly raw: string;
  readonly expect: readonly string[];
  readonly kind: string;
  readonly note: string;
}

const ownFolder = 'tests/search-cases';
const sharedCases = '../shared/search-cases/cases.json';

const { errors, problems } = readContent('content');
for (const problem of problems) console.error(printProblem(problem));
const { pageOf } = namesOf(errors);
const pages = new Set(errors.map(({ id }) => id));
const index = buildIndex(knownErrors(errors));
const finder = openIndex(index);
const bytes = brotliCompressSync(JSON.stringify(index)).length;
console.log(`${errors.length} pages; index ${(bytes / 1000).toFixed(1)} kB compressed`);

/** Numbers that are the same in every run. */
let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

let failures = 0;
const complain = (text: string) => {
  failures += 1;
  console.error(`FAIL ${text}`);
};

const others = process.argv.slice(2).filter((word) => word.endsWith('.json'));
for (const file of others) report(file, readCases(file));
if (others.length > 0) process.exit();

// What a hub shares with the pages that it tells apart leads to the hub.
const wordings = knownErrors(errors).flatMap(({ id, messages, codes, ec }) =>
  [
    ...messages.flatMap((text) => [text, ...filled(text)]),
    ...(errors.find((page) => page.id === id)?.samples ?? []),
    ...codes,
    ...ec,
  ].map((raw) => ({
    raw,
    expect: [id],
  })),
);
for (const { raw, expect } of wordings.filter((wording) => !isFirst(wording))) {
  complain(`${expect[0]} is not first for its own ${JSON.stringify(raw)}, but ${answer(raw)}`);
}
console.log(
  `Wordings, with what varies replaced, samples and codes: ${wordings.length - failures} of ${wordings.length} first`,
);

const own = readdirSync(ownFolder)
  .filter((name) => name.endsWith('.json') && name !== 'figures.json')
  .flatMap((name) => readCases(`${ownFolder}/${name}`));
const figures = report('Our own cases', own);
const figuresFile = `${ownFolder}/figures.json`;
if (process.argv.includes('--write')) writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
const least = JSON.parse(readFileSync(figuresFile, 'utf8')) as typeof figures;
if (figures.top1 < least.top1) complain(`top-1 of our own cases fell to ${figures.top1}, from ${least.top1}`);
if (figures.top3 < least.top3) complain(`top-3 of our own cases fell to ${figures.top3}, from ${least.top3}`);
if (figures.falsePositives > least.falsePositives) {
  complain(`false positives of our own cases rose to ${figures.falsePositives}, from ${least.falsePositives}`);
}

if (existsSync(sharedCases)) report('Shared cases', readCases(sharedCases));
process.exitCode = failures > 0 ? 1 : 0;

function readCases(file: string): Case[] {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  // A code with a hub stands on several pages; each of them documents it.
  const pagesFor = (name: string) => [
    pageOf.get(name)?.id ?? name,
    ...errors.filter((page) => documentsCode(page, name)).map(({ id }) => id),
  ];
  return cases.map((one) => ({ ...one, expect: one.expect.flatMap(pagesFor) }));
}

/** A message with each placeholder replaced by twenty random values. */
function filled(message: string): string[] {
  const placeholder = /\{[^}]*\}/g;
  if (!placeholder.test(message)) return [];
  const values = [
    () => String(Math.floor(random() * 1e12)),
    () => Math.floor(random() * 1e12).toLocaleString('en'),
    () =>
      Math.floor(random() * 2 ** 48)
        .toString(16)
        .padStart(12, '0'),
    () => `photos/2019/${Math.floor(random() * 1e4)}/img-403-failed.jpg`,
  ];
  return Array.from({ length: 20 }, (_, i) =>
    message.replaceAll(placeholder, () => values[i % values.length]?.() ?? ''),
  );
}

function matches(raw: string): readonly Match[] {
  return findErrors(raw, finder).matches;
}

function isFirst({ raw, expect }: Pick<Case, 'raw' | 'expect'>): boolean {
  return expect.includes(matches(raw)[0]?.id ?? '');
}

function answer(raw: string): string {
  const found = matches(raw).slice(0, 3);
  if (found.length === 0) return 'nothing';
  return found.map(({ id, evidence, score }) => `${id} (${evidence} ${score.toFixed(2)})`).join(', ');
}

/** Prints one set of cases, kind by kind, with each miss, and returns its figures in per cent. */
function report(title: string, cases: readonly Case[]) {
  const positives = cases.filter(({ expect }) => expect.some((id) => pages.has(id)));
  const negatives = cases.filter(({ expect }) => expect.length === 0);
  const sure = negatives.filter(({ note }) => !note.startsWith('debatable;'));
  const inFirst3 = ({ raw, expect }: Case) =>
    matches(raw)
      .slice(0, 3)
      .some(({ id }) => expect.includes(id));
  const shows = ({ raw }: Case) => matches(raw).length > 0;

  console.log(`\n${title}: ${positives.length} with a page, ${negatives.length} without`);
  const tally = (groupOf: (one: Case) => string) => {
    const groups = Map.groupBy(positives, groupOf);
    const rows = [...groups].sort().map(([name, ofGroup]) => {
      return [
        name,
        { cases: ofGroup.length, 'top-1': ofGroup.filter(isFirst).length, 'top-3': ofGroup.filter(inFirst3).length },
      ];
    });
    console.table(Object.fromEntries(rows));
  };
  tally(({ kind }) => kind);
  tally(({ expect }) => expect.find((id) => pages.has(id)) ?? '');
  tally(({ raw }) => matches(raw)[0]?.evidence ?? 'no match');
  for (const one of positives.filter((positive) => !isFirst(positive))) {
    console.log(
      `  miss ${one.id} ${JSON.stringify(one.raw.slice(0, 160))}\n       wants ${one.expect.join(' or ')}, gets ${answer(one.raw)}`,
    );
  }
  for (const one of negatives.filter(shows)) {
    console.log(
      `  false ${one.id} ${JSON.stringify(one.raw.slice(0, 160))}\n        (${one.note}) gets ${answer(one.raw)}`,
    );
  }
  const figures = {
    top1: percent(positives.filter(isFirst).length, positives.length),
    top3: percent(positives.filter(inFirst3).length, positives.length),
    falsePositives: percent(sure.filter(shows).length, sure.length),
    falsePositivesWithDebatable: percent(negatives.filter(shows).length, negatives.length),
  };
  console.log(
    `  top-1 ${figures.top1} %, top-3 ${figures.top3} %, false positives ${figures.falsePositives} % (with debatable ones ${figures.falsePositivesWithDebatable} %)`,
  );
  return figures;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
