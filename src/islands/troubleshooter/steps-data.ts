import { type Graph, joinTrees } from '../../domain/troubleshooter/graph.ts';
import { parseTrail, readTrail } from '../../domain/troubleshooter/trail.ts';
import type { Tree } from '../../domain/troubleshooter/tree.ts';
import { uniteTrees } from '../../domain/troubleshooter/tree-parts.ts';
import type { CauseView } from '../CauseCard.tsx';

/** What an outcome shows of its error page. */
export interface PageLinkView {
  readonly message: string;
  readonly title: string;
  /** The language of the title, where that is another than the language of the page. */
  readonly lang?: string | undefined;
  /** The page at the cause. */
  readonly url: string;
  /** Causes of the page that no question tells apart. */
  readonly others: readonly { readonly title: string; readonly url: string }[];
}

/** Some steps as the troubleshooter shows them. Hints and advice are HTML of our own content. */
export interface StepsData {
  /** Whole trees, or the parts of them that matter here. */
  readonly trees: readonly Tree[];
  /** By `page#cause`. */
  readonly causes: Readonly<Record<string, CauseView>>;
  /** By `page#cause`. */
  readonly pages: Readonly<Record<string, PageLinkView>>;
}

/** The file `questions.json`: by tree, the names of its questions, those of former days among them. */
export type QuestionsOfTrees = Readonly<Record<string, readonly string[]>>;

/** Where the steps are to be had. */
export interface StepsUrls {
  /** The questions of one tree, with `{tree}`. */
  readonly tree: string;
  /** The ways into one tree from others, with `{tree}`. */
  readonly waysIn: string;
  /** One outcome, with `{tree}` and `{step}`. */
  readonly outcome: string;
  /** The trees of all questions. */
  readonly questions: string;
}

/** The steps that a page knows: its own, and what it has fetched since. */
export interface KnownSteps {
  readonly graph: () => Graph;
  readonly data: () => Omit<StepsData, 'trees'>;
  /** Whether a step can be shown, not only named. */
  readonly has: (step: string) => boolean;
  /** Fetches what it takes to show a step; does nothing when that is at hand. */
  readonly fetchStep: (tree: string, step: string) => Promise<void>;
  /** Fetches what it takes to show a step and to read the trail that led to it. */
  readonly fetchPlace: (tree: string, step: string, trail: string) => Promise<void>;
}

/** Begins with what the page of `step` holds. */
export function knowSteps(own: StepsData, step: string, urls: StepsUrls): KnownSteps {
  let known = own;
  let graph = joinTrees(own.trees);
  let questionsOf: QuestionsOfTrees = {};
  const shown = new Set([step]);
  const fetching = new Map<string, Promise<void>>();

  function learn({ trees, causes, pages }: StepsData) {
    known = {
      trees: uniteTrees([...known.trees, ...trees]),
      causes: { ...known.causes, ...causes },
      pages: { ...known.pages, ...pages },
    };
    graph = joinTrees(known.trees);
  }

  /** Fetches a file once; what failed is fetched anew when it is wanted again. */
  function once<T>(url: string, take: (data: T) => void): Promise<void> {
    const running = fetching.get(url) ?? fetchJson<T>(url).then(take);
    fetching.set(url, running);
    running.catch(() => fetching.delete(url));
    return running;
  }
  const fetchTree = (tree: string) =>
    once<StepsData>(urls.tree.replace('{tree}', tree), (data) => {
      learn(data);
      const whole = data.trees.find(({ id }) => id === tree);
      for (const name of Object.keys(whole?.questions ?? {})) shown.add(name);
    });
  const fetchOutcome = (tree: string, name: string) =>
    once<StepsData>(urls.outcome.replace('{tree}', tree).replace('{step}', name), (data) => {
      learn(data);
      // A newer edition may know it no more, or under another name: its own page can tell.
      if (data.trees.some(({ outcomes }) => name in outcomes)) shown.add(name);
    });

  async function fetchStep(tree: string, name: string) {
    if (shown.has(name)) return;
    await (graph.outcomes.has(name) ? fetchOutcome(tree, name) : fetchTree(tree));
  }

  async function fetchPlace(tree: string, name: string, trail: string) {
    await fetchTree(tree);
    await fetchStep(tree, name);
    if (readTrail(trail, name, graph).unknown.length === 0) return;
    await once(urls.waysIn.replace('{tree}', tree), learn);
    // What leads elsewhere, its own tree can tell.
    if (readTrail(trail, name, graph).unknown.length === 0) return;
    const asked = new Set(parseTrail(trail).map(({ question }) => question));
    if (asked.size === 0) return;
    await once<QuestionsOfTrees>(urls.questions, (all) => {
      questionsOf = all;
    });
    const trees = Object.keys(questionsOf).filter((id) => questionsOf[id]?.some((question) => asked.has(question)));
    await Promise.all(trees.map(fetchTree));
  }

  return { graph: () => graph, data: () => known, has: (name) => shown.has(name), fetchStep, fetchPlace };
}

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`Answer ${answer.status} for ${url}`);
  return (await answer.json()) as T;
}
