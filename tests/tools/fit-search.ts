/**
 * Fits what the search decides by to texts with known answers, and writes it to `content/search/`: `npm run fit:search`.
 * Deterministic: the same cases and content give the same files. `src/domain/log-search/README.md` says what is fitted.
 */
import { writeFileSync } from 'node:fs';
import { featureNames } from '../../src/domain/log-search/features.ts';
import { isGathered } from './search-cases.ts';
import {
  answersTo,
  cases,
  countWords,
  describe,
  figuresOf,
  fitWeights,
  indexWith,
  outOfFold,
  ownLines,
  present,
  readTexts,
  weightsOf,
} from './search-training.ts';

/** The hits that speak for a page are chosen by the weights, so the weights are fitted to them more than once. */
const rounds = 3;
/** So many per cent of strangers' texts may get a match though there is no page, and though they are none of ours. */
const mostGaps = 8;
const mostOthers = 3;
const mayFit = 0.05;

const wordCounts = countWords(cases);
let weights = weightsOf(present.fitted);
const named = () =>
  Object.fromEntries(featureNames.map((name, i) => [name, Math.round(100 * (weights[i] ?? 0)) / 100]));

for (let round = 1; round < rounds; round += 1) {
  const index = indexWith(wordCounts, { ...present.fitted, weights: named() });
  weights = fitWeights(describe(readTexts([...cases, ...ownLines], index), cases, index), weights, index);
}
const index = indexWith(wordCounts, { ...present.fitted, weights: named() });
const texts = readTexts([...cases, ...ownLines], index);
const held = outOfFold(texts, weights, index);
weights = fitWeights(describe(texts, cases, index), weights, index);

const thresholds = Array.from({ length: 10 }, (_, i) => (i + 10) / 20);
const rows = thresholds.map((match) => {
  const answers = held.flatMap((fold) => answersTo(fold.held, fold.weights, { match, mayFit }, index));
  return { match, strangers: figuresOf(answers.filter(({ text }) => isGathered(text.one))), all: figuresOf(answers) };
});
console.log('Out of fold, texts gathered in public threads');
console.table(Object.fromEntries(rows.map(({ match, strangers }) => [match, strangers])));
console.log('Out of fold, all texts');
console.table(Object.fromEntries(rows.map(({ match, all }) => [match, all])));
const chosen =
  rows.find(({ strangers }) => strangers.gaps <= mostGaps && strangers.others <= mostOthers) ?? rows.at(-1);
console.log(
  `A match from a probability of ${chosen?.match} on, the lowest with at most ${mostGaps} % and ${mostOthers} % of matches that should not be.`,
);
console.table(named());
writeFileSync('content/search/word-counts.json', `${JSON.stringify(wordCounts)}\n`);
writeFileSync(
  'content/search/fitted.json',
  `${JSON.stringify({ weights: named(), match: chosen?.match ?? 0.95, mayFit }, null, 2)}\n`,
);
