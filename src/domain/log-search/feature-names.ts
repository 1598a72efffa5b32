import * as named from './features.ts';

const { features, forms } = named;

/**
 * The names of all features, in the order of their values: a form, or the name of an exported function in words. The weights of these are all that the search decides by, and `npm run fit:search` fits them. A weight is in
 * log-odds: 1 makes a page 2.7 times as likely. Only who makes an index or fits weights needs names; the search itself counts.
 */
export const featureNames: readonly string[] = [
  ...forms,
  ...features.map((feature) => {
    const [name = ''] = Object.entries(named).find(([, one]) => one === feature) ?? [];
    return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }),
];

/** Weights that are kept by the names of their features, in the order of these. */
export function weightsOf(weights: Readonly<Record<string, number>>): number[] {
  return featureNames.map((name) => weights[name] ?? 0);
}
