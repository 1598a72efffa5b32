import type { Answer, Outcome, Question, Tree } from '../../../src/domain/troubleshooter/tree.ts';

/** A question from its answers: `{ yes: 'next-step' }`. An answer says its own id. */
export function question(ask: string, answers: Record<string, string>): Question {
  return { ask, answers: Object.entries(answers).map(([id, next]): Answer => ({ id, say: `Say ${id}`, next })) };
}

/** An outcome without an error page, unless it names a cause. */
export function outcome(title: string, otherwise: string, cause?: string): Outcome {
  return cause === undefined ? { title, otherwise, reason: 'None.', advice: ['Look.'] } : { title, otherwise, cause };
}

/** Two trees in good order: the first question leads into the second tree. */
export function twoTrees(): [Tree, Tree] {
  return [
    {
      id: 'start',
      title: 'Start',
      questions: {
        where: question('Where?', { list: 'which', log: 'read-log', 'not-sure': 'which' }),
      },
      outcomes: {
        'read-log': outcome('Read the log', 'which'),
      },
    },
    {
      id: 'list',
      title: 'List',
      questions: {
        which: question('Which?', { size: 'changed', other: 'when', 'not-sure': 'when' }),
        when: question('When?', { always: 'changed', once: 'once', 'not-sure': 'once' }),
      },
      outcomes: {
        changed: outcome('It changed', 'when', 'check-size-failed#source-changed'),
        once: outcome('It happened once', 'where'),
      },
    },
  ];
}

export const causes: ReadonlySet<string> = new Set([
  'check-size-failed#source-changed',
  'check-size-failed#still-written',
]);
export const pages = [{ id: 'check-size-failed', askedAt: 'which', causes: [{}] }];
