import { joinTrees } from '../../domain/troubleshooter/graph.ts';
import type { Tree } from '../../domain/troubleshooter/tree.ts';
import type { CauseView } from '../CauseCard.tsx';

/** What an outcome shows of its error page. */
export interface PageLinkView {
  readonly message: string;
  readonly title: string;
  /** The page at the cause. */
  readonly url: string;
  /** Causes of the page that no question tells apart. */
  readonly others: readonly { readonly title: string; readonly url: string }[];
}

/**
 * The trees as the troubleshooter needs them: the file `steps.json`, or, inside a page, its own
 * step with the names of its neighbours. Hints and advice are HTML of our own content.
 */
export interface StepsData {
  readonly trees: readonly Tree[];
  /** By `page#cause`. */
  readonly causes: Readonly<Record<string, CauseView>>;
  /** By `page#cause`. */
  readonly pages: Readonly<Record<string, PageLinkView>>;
}

/** One step with what it needs to be shown; its neighbours are cut down to their names. */
export function onlyStep(data: StepsData, name: string): StepsData {
  const graph = joinTrees(data.trees);
  const outcome = graph.outcomes.get(name);
  const near = new Set([
    ...(graph.questions.get(name)?.answers.map(({ next }) => next) ?? []),
    ...(outcome === undefined ? [] : [outcome.otherwise]),
    graph.first,
  ]);
  const trees = data.trees
    .filter(({ questions, outcomes }) => [...near, name].some((step) => step in questions || step in outcomes))
    .map(({ id, title, questions, outcomes }) => ({
      id,
      title,
      questions: Object.fromEntries(
        Object.entries(questions).flatMap(([key, question]) =>
          key === name ? [[key, question]] : near.has(key) ? [[key, { ask: question.ask, answers: [] }]] : [],
        ),
      ),
      outcomes: Object.fromEntries(
        Object.entries(outcomes).flatMap(([key, value]) =>
          key === name
            ? [[key, value]]
            : near.has(key)
              ? [[key, { title: value.title, otherwise: value.otherwise }]]
              : [],
        ),
      ),
    }));
  const pick = <T>(record: Readonly<Record<string, T>>) => {
    const value = outcome?.cause === undefined ? undefined : record[outcome.cause];
    return outcome?.cause === undefined || value === undefined ? {} : { [outcome.cause]: value };
  };
  return { trees, causes: pick(data.causes), pages: pick(data.pages) };
}

/** Fetches all steps. */
export async function loadSteps(url: string): Promise<StepsData> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  return (await answer.json()) as StepsData;
}
