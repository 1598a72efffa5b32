/** The one to blame when several claim one thing: the last that was never published, if an older one was. */
export function newestOf<T>(claimants: readonly T[], isPublished: (one: T) => boolean): T | undefined {
  return claimants.some(isPublished) ? claimants.findLast((one) => !isPublished(one)) : undefined;
}
