import type { InLanguage } from '../authoring/translations.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageWeights } from '../domain/troubleshooter/page-weights.ts';
import { catalogueFor } from './catalogue.ts';
import type { Locale } from './words/index.ts';

/** As many as one sees at a glance. */
const most = 8;

/** The errors that readers meet most, by the priors of the troubleshooter, the most frequent first. */
export function commonErrors(locale: Locale): readonly InLanguage<ErrorPage>[] {
  const { errors, graph } = catalogueFor(locale);
  const weights = pageWeights(graph);
  const weightOf = ({ id }: ErrorPage) => weights.get(id) ?? 0;
  return errors.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
}
