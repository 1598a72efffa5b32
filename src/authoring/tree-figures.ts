/** Prints how big the trees are and how soon they bring a reader to an outcome: `node src/authoring/tree-figures.ts`. */
import { contentFolder } from '../build/folders.ts';
import { printProblem } from '../domain/content-checks/problem.ts';
import { measureTrees, type PathFigures } from '../domain/troubleshooter/measure-trees.ts';
import { readContent } from './read-content.ts';

const { problems, errors, trees } = readContent(contentFolder);
for (const problem of problems) console.error(printProblem(problem));
if (problems.length > 0) process.exitCode = 1;

const figures = measureTrees(trees);
const pathColumns = ({ paths, longest, mean, expected, atMostFive }: PathFigures) => ({
  'paths that end here': paths,
  'longest (answers)': longest,
  'mean (answers)': Number(mean.toFixed(2)),
  'expected (answers)': Number(expected.toFixed(2)),
  'at most 5 answers': `${(atMostFive * 100).toFixed(1)}%`,
});
const rows = figures.trees.map(
  ({ id, questions, outcomes, ...rest }) => [id, { questions, outcomes, ...pathColumns(rest) }] as const,
);
const sum = (key: 'questions' | 'outcomes') => figures.trees.reduce((total, tree) => total + tree[key], 0);
console.table(
  Object.fromEntries([
    ...rows,
    ['all', { questions: sum('questions'), outcomes: sum('outcomes'), ...pathColumns(figures.all) }],
  ]),
);
console.table(
  Object.fromEntries(
    errors.map(({ id }) => [id, { 'answers from the start': figures.answersToPage.get(id) ?? 'not reached' }]),
  ),
);
