import { type ComponentType, h, hydrate } from 'preact';

/** Brings the island `name` of this page to life, with the props that `Island.astro` wrote beside it, and others. */
export function hydrateIsland<Props extends object>(
  name: string,
  component: ComponentType<Props>,
  others: Partial<Props> = {},
): void {
  const root = document.querySelector(`[data-island="${name}"]`);
  const props = document.querySelector(`[data-props="${name}"]`)?.textContent;
  if (root && props) hydrate(h(component, { ...(JSON.parse(props) as Props), ...others }), root);
}
