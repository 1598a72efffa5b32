import type { Ahead } from './ahead.ts';

/**
 * One decision tree: `content/troubleshooters/<id>.yaml`. Names of steps are unique over all
 * trees, so an answer may lead into another tree by the name of the step alone.
 */
export interface Tree {
  readonly id: string;
  readonly title: string;
  /** Former names, under which its steps and its map are found too. */
  readonly was?: readonly string[] | undefined;
  readonly questions: Readonly<Record<string, Question>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** A question about something the reader can see. */
export interface Question {
  /** The question itself, ending in a question mark. */
  readonly ask: string;
  /** Where to look for the answer; markdown. */
  readonly hint?: string | undefined;
  /** What the reader sees where the answer is: a row, with the part to look at. */
  readonly look?: Look | undefined;
  /** What people write who have no error to paste; material for the search alone. */
  readonly phrases?: readonly string[] | undefined;
  readonly answers: readonly Answer[];
  /** What lies before the reader; worked out when the site is built. */
  readonly ahead?: Ahead | undefined;
  /** The language of its words, where that is another than the language of the page. */
  readonly lang?: string | undefined;
  /** Former names, and those of steps that this one took the place of; `tree/step` for a step of another tree. */
  readonly was?: readonly string[] | undefined;
}

/** A row as the reader sees it. */
export interface Look {
  readonly place: string;
  readonly row: string;
  /** The part of `row` to look at. */
  readonly mark: string;
}

export interface Answer {
  /** Permanent within its question; part of shared addresses. `not-sure` is the way out. */
  readonly id: string;
  readonly say: string;
  /** Whether `say` is a message or a code, letter by letter: it is the same in all languages. */
  readonly verbatim?: boolean | undefined;
  /** The step this answer leads to, in this tree or another. */
  readonly next: string;
  /** For who is not sure: what comes next, as HTML; worked out when the site is built. */
  readonly onward?: string | undefined;
  /** Former names, which shared addresses hold. */
  readonly was?: readonly string[] | undefined;
}

/** The end of a walk: a cause taken from an error page, or what is known where no page exists. */
export interface Outcome {
  readonly title: string;
  /** `error-page-id#cause-id`: its text, check and fix are shown in place. */
  readonly cause?: string | undefined;
  /** Why no error page stands behind this outcome. */
  readonly reason?: string | undefined;
  /** What to do, or what is known; markdown paragraphs. */
  readonly advice?: readonly string[] | undefined;
  /** How often readers end here, as far as we can tell. */
  readonly prior?: Prior | undefined;
  /** The step to go on with when it did not help. */
  readonly otherwise: string;
  /** The language of its words, where that is another than the language of the page. */
  readonly lang?: string | undefined;
  /** Former names, and those of steps that this one took the place of; `tree/step` for a step of another tree. */
  readonly was?: readonly string[] | undefined;
}

/** How often an outcome is the right one; the figures of the trees are weighted by it. */
export const priors = ['common', 'occasional', 'rare'] as const;
export type Prior = (typeof priors)[number];

/** Where every walk begins. */
export const firstTree = 'start';
