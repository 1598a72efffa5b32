/** The day of the last change to any of these facts, `YYYY-MM-DD`; empty where there are none. */
export function newestDay(facts: readonly { readonly changed: string }[]): string {
  const days = facts.map(({ changed }) => changed);
  return days.toSorted().at(-1) ?? '';
}
