import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageWeights } from '../domain/troubleshooter/page-weights.ts';
import { errorPages } from './catalogue.ts';
import { graph } from './steps.ts';

/** As many as one sees at a glance. */
const most = 8;

const weights = pageWeights(graph);
const weightOf = ({ id }: ErrorPage) => weights.get(id) ?? 0;

/** The errors that readers meet most, by the priors of the troubleshooter, the most frequent first. */
export const commonErrors: readonly ErrorPage[] = errorPages
  .toSorted((a, b) => weightOf(b) - weightOf(a))
  .slice(0, most);
