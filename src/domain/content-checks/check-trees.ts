import { readCauseName } from '../troubleshooter/cause-name.ts';
import { findCircles } from '../troubleshooter/find-circles.ts';
import { type Graph, joinTrees, reachableSteps } from '../troubleshooter/graph.ts';
import { longestWays } from '../troubleshooter/longest-ways.ts';
import { firstTree, type Tree } from '../troubleshooter/tree.ts';

/** What is wrong, and where its author should look. */
export interface TreeComplaint {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** The part of an error page that the trees depend on. */
export interface AskingPage {
  readonly id: string;
  readonly askedAt: string;
  /** A hub may have none of its own; no outcome can name it then. */
  readonly causes: readonly unknown[];
}

/** More answers than this and a reader in a hurry gives up. */
export const mostAnswers = 7;

type Complain = (file: string, field: string, message: string) => void;

/**
 * Finds what only all trees together show: ways that lead nowhere, round in a circle or too far,
 * names and wordings used twice, causes that no page has, pages that no way leads to.
 *
 * @param causes every cause of every page, as `check-size-failed#source-changed`
 */
export function checkTrees(
  trees: readonly Tree[],
  causes: ReadonlySet<string>,
  pages: readonly AskingPage[],
): TreeComplaint[] {
  const graph = joinTrees(trees);
  const complaints: TreeComplaint[] = [];
  const complain: Complain = (file, field, message) => complaints.push({ file, field, message });

  if (graph.first === '') {
    complain(
      fileOf(firstTree),
      'questions',
      'There is no first question. Begin this file with the question that every reader is asked.',
    );
  }
  checkNames(trees, complain);
  checkWordings(trees, complain);
  for (const tree of trees) {
    checkQuestions(tree, graph, complain);
    checkOutcomes(tree, graph, causes, complain);
    checkMoved(tree, graph, complain);
  }
  // Without a beginning no step can be reached; one complaint says so.
  if (graph.first !== '') checkWays(trees, graph, complain);
  checkPages(graph, pages, complain);
  return complaints;
}

/** The names of steps are unique over all trees, those of answers within their question. */
function checkNames(trees: readonly Tree[], complain: Complain) {
  const owners = new Map<string, string>();
  for (const tree of trees) {
    const file = fileOf(tree.id);
    const names = [
      ...Object.keys(tree.questions).map((name) => ({ name, field: `questions.${name}` })),
      ...Object.keys(tree.outcomes).map((name) => ({ name, field: `outcomes.${name}` })),
    ];
    for (const { name, field } of names) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        complain(
          file,
          field,
          `A step of ${owner} is already called \`${name}\`. Rename the newer of the two: the older may be linked already.`,
        );
      }
      owners.set(name, file);
    }
    for (const [name, { answers }] of Object.entries(tree.questions)) {
      for (const [i, { id }] of answers.entries()) {
        if (answers.findIndex((answer) => answer.id === id) === i) continue;
        complain(
          file,
          `questions.${name}.answers.${id}`,
          `Two answers are called \`${id}\`. Rename the newer of the two: the older may be linked already.`,
        );
      }
    }
  }
}

/** Two steps that read the same cannot be told apart on the map, in a search or in a ticket. */
function checkWordings(trees: readonly Tree[], complain: Complain) {
  const asked = new Map<string, string>();
  const titled = new Map<string, string>();
  for (const tree of trees) {
    const file = fileOf(tree.id);
    for (const [name, { ask, answers }] of Object.entries(tree.questions)) {
      const other = asked.get(plain(ask));
      if (other !== undefined) {
        complain(
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
          complain(
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
        complain(
          file,
          `outcomes.${name}.title`,
          `Has the title of \`${other}\`. Reword one of them, or lead all answers to one outcome.`,
        );
      }
      titled.set(plain(title), name);
    }
  }
}

function checkQuestions(tree: Tree, graph: Graph, complain: Complain) {
  for (const [name, { answers }] of Object.entries(tree.questions)) {
    if (!answers.some(({ id }) => id === 'not-sure')) {
      complain(
        fileOf(tree.id),
        `questions.${name}.answers`,
        'Leaves no way out. Add the answer `not-sure`, and lead it to how to find out.',
      );
    }
    for (const { id, next } of answers) {
      if (graph.treeOf.has(next)) continue;
      complain(
        fileOf(tree.id),
        `questions.${name}.answers.${id}`,
        `Leads to \`${next}\`, which is no step of any tree. Correct the name, or add that step.`,
      );
    }
  }
}

function checkOutcomes(tree: Tree, graph: Graph, causes: ReadonlySet<string>, complain: Complain) {
  const file = fileOf(tree.id);
  for (const [name, { cause, otherwise }] of Object.entries(tree.outcomes)) {
    if (cause !== undefined && !causes.has(cause)) {
      complain(file, `outcomes.${name}.cause`, `There is no cause \`${cause}\`. ${causeRemedy(cause, causes)}`);
    }
    if (!graph.treeOf.has(otherwise)) {
      complain(
        file,
        `outcomes.${name}.otherwise`,
        `Goes on with \`${otherwise}\`, which is no step of any tree. Correct the name, or add that step.`,
      );
    }
    if (otherwise === name) {
      complain(
        file,
        `outcomes.${name}.otherwise`,
        'Goes on with itself. Name the question to go on with when this did not help.',
      );
    }
  }
}

/** What moved stands somewhere else now. */
function checkMoved(tree: Tree, graph: Graph, complain: Complain) {
  for (const [name, next] of Object.entries(tree.moved ?? {})) {
    if (!graph.treeOf.has(next)) {
      complain(
        fileOf(tree.id),
        `moved.${name}`,
        `Moved to \`${next}\`, which is no step of any tree. Correct the name.`,
      );
    }
    if (graph.treeOf.get(name) === tree.id) {
      complain(
        fileOf(tree.id),
        `moved.${name}`,
        'Is still a step of this tree. Take it out here, or rename that step.',
      );
    }
  }
}

function causeRemedy(name: string, causes: ReadonlySet<string>): string {
  const { page } = readCauseName(name);
  const known = [...causes].map(readCauseName).filter((cause) => cause.page === page);
  if (known.length === 0) return 'Correct the id of the page, or write that page first.';
  return `Choose one that the page has: ${known.map(({ cause }) => `\`${cause}\``).join(', ')}.`;
}

/** Every step is on a way from the first question, and every way ends soon. */
function checkWays(trees: readonly Tree[], graph: Graph, complain: Complain) {
  const reachable = reachableSteps(graph, [graph.first]);
  for (const tree of trees) {
    for (const [kind, steps] of [
      ['questions', tree.questions],
      ['outcomes', tree.outcomes],
    ] as const) {
      for (const name of Object.keys(steps)) {
        if (reachable.has(name)) continue;
        complain(
          fileOf(tree.id),
          `${kind}.${name}`,
          'No answer leads here from the first question. Lead one here, or delete the step.',
        );
      }
    }
  }

  const circles = findCircles(graph);
  for (const { question, answer, steps } of circles) {
    const file = fileOf(graph.treeOf.get(question) ?? '');
    complain(
      file,
      `questions.${question}.answers.${answer}`,
      `Leads round in a circle: ${steps.join(' > ')}. Lead it to a step that comes later, or to an outcome that goes on there by \`otherwise\`.`,
    );
  }
  if (circles.length > 0) return; // In a circle no way is the longest.

  for (const [outcome, steps] of longestWays(graph)) {
    const answers = steps.length - 1;
    if (answers <= mostAnswers) continue;
    const file = fileOf(graph.treeOf.get(outcome) ?? '');
    complain(
      file,
      `outcomes.${outcome}`,
      `Lies ${answers} answers from the first question, and ${mostAnswers} are the most. Leave out a question of ${steps.join(' > ')}.`,
    );
  }
}

/** Error pages and trees lead to one another. */
function checkPages(graph: Graph, pages: readonly AskingPage[], complain: Complain) {
  const named = new Set([...graph.outcomes.values()].map(({ cause }) => readCauseName(cause ?? '').page));
  for (const { id, askedAt, causes } of pages) {
    const file = `content/errors/${id}.mdx`;
    if (!graph.questions.has(askedAt)) {
      const found = graph.outcomes.has(askedAt) ? 'an outcome' : 'no step of any tree';
      complain(
        file,
        'askedAt',
        `\`${askedAt}\` is ${found}. Name the question to answer when this is not the reader's error.`,
      );
    }
    if (causes.length > 0 && !named.has(id)) {
      complain(
        file,
        'causes',
        'No outcome of a troubleshooter names a cause of this page. Add one to a tree in content/troubleshooters/.',
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
