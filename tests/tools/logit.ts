/**
 * A multinomial logit with "none of them" as one more answer, fitted by Newton's method with a ridge penalty. The same
 * choices and start give the same weights.
 */

/** Some answers to choose from, of which any of the right ones may be chosen, or none where nothing is right. */
export interface Choice {
  /** By answer: its features. */
  readonly answers: readonly ArrayLike<number>[];
  /** By answer: whether it is right. */
  readonly right: readonly boolean[];
  readonly weight: number;
}

const mostSteps = 12;
const mostHalvings = 12;
/** A step that gains less in log-likelihood is the last. */
const exactEnough = 1e-3;

/** The weights under which the right answers are likeliest, less `ridge` halves of their squares. */
export function fitLogit(dense: readonly Choice[], start: readonly number[], ridge: number): number[] {
  const choices = dense.map(({ answers, ...rest }) => ({ ...rest, answers: answers.map(sparse) }));
  let weights = [...start];
  let value = objective(choices, weights, ridge);
  for (let step = 0; step < mostSteps; step += 1) {
    const change = solve(...slopes(choices, weights, ridge));
    let share = 1;
    let next = weights;
    let better = value;
    // Where a whole step leads too far, a part of it does not.
    for (let halving = 0; halving < mostHalvings; halving += 1, share /= 2) {
      next = weights.map((weight, i) => weight + share * (change[i] ?? 0));
      better = objective(choices, next, ridge);
      if (better > value) break;
    }
    if (!(better > value)) break;
    const gain = better - value;
    weights = next;
    value = better;
    if (gain < exactEnough) break;
  }
  return weights;
}

/** The features of an answer that are not 0, by number. */
interface Sparse {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

type SparseChoice = Omit<Choice, 'answers'> & { readonly answers: readonly Sparse[] };

function sparse(features: ArrayLike<number>): Sparse {
  const at = Array.from(features, (_, i) => i).filter((i) => features[i] !== 0);
  return { at, values: at.map((i) => features[i] ?? 0) };
}

function scoreOf({ at, values }: Sparse, weights: readonly number[]): number {
  return at.reduce((sum, feature, i) => sum + (values[i] ?? 0) * (weights[feature] ?? 0), 0);
}

/** The penalised log-likelihood of the right answers. */
function objective(choices: readonly SparseChoice[], weights: readonly number[], ridge: number): number {
  let sum = -(ridge / 2) * dot(weights, weights);
  for (const { answers, right, weight } of choices) {
    const scores = answers.map((one) => scoreOf(one, weights));
    const ofRight = right.includes(true) ? logSum(scores.filter((_, i) => right[i])) : 0;
    sum += weight * (ofRight - logSum([0, ...scores]));
  }
  return sum;
}

/** Probabilities of answers with these log-odds; what is missing from 1 is that of none. */
function softmax(scores: readonly number[]): number[] {
  const all = logSum([0, ...scores]);
  return scores.map((score) => Math.exp(score - all));
}

/** The logarithm of the sum of some powers of e, however large they are. */
function logSum(exponents: readonly number[]): number {
  const top = Math.max(...exponents);
  return top + Math.log(exponents.reduce((sum, exponent) => sum + Math.exp(exponent - top), 0));
}

/** The product of features and weights. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Second and first derivatives of the penalised likelihood, the second with its sign turned. */
function slopes(
  choices: readonly SparseChoice[],
  weights: readonly number[],
  ridge: number,
): [Float64Array[], Float64Array] {
  const size = weights.length;
  const first = Float64Array.from(weights, (value) => -ridge * value);
  const second = weights.map((_, i) => Float64Array.from(weights, (__, k) => (i === k ? ridge : 0)));
  for (const { answers, right, weight } of choices) {
    const chance = softmax(answers.map((one) => scoreOf(one, weights)));
    const ofRight = chance.reduce((sum, one, i) => sum + (right[i] ? one : 0), 0);
    const mean = new Float64Array(size);
    for (const [i, one] of answers.entries()) {
      const likely = chance[i] ?? 0;
      const target = right[i] ? likely / ofRight : 0;
      addScaled(first, one, weight * (target - likely));
      addScaled(mean, one, likely);
      addSquare(second, one, weight * likely);
    }
    addSquare(second, sparse([...mean]), -weight);
  }
  return [second, first];
}

function addScaled(to: Float64Array, { at, values }: Sparse, factor: number): void {
  for (const [i, feature] of at.entries()) to[feature] = (to[feature] ?? 0) + factor * (values[i] ?? 0);
}

function addSquare(to: readonly Float64Array[], one: Sparse, factor: number): void {
  for (const [i, feature] of one.at.entries()) {
    const row = to[feature];
    if (row) addScaled(row, one, factor * (one.values[i] ?? 0));
  }
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i += 1) {
    let pivot = i;
    for (let k = i; k < size; k += 1) if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot] ?? [], rows[i] ?? []];
    const head = rows[i] ?? [];
    for (const [k, row] of rows.entries()) {
      const factor = (row[i] ?? 0) / (head[i] || 1);
      if (k === i || factor === 0) continue;
      for (let l = i; l <= size; l += 1) row[l] = (row[l] ?? 0) - factor * (head[l] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1));
}
