/**
 * Scores the reading of pasted errors: `npm run eval`.
 *
 * Every message (also with random values in place of what varies), sample, code and EC value must lead to its page first.
 * The cases are scored out of fold: each by weights and counts that were made without any text of its thread. These are the
 * figures that must not fall below `tests/search-cases/figures.json`, which `npm run eval -- --write` renews; beside them
 * are those of the weights in use, which have seen all the texts. `npm run eval -- --test` scores the held cases, which
 * nothing was fitted to; `npm run eval -- cases.json` those of another file. `--misses` names each miss.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readContent } from '../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../src/authoring/search-index-of.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { weightsOf } from '../../src/domain/log-search/feature-names.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../src/domain/log-search/finding.ts';
import { isGathered } from './search-cases.ts';
import {
  type Answer,
  answersTo,
  cases,
  casesOf,
  describe,
  type Figures,
  figuresOf,
  outOfFold,
  ownLines,
  present,
  readTexts,
} from './search-training.ts';

/** More of these is better; of the others less is. */
const better: readonly (keyof Figures)[] = ['firstMatch', 'first', 'firstThree', 'rightMatches', 'rightGuesses'];
const figuresFile = 'tests/search-cases/figures.json';
/** What `/search-quality/` shows of each gathered text. */
const outcomesFile = 'tests/search-cases/outcomes.json';
const heldCases = 'tests/search-cases/held';
const options = process.argv.slice(2);
const { fitted } = present;
const content = readContent('content');
const searchIndex = searchIndexOf(content);
const index = openIndex(searchIndex);
const compressed = brotliCompressSync(JSON.stringify(searchIndex)).length;
console.log(`${content.errors.length} pages; index ${(compressed / 1000).toFixed(1)} kB compressed`);

let failures = 0;
const complain = (text: string) => {
  failures += 1;
  console.error(`FAIL ${text}`);
};

const file = options.find((word) => word.endsWith('.json')) ?? (options.includes('--test') ? heldCases : undefined);
if (file !== undefined) {
  console.table({ [file]: figuresOf(answersNow(file)) });
  if (options.includes('--misses') && file !== heldCases) listMisses(answersNow(file));
  process.exit();
}

checkOwnLines();
const texts = readTexts([...cases, ...ownLines], index);
const held = outOfFold(texts, weightsOf(fitted.weights), index).flatMap((fold) =>
  answersTo(fold.held, fold.weights, fitted, index),
);
const seen = answersTo(describe(readTexts(cases, index), cases, index), weightsOf(fitted.weights), fitted, index);
const gathered = (answers: readonly Answer[]) => answers.filter(({ text }) => isGathered(text.one));
const figures = { gathered: figuresOf(gathered(held)), all: figuresOf(held) };
console.table({
  'gathered, out of fold': figures.gathered,
  'gathered, seen': figuresOf(gathered(seen)),
  'all, out of fold': figures.all,
  'all, seen': figuresOf(seen),
});
if (options.includes('--misses')) listMisses(held);
if (options.includes('--write')) {
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(outcomesFile, outcomesOf(gathered(held)));
}
compare(figures, JSON.parse(readFileSync(figuresFile, 'utf8')) as typeof figures);
process.exitCode = failures > 0 ? 1 : 0;

/** What the search in use answers to the cases of a file. */
function answersNow(path: string): Answer[] {
  return answersTo(describe(readTexts(casesOf(path), index), cases, index), weightsOf(fitted.weights), fitted, index);
}

function checkOwnLines() {
  const filled = knownErrors(content.errors).flatMap(({ id, messages }) =>
    messages.flatMap((message) => fillings(message).map((raw) => ({ raw, expect: [id] }))),
  );
  const all = [...ownLines, ...filled];
  for (const { raw, expect } of all) {
    const found = firstAnswer(findErrors(raw, index))?.id;
    if (!expect.includes(found ?? ''))
      complain(`${expect[0]} is not first for its own ${JSON.stringify(raw)}, but ${found ?? 'nothing'}`);
  }
  console.log(
    `Messages, also with what varies replaced, samples, codes and EC values: ${all.length - failures} of ${all.length} first`,
  );
}

/** A message with each placeholder replaced by twenty values. */
function fillings(message: string): string[] {
  const placeholder = /\{[^}]*\}/g;
  if (!placeholder.test(message)) return [];
  const values = [
    (i: number) => String(i * 7_919_317),
    (i: number) => (i * 7_919_317).toLocaleString('en'),
    (i: number) => (i * 0x9e3779b1).toString(16).padStart(12, '0'),
    (i: number) => `photos/2019/${i}/img-403-failed.jpg`,
  ];
  return Array.from({ length: 20 }, (_, i) =>
    message.replaceAll(placeholder, () => values[i % values.length]?.(i + 1) ?? ''),
  );
}

/** What came of each text, a text to a line, so that a change shows which ones it is for. */
function outcomesOf(answers: readonly Answer[]): string {
  const lines = answers.map(({ text: { one, group }, matches, mayFit }) => {
    const shown = [...matches, ...mayFit].slice(0, 3);
    const place = group === 'page' ? shown.findIndex((id) => one.expect.includes(id)) : -1;
    const isMatched = matches.length > 0;
    let outcome = isMatched ? 'wrong match' : group === 'page' ? 'missed' : 'rightly unsure';
    if (place === 0) outcome = isMatched ? 'match' : 'guess';
    else if (place > 0 && !isMatched) outcome = 'among three';
    return `${JSON.stringify(one.id)}: ${JSON.stringify({ outcome, shown })}`;
  });
  return `{\n${lines.sort().join(',\n')}\n}\n`;
}

function listMisses(answers: readonly Answer[]) {
  for (const { text, matches, mayFit } of answers) {
    const { one, group } = text;
    const isRight = group === 'page' ? one.expect.includes(matches[0] ?? '') : matches.length === 0;
    if (isRight) continue;
    const got = [matches.join(', ') || 'no match', ...(mayFit.length > 0 ? [`may fit ${mayFit.join(', ')}`] : [])].join(
      '; ',
    );
    const wanted = group === 'page' ? one.expect.slice(0, 3).join(' or ') : `no match (${one.note})`;
    console.log(`  ${one.id} ${JSON.stringify(one.raw.slice(0, 160))}\n       wants ${wanted}, gets ${got}`);
  }
}

function compare(now: Record<string, Figures>, least: Record<string, Figures>) {
  for (const [set, before] of Object.entries(least)) {
    for (const [name, value] of Object.entries(before)) {
      const figure = now[set]?.[name as keyof Figures];
      if (typeof value !== 'number' || typeof figure !== 'number') continue;
      const isWorse = better.includes(name as keyof Figures) ? figure < value : figure > value;
      if (isWorse) complain(`${name} of the ${set} cases is ${figure}, and was ${value}`);
    }
  }
}
