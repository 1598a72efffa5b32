/**
 * Fits what the search decides by to texts with known answers, and writes it to `content/search/`: `npm run fit:search`.
 * Deterministic: the same cases and content give the same files. `src/domain/log-search/README.md` says what is fitted.
 */
import { writeFileSync } from 'node:fs';
import { featureNames, weightsOf } from '../../src/domain/log-search/feature-names.ts';
import { isGathered } from './search-cases.ts';
import {
  type Answer,
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
} from './search-training.ts';

/** The hits that speak for a page are chosen by the weights, so the weights are fitted to them more than once. */
const rounds = 3;
/**
 * What answers cost a reader, in right pages that are only a guess: a wrong match sends them off the track. And in texts whose
 * guesses lead nowhere, since no page is about them: a page that exists and is not shown.
 */
const wrongMatchCosts = 8;
const missedPageCosts = 8;
/** Thresholds to choose from. */
const matches = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.96, 0.97];
const guesses = [0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2];

const wordCounts = countWords(cases);
let weights = weightsOf(present.fitted.weights);
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

/** The answers out of fold to the texts that were gathered in public threads. */
const gathered = held.map((fold) => ({ ...fold, held: fold.held.filter(({ text }) => isGathered(text.one)) }));
const answersAt = (match: number, mayFit: number) =>
  gathered.flatMap((fold) => answersTo(fold.held, fold.weights, { match, mayFit }, index));
const isRight = ({ text }: Answer, ids: readonly string[]) => ids.some((id) => text.one.expect.includes(id));

const mayFit = cheapest(guesses, (least) => {
  const answers = answersAt(1, least);
  const missed = answers.filter((one) => one.text.group === 'page' && !isRight(one, [...one.matches, ...one.mayFit]));
  const inVain = answers.filter((one) => one.text.group !== 'page' && one.matches.length + one.mayFit.length > 0);
  return missedPageCosts * missed.length + inVain.length;
});
const match = cheapest(matches, (least) => {
  const answers = answersAt(least, mayFit);
  const wrong = answers.filter((one) => one.matches.length > 0 && !isRight(one, one.matches.slice(0, 1)));
  const unsure = answers.filter((one) => one.matches.length === 0 && isRight(one, one.mayFit.slice(0, 1)));
  return wrongMatchCosts * wrong.length + unsure.length;
});
console.log(`A match from a probability of ${match} on, a guess from ${mayFit} on: these cost readers least.`);
console.log('Out of fold, texts gathered in public threads');
console.table(Object.fromEntries(matches.map((least) => [least, figuresOf(answersAt(least, mayFit))])));
console.table(Object.fromEntries(guesses.map((least) => [least, figuresOf(answersAt(match, least))])));

/** The threshold that costs least, the lower one of two. */
function cheapest(thresholds: readonly number[], costOf: (threshold: number) => number): number {
  const costs = thresholds.map((threshold) => ({ threshold, cost: costOf(threshold) }));
  console.table(costs);
  return costs.toSorted((a, b) => a.cost - b.cost)[0]?.threshold ?? 1;
}

console.table(named());
writeFileSync('content/search/word-counts.json', `${JSON.stringify(wordCounts)}\n`);
writeFileSync('content/search/fitted.json', `${JSON.stringify({ weights: named(), match, mayFit }, null, 2)}\n`);
