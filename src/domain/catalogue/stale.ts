/** A source is stale when our statements were last compared with it longer ago than this. */
const monthsUntilStale = 12;

/**
 * Whether a source has to be looked at again.
 *
 * @param checked day of the last comparison, as `YYYY-MM-DD`
 * @param today as `YYYY-MM-DD`
 */
export function isStale(checked: string, today: string): boolean {
  const due = new Date(`${checked}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + monthsUntilStale);
  return due.toISOString().slice(0, 10) < today;
}
