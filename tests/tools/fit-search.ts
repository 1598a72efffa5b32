/**
 * Fits what the search decides by to texts with known answers: `npm run fit:search`. Writes `content/search/fitted.json` and
 * `content/search/word-counts.json`. Deterministic: the same cases and content give the same files.
 *
 * A multinomial logit over the candidate pages of each text and "no page", with a ridge penalty, by Newton's method. The
 * figures it prints are out of fold: each text is scored by weights that were fitted without any text of its thread.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readContent } from '../../src/authoring/read-content.ts';
import { readSearchContent } from '../../src/authoring/read-lexicon.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import { candidateRows, choose, mostRivals } from '../../src/domain/log-search/decide.ts';
import { featureNames } from '../../src/domain/log-search/features.ts';
import { openIndex } from '../../src/domain/log-search/find-errors.ts';
import type { Hit } from '../../src/domain/log-search/hit.ts';
import { openReader } from '../../src/domain/log-search/reader.ts';
import { tokenize } from '../../src/domain/text/tokenize.ts';
import { type Case, groupOf, readCases } from './search-cases.ts';

const folds = 5;
const ridge = Number(process.env.RIDGE ?? 1);
const rounds = 3;

const { errors } = readContent('content');
const pages = new Set(errors.map(({ id }) => id));
const { lexicon, fitted } = readSearchContent('content');
const cases = readCases('tests/search-cases/fitted', errors);
const known = knownErrors(errors);

/** In how many texts that are none of ours each stem stands. */
const counts: Record<string, number> = {};
const others = cases.filter((one) => groupOf(one, pages) === 'other');
for (const { raw } of others) {
  for (const word of new Set(
    tokenize(raw)
      .tokens.filter(({ place }) => place === 'text')
      .map(({ stem }) => stem),
  ))
    counts[word] = (counts[word] ?? 0) + 1;
}
const wordCounts = {
  texts: others.length,
  counts: Object.fromEntries(
    Object.entries(counts)
      .filter(([, n]) => n > 1)
      .sort(),
  ),
};
writeFileSync('content/search/word-counts.json', `${JSON.stringify(wordCounts)}\n`);

interface Row {
  readonly page: string;
  readonly number: number;
  readonly hit: Hit;
  readonly features: readonly number[];
}
interface Text {
  readonly one: Case;
  readonly rows: readonly Row[];
  readonly fold: number;
  readonly group: 'page' | 'gap' | 'other';
  readonly weight: number;
}

let weights: number[] = featureNames.map((name) => fitted.weights[name] ?? 0);

/** What each text offers, read with the present weights. */
function readAll(): Text[] {
  const index = openIndex(
    buildIndex(known, lexicon, wordCounts, {
      ...fitted,
      weights: Object.fromEntries(featureNames.map((name, i) => [name, weights[i] ?? 0])),
    }),
  );
  const own = known.flatMap(({ id, messages, codes, ec }) =>
    [
      ...messages.map((text) => text.replaceAll(/\{[^}]*\}/g, '81')),
      ...(errors.find((page) => page.id === id)?.samples ?? []),
      ...codes,
      ...ec,
    ].map(
      (raw, i): Case => ({
        id: `${id} ${i}`,
        thread: `content ${id} ${i}`,
        raw,
        expect: [id],
        kind: 'content',
        note: '',
      }),
    ),
  );
  return [...cases, ...own].flatMap((one) => {
    const group = groupOf(one, pages);
    if (!group) return [];
    const reader = openReader(index);
    reader.push(one.raw);
    const rows = candidateRows(reader.found(), index).map(({ page, hit, features }) => ({
      page: index.ids[page] ?? '',
      number: page,
      hit,
      features,
    }));
    const fold =
      one.kind === 'content'
        ? -1
        : Number.parseInt(createHash('sha1').update(one.thread).digest('hex').slice(0, 6), 16) % folds;
    return [{ one, rows, fold, group, weight: one.kind === 'content' ? 0.3 : /^[abc]-/.test(one.id) ? 2 : 1 }];
  });
}

/** The best row of each page. */
function best(rows: readonly Row[], w: readonly number[]) {
  const scored = new Map<string, { row: Row; score: number }>();
  for (const row of rows) {
    const score = dot(row.features, w);
    if (score > (scored.get(row.page)?.score ?? Number.NEGATIVE_INFINITY)) scored.set(row.page, { row, score });
  }
  return [...scored.values()].sort((a, b) => b.score - a.score);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function fit(texts: readonly Text[], start: readonly number[]): number[] {
  let w = [...start];
  const n = w.length;
  for (let round = 0; round < rounds; round += 1) {
    const chosen = texts
      .map(({ one, rows, weight, group }) => ({
        weight,
        rows: best(rows, w)
          .filter(({ row }) => !isHubOfRight(row, one))
          .slice(0, mostRivals)
          .map(({ row }) => ({ x: row.features, y: group === 'page' && one.expect.includes(row.page) })),
        isNone: group !== 'page',
      }))
      .filter(({ rows, isNone }) => (isNone ? rows.length > 0 : rows.some(({ y }) => y)));
    for (let step = 0; step < 12; step += 1) {
      const gradient = w.map((value) => -ridge * value);
      const hessian = w.map((_, i) => w.map((__, k) => (i === k ? ridge : 0)));
      for (const { weight, rows, isNone } of chosen) {
        const p = softmax(rows.map(({ x }) => dot(x, w)));
        // The share of each row in the right answer, and in all answers.
        const right = rows.reduce((sum, { y }, i) => sum + (y ? (p[i] ?? 0) : 0), 0);
        const mean = new Float64Array(n);
        for (const [i, { x }] of rows.entries())
          for (let k = 0; k < n; k += 1) mean[k] = (mean[k] ?? 0) + (p[i] ?? 0) * (x[k] ?? 0);
        for (const [i, { x, y }] of rows.entries()) {
          const target = isNone ? 0 : y ? (p[i] ?? 0) / right : 0;
          const gap = weight * (target - (p[i] ?? 0));
          for (let k = 0; k < n; k += 1) gradient[k] = (gradient[k] ?? 0) + gap * (x[k] ?? 0);
          const pi = weight * (p[i] ?? 0);
          if (pi < 1e-5) continue;
          for (let k = 0; k < n; k += 1) {
            const xk = x[k] ?? 0;
            if (xk === 0) continue;
            const line = hessian[k] ?? [];
            for (let l = 0; l < n; l += 1) line[l] = (line[l] ?? 0) + pi * xk * (x[l] ?? 0);
          }
        }
        for (let k = 0; k < n; k += 1) {
          const mk = mean[k] ?? 0;
          if (mk === 0) continue;
          const line = hessian[k] ?? [];
          for (let l = 0; l < n; l += 1) line[l] = (line[l] ?? 0) - weight * mk * (mean[l] ?? 0);
        }
      }
      const delta = solve(hessian, gradient);
      const size = Math.max(...delta.map(Math.abs));
      const scale = Math.min(1, 2 / size);
      w = w.map((value, i) => value + scale * (delta[i] ?? 0));
      if (size < 1e-4) break;
    }
  }
  return w;
}

/** Probabilities of the rows; what is missing from 1 is that of no page. */
function softmax(scores: readonly number[]): number[] {
  const top = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, one) => all + one, Math.exp(-top));
  return powers.map((power) => power / sum);
}

/** Solves a symmetric system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let k = i; k < n; k += 1) if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot] ?? [], rows[i] ?? []];
    const head = rows[i] ?? [];
    for (let k = 0; k < n; k += 1) {
      if (k === i) continue;
      const row = rows[k] ?? [];
      const factor = (row[i] ?? 0) / (head[i] || 1);
      if (factor === 0) continue;
      for (let l = i; l <= n; l += 1) row[l] = (row[l] ?? 0) - factor * (head[l] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] || 1));
}

/** Whether a page is the hub of a right one: it is neither right nor wrong. */
function isHubOfRight({ page }: Row, { expect }: Case): boolean {
  return (
    !expect.includes(page) &&
    known.some(({ id, tellsApart }) => id === page && tellsApart.some((told) => expect.includes(told)))
  );
}

interface Answer {
  readonly text: Text;
  readonly ranked: readonly string[];
  readonly probability: number;
}

const kin = openIndex(buildIndex(known, lexicon, wordCounts, fitted));

function answers(texts: readonly Text[], w: readonly number[], threshold: number): Answer[] {
  return texts.map((text) => {
    const ranked = best(text.rows, w).map(({ row: { number: page, hit }, score }) => ({ page, hit, score }));
    const { matches, mayFit, probability } = choose(ranked, {
      ...kin,
      fitted: { ...kin.fitted, match: threshold, mayFit: 0.02 },
    });
    const first = matches[0];
    const list = [...matches, ...mayFit].map(({ page }) => kin.ids[page] ?? '');
    return { text, ranked: list, probability: first ? probability(first) : 0 };
  });
}

function figures(list: readonly Answer[], threshold: number) {
  const of = (group: string) => list.filter(({ text }) => text.group === group && text.fold >= 0);
  const isRight = ({ text, ranked }: Answer) => text.one.expect.includes(ranked[0] ?? '');
  const shown = (one: Answer) => one.probability >= threshold;
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    Math.round((1000 * part.length) / Math.max(1, whole.length)) / 10;
  const page = of('page');
  const matched = [...page, ...of('gap'), ...of('other')].filter(shown);
  return {
    first: share(
      page.filter((one) => shown(one) && isRight(one)),
      page,
    ),
    ranked: share(page.filter(isRight), page),
    top3: share(
      page.filter(({ text, ranked }) => ranked.slice(0, 3).some((id) => text.one.expect.includes(id))),
      page,
    ),
    wrong: share(
      page.filter((one) => shown(one) && !isRight(one)),
      page,
    ),
    gap: share(of('gap').filter(shown), of('gap')),
    other: share(of('other').filter(shown), of('other')),
    precision: share(
      matched.filter((one) => one.text.group === 'page' && isRight(one)),
      matched,
    ),
  };
}

for (let turn = 0; turn < 2; turn += 1) {
  const texts = readAll();
  console.log(`${texts.length} texts, ${texts.reduce((sum, { rows }) => sum + rows.length, 0)} rows`);
  if (turn === 1) {
    const fitsWithout = Array.from({ length: folds }, (_, fold) =>
      fit(
        texts.filter((text) => text.fold !== fold),
        weights,
      ),
    );
    for (const threshold of [0.4, 0.5, 0.6, 0.7, 0.8]) {
      const outOfFold = fitsWithout.flatMap((w, fold) =>
        answers(
          texts.filter((text) => text.fold === fold),
          w,
          threshold,
        ),
      );
      const gathered = outOfFold.filter(({ text }) => /^[abc]-/.test(text.one.id));
      console.log('out of fold', threshold, 'all', JSON.stringify(figures(outOfFold, threshold)));
      console.log('out of fold', threshold, 'gathered', JSON.stringify(figures(gathered, threshold)));
      if (threshold !== 0.6 || !process.env.MISSES) continue;
      for (const { text, ranked, probability } of outOfFold) {
        const right = text.one.expect.includes(ranked[0] ?? '');
        if (text.group === 'page' ? right && probability > threshold : probability < threshold) continue;
        console.log(
          `${text.group} ${text.one.id} p=${probability.toFixed(2)} ${JSON.stringify(text.one.raw.slice(0, 300))} wants ${text.one.expect.slice(0, 2).join('|')} gets ${ranked.slice(0, 2).join(', ')}`,
        );
      }
    }
  }
  weights = fit(texts, weights);
  for (const threshold of [0.5, 0.6])
    console.log('in sample', threshold, JSON.stringify(figures(answers(texts, weights, threshold), threshold)));
  const bad = answers(
    texts.filter(({ fold }) => fold < 0),
    weights,
    0.6,
  ).filter(({ text, ranked }) => !text.one.expect.includes(ranked[0] ?? ''));
  console.log(`content: ${bad.length} not first`);
}
console.table(Object.fromEntries(featureNames.map((name, i) => [name, (weights[i] ?? 0).toFixed(2)])));
const rounded = Object.fromEntries(featureNames.map((name, i) => [name, Math.round(100 * (weights[i] ?? 0)) / 100]));
writeFileSync(
  'content/search/fitted.json',
  `${JSON.stringify({ weights: rounded, match: 0.5, mayFit: 0.1 }, null, 2)}\n`,
);
