import { groupBy } from '../group-by.ts';
import { readCauseName } from '../troubleshooter/cause-name.ts';
import { findCircles } from '../troubleshooter/find-circles.ts';
import { type Graph, joinTrees, reachableSteps } from '../troubleshooter/graph.ts';
import { longestWays } from '../troubleshooter/longest-ways.ts';
import { firstTree, type Tree } from '../troubleshooter/tree.ts';
import { didYouMean } from './nearest.ts';
import { newestOf } from './newest.ts';
import { errorFile, type Problem } from './problem.ts';

/** The part of an error page that the trees depend on. */
export interface AskingPage {
  readonly id: string;
  readonly askedAt: string;
  /** A hub may have none of its own; no outcome can name it then. */
  readonly causes: readonly unknown[];
}

/** More answers than this and a reader in a hurry gives up. */
export const mostAnswers = 7;

type Report = (file: string, field: string, message: string, missing?: string) => void;

/**
 * Finds what only all trees together show: ways that lead nowhere, round in a circle or too far,
 * names and wordings used twice, causes that no page has, pages that no way leads to.
 *
 * @param causes every cause of every page, as `check-size-failed#source-changed`
 * @param published every address of the ledger
 */
export function checkTrees(
  trees: readonly Tree[],
  causes: ReadonlySet<string>,
  pages: readonly AskingPage[],
  published: ReadonlySet<string> = new Set(),
): Problem[] {
  const graph = joinTrees(trees);
  const problems: Problem[] = [];
  const report: Report = (file, field, message, missing) => problems.push({ file, field, message, missing });

  if (graph.first === '') {
    report(
      fileOf(firstTree),
      'questions',
      'There is no first question. Begin this file with the question that every reader is asked.',
    );
  }
  checkNames(trees, published, report);
  checkWordings(trees, report);
  for (const tree of trees) {
    checkQuestions(tree, graph, report);
    checkOutcomes(tree, graph, causes, report);
  }
  // Without a beginning no step can be reached; one problem says so.
  if (graph.first !== '') checkWays(trees, graph, report);
  checkPages(graph, pages, report);
  return problems;
}

/** The names of steps are unique over all trees, those of answers within their question. */
function checkNames(trees: readonly Tree[], published: ReadonlySet<string>, report: Report) {
  const steps = trees.flatMap((tree) =>
    Object.entries({ questions: tree.questions, outcomes: tree.outcomes }).flatMap(([kind, named]) =>
      Object.keys(named).map((name) => ({ name, tree: tree.id, field: `${kind}.${name}` })),
    ),
  );
  for (const namesakes of groupBy(steps, ({ name }) => name).values()) {
    if (namesakes.length === 1) continue;
    const step =
      newestOf(namesakes, ({ tree, name }) => published.has(`/troubleshoot/${tree}/${name}/`)) ?? namesakes.at(-1);
    const other = namesakes.find((one) => one !== step);
    if (step === undefined || other === undefined) continue;
    report(
      fileOf(step.tree),
      step.field,
      `A step of ${fileOf(other.tree)} is already called \`${step.name}\`. Rename this one: names of steps are unique over all trees.`,
    );
  }
  for (const tree of trees) {
    const file = fileOf(tree.id);
    if (tree.id === 'map') {
      report(
        file,
        'title',
        'A tree cannot be called `map`: the map of the troubleshooter has that address. Rename the file.',
      );
    }
    for (const [name, { answers }] of Object.entries(tree.questions)) {
      for (const [i, { id }] of answers.entries()) {
        if (answers.findIndex((answer) => answer.id === id) === i) continue;
        report(
          file,
          `questions.${name}.answers.${id}`,
          `Two answers are called \`${id}\`. Rename the newer of the two: the older may be linked already.`,
        );
      }
    }
  }
}

/** Two steps that read the same cannot be told apart on the map, in a search or in a ticket. */
function checkWordings(trees: readonly Tree[], report: Report) {
  const asked = new Map<string, string>();
  const titled = new Map<string, string>();
  for (const tree of trees) {
    const file = fileOf(tree.id);
    for (const [name, { ask, answers }] of Object.entries(tree.questions)) {
      const other = asked.get(plain(ask));
      if (other !== undefined) {
        report(
          file,
          `questions.${name}.ask`,
          `Asks the same as \`${other}\`. Reword one of them, or lead all answers to one question.`,
        );
      }
      asked.set(plain(ask), name);

      const said = new Map<string, string>();
      for (const { id, say } of answers) {
        const twin = said.get(plain(say));
        if (twin !== undefined) {
          report(
            file,
            `questions.${name}.answers.${id}`,
            `Says the same as the answer \`${twin}\`. Reword one of them, so that a reader can choose.`,
          );
        }
        said.set(plain(say), id);
      }
    }
    for (const [name, { title }] of Object.entries(tree.outcomes)) {
      const other = titled.get(plain(title));
      if (other !== undefined) {
        report(
          file,
          `outcomes.${name}.title`,
          `Has the title of \`${other}\`. Reword one of them, or lead all answers to one outcome.`,
        );
      }
      titled.set(plain(title), name);
    }
  }
}

function checkQuestions(tree: Tree, graph: Graph, report: Report) {
  for (const [name, { answers }] of Object.entries(tree.questions)) {
    if (!answers.some(({ id }) => id === 'not-sure')) {
      report(
        fileOf(tree.id),
        `questions.${name}.answers`,
        'Leaves no way out. Add the answer `not-sure`, and lead it to how to find out.',
      );
    }
    for (const { id, next } of answers) {
      if (graph.treeOf.has(next)) continue;
      report(
        fileOf(tree.id),
        `questions.${name}.answers.${id}`,
        `Leads to \`${next}\`, which is no step of any tree. ${stepRemedy(next, graph)}`,
        `step:${next}`,
      );
    }
  }
}

function checkOutcomes(tree: Tree, graph: Graph, causes: ReadonlySet<string>, report: Report) {
  const file = fileOf(tree.id);
  for (const [name, { cause, otherwise }] of Object.entries(tree.outcomes)) {
    if (cause !== undefined && !causes.has(cause)) {
      report(
        file,
        `outcomes.${name}.cause`,
        `There is no cause \`${cause}\`. ${causeRemedy(cause, causes)}`,
        `error:${cause}`,
      );
    }
    if (!graph.treeOf.has(otherwise)) {
      report(
        file,
        `outcomes.${name}.otherwise`,
        `Goes on with \`${otherwise}\`, which is no step of any tree. ${stepRemedy(otherwise, graph)}`,
        `step:${otherwise}`,
      );
    }
    if (otherwise === name) {
      report(
        file,
        `outcomes.${name}.otherwise`,
        'Goes on with itself. Name the question to go on with when this did not help.',
      );
    }
  }
}

function stepRemedy(name: string, graph: Graph): string {
  const present = graph.moved.get(name);
  if (present !== undefined) return `It is called \`${present}\` now: write that.`;
  return didYouMean(name, graph.treeOf.keys()).trim() || 'Correct the name, or add that step.';
}

function causeRemedy(name: string, causes: ReadonlySet<string>): string {
  const { page } = readCauseName(name);
  const known = [...causes].map(readCauseName).filter((cause) => cause.page === page);
  if (known.length === 0) return 'Correct the id of the page, or write that page first.';
  return `Choose one that the page has: ${known.map(({ cause }) => `\`${cause}\``).join(', ')}.`;
}

/** Every step is on a way from the first question, and every way ends soon. */
function checkWays(trees: readonly Tree[], graph: Graph, report: Report) {
  const circles = findCircles(graph);
  for (const { question, answer, steps } of circles) {
    const file = fileOf(graph.treeOf.get(question) ?? '');
    report(
      file,
      `questions.${question}.answers.${answer}`,
      `Leads round in a circle: ${steps.join(' > ')}. Lead it to a step that comes later, or to an outcome that goes on there by \`otherwise\`.`,
    );
  }
  const isBroken = [...graph.questions.values()].some(({ answers }) =>
    answers.some(({ next }) => !graph.treeOf.has(next)),
  );
  // Steps after a circle or a dead end seem to be lost, and in a circle no way is the longest.
  if (circles.length > 0 || isBroken) return;

  const reachable = reachableSteps(graph, [graph.first]);
  for (const tree of trees) {
    for (const [kind, steps] of [
      ['questions', tree.questions],
      ['outcomes', tree.outcomes],
    ] as const) {
      for (const name of Object.keys(steps)) {
        if (reachable.has(name)) continue;
        report(
          fileOf(tree.id),
          `${kind}.${name}`,
          'No answer leads here from the first question. Lead one here, or delete the step.',
        );
      }
    }
  }

  // One question too many makes all ways after it too long: the longest is enough.
  const tooLong = [...longestWays(graph)]
    .filter(([, steps]) => steps.length - 1 > mostAnswers)
    .sort(([, a], [, b]) => b.length - a.length);
  const [longest] = tooLong;
  if (longest === undefined) return;
  const [outcome, steps] = longest;
  const others = tooLong.length === 1 ? '' : ` Outcomes that lie too far like it: ${tooLong.length - 1}.`;
  report(
    fileOf(graph.treeOf.get(outcome) ?? ''),
    `outcomes.${outcome}`,
    `Lies ${steps.length - 1} answers from the first question, and ${mostAnswers} are the most. Leave out a question of ${steps.join(' > ')}.${others}`,
  );
}

/** Error pages and trees lead to one another. */
function checkPages(graph: Graph, pages: readonly AskingPage[], report: Report) {
  const named = new Set([...graph.outcomes.values()].map(({ cause }) => readCauseName(cause ?? '').page));
  for (const { id, askedAt, causes } of pages) {
    const file = errorFile(id);
    if (!graph.questions.has(askedAt)) {
      const found = graph.outcomes.has(askedAt) ? 'an outcome' : 'no step of any tree';
      report(
        file,
        'askedAt',
        `\`${askedAt}\` is ${found}. Name the question to answer when this is not the reader's error.${didYouMean(askedAt, graph.questions.keys())}`,
        `step:${askedAt}`,
      );
    }
    if (causes.length > 0 && !named.has(id)) {
      report(
        file,
        'causes',
        `No outcome of a troubleshooter names a cause of this page. Add to \`outcomes\` of a tree in content/troubleshooters/ one with \`title\`, \`cause: ${id}#…\` and \`otherwise\`, and lead an answer to it; \`npm run new:question\` starts both.`,
      );
    }
  }
}

function fileOf(tree: string): string {
  return `content/troubleshooters/${tree}.yaml`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
